import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joined, KindRuns, type Run } from './kind-runs.ts'

const run = fc
  .tuple(fc.nat(12), fc.nat(12))
  .map(([a, b]): Run => ({ from: Math.min(a, b), below: Math.max(a, b) }))

const placesIn = (runs: readonly Run[]): readonly number[] =>
  [...Array(13).keys()].filter((place) => runs.some(({ from, below }) => place >= from && place < below))

describe('a run of kinds', () => {
  const row = fc.shuffledSubarray([...Array(12).keys()], { minLength: 12 })
  const costs = fc.array(fc.nat(5), { minLength: 12, maxLength: 12 })
  const admitted = fc.uniqueArray(fc.nat(11))

  it('has as many as are counted one by one, and the cheapest of them, of equals the first', () => {
    fc.assert(
      fc.property(row, costs, admitted, run, (kinds, prices, some, wanted) => {
        const runs = new KindRuns(
          Int32Array.from(kinds),
          (kind) => some.includes(kind),
          Float64Array.from(prices),
        )
        const inside = kinds.slice(wanted.from, wanted.below).filter((kind) => some.includes(kind))
        const [smallest = -1] = inside.sort((a, b) => (prices[a] ?? 0) - (prices[b] ?? 0) || a - b)
        expect(runs.count(wanted)).toBe(inside.length)
        expect(runs.smallest(wanted)).toBe(smallest)
      }),
      { numRuns: 500 },
    )
  })

  it('of no kinds at all is empty', () => {
    const runs = new KindRuns(new Int32Array(), () => true, new Float64Array())
    expect([runs.count({ from: 0, below: 0 }), runs.smallest({ from: 0, below: 0 })]).toEqual([0, -1])
  })
})

describe('runs joined', () => {
  it('cover the same places, in order, and no place twice', () => {
    fc.assert(
      fc.property(fc.array(run), (runs) => {
        const joint = joined(runs)
        expect(placesIn(joint)).toEqual(placesIn(runs))
        for (const [i, { from }] of joint.entries()) expect(from).toBeGreaterThan(joint[i - 1]?.below ?? -1)
      }),
    )
  })
})
