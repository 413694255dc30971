import fc from 'fast-check'
import { expect, test } from 'vitest'
import { atMost } from './flood.ts'

test('so many times within a while, and again once that has passed', () => {
  let now = 0
  const flood = atMost(2, 1000, () => now)
  expect([flood.mayPass(), flood.mayPass(), flood.mayPass()]).toEqual([true, true, false])
  now = 999
  expect(flood.mayPass()).toBe(false)
  now = 1000
  expect([flood.mayPass(), flood.mayPass(), flood.mayPass()]).toEqual([true, true, false])
})

test('no while ever has more, whenever it is asked', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(700)), fc.integer({ min: 1, max: 5 }), (waits, times) => {
      let now = 0
      const flood = atMost(times, 1000, () => now)
      const passed: number[] = []
      for (const wait of waits) {
        now += wait
        if (flood.mayPass()) passed.push(now)
      }
      for (const at of passed)
        expect(passed.filter((other) => other >= at && other < at + 1000).length).toBeLessThanOrEqual(times)
    }),
  )
})
