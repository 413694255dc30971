import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LEAST_ZOOM, MOST_ZOOM, zoomAfter, zoomOf } from './zoom.ts'

const anySize = fc.integer({ min: LEAST_ZOOM, max: MOST_ZOOM })

test('steps as browsers have them, to the ends and no further', () => {
  const larger = [100]
  while (zoomOf(larger.at(-1) ?? 0).canGrow) larger.push(zoomAfter(larger.at(-1) ?? 0, 'in'))
  expect(larger).toEqual([100, 110, 125, 150, 175, 200, 250, 300])
  const smaller = [100]
  while (zoomOf(smaller.at(-1) ?? 0).canShrink) smaller.push(zoomAfter(smaller.at(-1) ?? 0, 'out'))
  expect(smaller).toEqual([100, 90, 80, 75, 67, 50])
})

test('whatever a settings file holds, a step stays within bounds and goes its way', () => {
  fc.assert(
    fc.property(anySize, (percent) => {
      const grown = zoomAfter(percent, 'in')
      const shrunk = zoomAfter(percent, 'out')
      expect(grown).toBeLessThanOrEqual(MOST_ZOOM)
      expect(shrunk).toBeGreaterThanOrEqual(LEAST_ZOOM)
      expect(grown > percent).toBe(zoomOf(percent).canGrow)
      expect(shrunk < percent).toBe(zoomOf(percent).canShrink)
      expect(zoomAfter(percent, 'reset')).toBe(100)
    }),
  )
})
