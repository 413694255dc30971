import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Random } from './random.ts'

describe('SplitMix64', () => {
  // The vector that Rosetta Code's task "Pseudo-random numbers/Splitmix64" gives for this seed.
  it('gives the published numbers', () => {
    const random = new Random(1234567)
    expect(Array.from({ length: 5 }, () => random.next())).toEqual([
      6457827717110365317n,
      3203168211198807973n,
      9817491932198370423n,
      4593380528125082431n,
      16408922859458223821n,
    ])
  })

  // The same task's second vector: fractions times five, counted.
  it('gives the published fractions', () => {
    const random = new Random(987654321)
    const counts = [0, 0, 0, 0, 0]
    for (let i = 0; i < 100_000; i++) {
      const fifth = Math.floor(random.fraction() * 5)
      counts[fifth] = (counts[fifth] ?? 0) + 1
    }
    expect(counts).toEqual([20027, 19892, 20073, 19978, 20030])
  })

  it('takes every seed a scenario may have', () => {
    for (const seed of [0, 2 ** 32, Number.MAX_SAFE_INTEGER]) {
      expect(new Random(seed).fraction()).toBeGreaterThanOrEqual(0)
    }
  })

  it('is the algorithm as published, in 64 bits at a time', () => {
    const word = (value: bigint): bigint => BigInt.asUintN(64, value)
    fc.assert(
      fc.property(fc.maxSafeNat(), (seed) => {
        const random = new Random(seed)
        let state = BigInt(seed)
        for (let i = 0; i < 20; i++) {
          state = word(state + 0x9e3779b97f4a7c15n)
          const first = word((state ^ (state >> 30n)) * 0xbf58476d1ce4e5b9n)
          const second = word((first ^ (first >> 27n)) * 0x94d049bb133111ebn)
          expect(random.next()).toBe(second ^ (second >> 31n))
        }
      }),
    )
  })
})
