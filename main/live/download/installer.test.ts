import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { installerPieces, installerSum, PIECE_BYTES } from './installer.ts'

const wholeOf = (bytes: number, seed?: number): Buffer => Buffer.concat([...installerPieces(bytes, seed)])

describe('a generated installer', () => {
  it('is as long as was asked for, and the same each time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5 * PIECE_BYTES }), fc.nat(), (bytes, seed) => {
        const whole = wholeOf(bytes, seed)
        expect(whole.length).toBe(bytes)
        expect(wholeOf(bytes, seed).equals(whole)).toBe(true)
      }),
      { numRuns: 30 },
    )
  })

  it('begins with a sentence, where a program would begin with its mark', () => {
    expect(wholeOf(300).toString('latin1')).toMatch(/^CVQ Lab generated this installer\. It is no program/)
  })

  it('is another for another seed, and no piece of it is like another', () => {
    expect(wholeOf(1000, 1).equals(wholeOf(1000, 2))).toBe(false)
    const sums = [...installerPieces(20 * PIECE_BYTES)].map((piece) =>
      createHash('sha256').update(piece).digest('hex'),
    )
    expect(new Set(sums).size).toBe(20)
  })

  it('has a sum that is known without it', () => {
    const whole = wholeOf(200_001, 7)
    expect(installerSum(200_001, 7)).toBe(createHash('sha256').update(whole).digest('hex'))
  })

  it('of a gigabyte never stands in memory as a whole', () => {
    const before = process.memoryUsage().arrayBuffers
    let most = 0
    let counted = 0
    for (const piece of installerPieces(1_000_000_000)) {
      counted += piece.length
      if (counted % (PIECE_BYTES * 512) === 0) most = Math.max(most, process.memoryUsage().arrayBuffers)
    }
    expect(counted).toBe(1_000_000_000)
    expect(most - before).toBeLessThan(400_000_000)
  }, 20_000)
})
