import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { added, chipsOf, moved, removed } from './chips.ts'

const usual = ['MSNP10', 'MSNP9', 'CVR0']

describe('chips', () => {
  it('are the chosen ones in their order, then the usual ones that are off', () => {
    expect(chipsOf(['CVR0', 'MSNP8'], usual)).toEqual([
      { name: 'CVR0', on: true },
      { name: 'MSNP8', on: true },
      { name: 'MSNP10', on: false },
      { name: 'MSNP9', on: false },
    ])
  })

  it.each([
    [['MSNP10', 'CVR0'], 'MSNP9', ['MSNP10', 'MSNP9', 'CVR0']],
    [['MSNP9', 'CVR0'], 'MSNP10', ['MSNP10', 'MSNP9', 'CVR0']],
    [['MSNP9'], 'CVR0', ['MSNP9', 'CVR0']],
    [[], 'CVR0', ['CVR0']],
    [['MSNP9', 'CVR0'], 'FOO', ['MSNP9', 'CVR0', 'FOO']],
  ])('%j with %s becomes %j', (chosen, name, expected) => {
    expect(added(chosen, usual, name)).toEqual(expected)
  })

  it('come back to where they were when switched off and on', () => {
    fc.assert(
      fc.property(fc.nat({ max: usual.length - 1 }), (index) => {
        expect(added(removed(usual, index), usual, usual[index] ?? '')).toEqual(usual)
      }),
    )
  })
})

describe('moving a chip', () => {
  it.each([
    [0, 1, ['b', 'a', 'c']],
    [2, 0, ['c', 'a', 'b']],
    [1, -5, ['b', 'a', 'c']],
    [0, 9, ['b', 'c', 'a']],
    [1, 1, ['a', 'b', 'c']],
    [7, 0, ['a', 'b', 'c']],
  ])('from %i to %i', (from, to, expected) => {
    expect(moved(['a', 'b', 'c'], from, to)).toEqual(expected)
  })

  it('keeps every chip', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.nat(9), fc.integer({ min: -2, max: 12 }), (chips, from, to) => {
        expect(moved(chips, from, to).toSorted()).toEqual(chips.toSorted())
      }),
    )
  })
})
