import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layout } from '../../diagram/layout.ts'
import { traceNamed } from '../state/fixture.ts'
import { follow } from './use-follow.ts'
import { messageOfField } from './use-pointing.ts'
import { drawingScale } from './use-size.ts'

describe('the scale of the diagram', () => {
  it('is 1 on the smallest and the usual stage, larger on a large one', () => {
    expect(drawingScale({ width: 608, height: 456, root: 1 })).toBe(1)
    expect(drawingScale({ width: 624, height: 632, root: 1 })).toBe(1)
    expect(drawingScale({ width: 1160, height: 912, root: 1 })).toBe(1.375)
    expect(drawingScale({ width: 4000, height: 3000, root: 1 })).toBe(1.5)
  })

  it('counts in units of the root’s type', () => {
    expect(drawingScale({ width: 936, height: 948, root: 1.5 })).toBe(1.5)
  })

  it('gives way with larger type where a whole run then fits, and not where it would be scrolled all the same', () => {
    expect(drawingScale({ width: 1344, height: 840, root: 1.5 }) * 592).toBeCloseTo(840)
    expect(drawingScale({ width: 1024, height: 374, root: 1.5 })).toBe(1.5)
    expect(drawingScale({ width: 624, height: 560, root: 1 })).toBe(1)
  })
})

describe('following the current step', () => {
  it('stays where it is while the step and the next one are in view', () => {
    expect(follow(100, 400, 150, 450)).toBe(100)
  })

  it('scrolls just far enough down, and up', () => {
    expect(follow(0, 400, 300, 500)).toBe(100)
    expect(follow(300, 400, 120, 260)).toBe(120)
  })

  it('always brings the whole stretch into view when it fits', () => {
    const height = fc.integer({ min: 0, max: 5000 })
    fc.assert(
      fc.property(height, fc.integer({ min: 0, max: 400 }), height, (top, length, scrolled) => {
        const to = follow(scrolled, 400, top, top + length)
        expect(to).toBeLessThanOrEqual(top)
        expect(to + 400).toBeGreaterThanOrEqual(top + length)
      }),
    )
  })
})

describe('the message of a field in the picture', () => {
  const { steps } = layout(traceNamed('any'), { width: 640, unfolded: false })
  const [, query, reply] = steps
  const compare = reply && { ...reply, number: 3, kind: 'compare' as const }

  it('is the step’s own', () => {
    expect(query && messageOfField(steps, query, 'client-version')).toBe(1)
    expect(reply && messageOfField(steps, reply, 'TrID')).toBe(2)
  })

  it('is the client’s newest for what a comparison quotes of the client', () => {
    expect(compare && messageOfField(steps, compare, 'client-version')).toBe(1)
    expect(compare && messageOfField(steps, compare, 'minimum-allowed-version')).toBe(2)
  })
})
