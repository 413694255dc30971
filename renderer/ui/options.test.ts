import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  allOptions,
  bestMatch,
  filterGroups,
  type OptionGroup,
  optionAfter,
  optionByTyping,
} from './options.ts'

const groups: readonly OptionGroup[] = [
  {
    heading: 'MSN Messenger',
    options: [
      { id: 'a', name: 'MSN Messenger 6.0', wire: '6.0.0602', also: '2003-12' },
      { id: 'b', name: 'MSN Messenger 7.0', wire: '7.0.0813' },
    ],
  },
  { heading: null, options: [{ id: 'c', name: 'Español (España)', wire: '0x0c0a', also: 'es-ES' }] },
]
const ids = (found: readonly OptionGroup[]) => allOptions(found).map(({ id }) => id)

describe('typing leaves the options in which every word occurs', () => {
  it.each([
    ['', ['a', 'b', 'c']],
    ['   ', ['a', 'b', 'c']],
    ['0602', ['a']],
    ['MSN 7', ['b']],
    ['7 msn', ['b']],
    ['2003', ['a']],
    ['espanol', ['c']],
    ['0X0C0A', ['c']],
    ['es-es', ['c']],
    ['nothing', []],
  ])('%j', (query, expected) => {
    expect(ids(filterGroups(groups, query))).toEqual(expected)
  })

  it('leaves no empty group, and only options that were there', () => {
    fc.assert(
      fc.property(fc.string(), (query) => {
        const found = filterGroups(groups, query)
        expect(found.every(({ options }) => options.length > 0)).toBe(true)
        expect(ids(groups)).toEqual(expect.arrayContaining(ids(found)))
      }),
    )
  })
})

describe('the best match', () => {
  const options = [
    { id: 'fr-be', name: 'French (Belgium)', wire: '0x080c' },
    { id: 'fr', name: 'French', wire: '0x000c' },
    { id: 'swiss', name: 'Swiss French', wire: '0x100c' },
  ]
  it.each([
    ['french', 'fr'],
    ['0x080C', 'fr-be'],
    ['fre', 'fr-be'],
    ['swiss', 'swiss'],
    ['other', 'fr-be'],
  ])('of %j is %s', (query, id) => {
    expect(bestMatch(options, query)?.id).toBe(id)
  })

  it('of nothing is nothing', () => {
    expect(bestMatch([], 'french')).toBeNull()
  })
})

describe('keys move among the options and stop at the ends', () => {
  const options = allOptions(groups)
  it.each([
    [null, 'ArrowDown', 'a'],
    ['a', 'ArrowDown', 'b'],
    ['c', 'ArrowDown', 'c'],
    ['a', 'ArrowUp', 'a'],
    [null, 'ArrowUp', 'c'],
    ['b', 'Home', 'a'],
    ['b', 'End', 'c'],
    ['a', 'PageDown', 'c'],
    ['c', 'PageUp', 'a'],
    ['a', 'Tab', undefined],
  ])('%s, %s → %s', (active, key, expected) => {
    expect(optionAfter(options, active, key)?.id).toBe(expected)
  })
})

describe('typing letters in a list without a text field', () => {
  const options = ['Windows 95', 'Windows 98', 'Mac OS 9'].map((name) => ({ id: name, name }))
  it.each([
    [null, 'm', 'Mac OS 9'],
    ['Windows 95', 'w', 'Windows 98'],
    ['Windows 98', 'w', 'Windows 95'],
    ['Windows 95', 'ww', 'Windows 98'],
    [null, 'windows 98', 'Windows 98'],
    ['Windows 98', 'windows 98', 'Windows 98'],
    ['Windows 95', 'x', undefined],
  ])('from %s, %j → %s', (active, typed, expected) => {
    expect(optionByTyping(options, active, typed)?.id).toBe(expected)
  })
})
