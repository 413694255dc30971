// What a fault quotes: the place, what stood there, the key that was probably meant.

import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { nearestKey } from './issue.ts'
import { check } from './read.ts'
import { document, list, listing, text } from './schema.ts'

const inList = document({ a: list(document({ 'b-c': text, $d: text, 'e f': text, 'g.h': text })) })
const good = { 'b-c': '', $d: '', 'e f': '', 'g.h': '' }
const reasonOf = (schema: v.GenericSchema, value: unknown) => {
  const result = check(schema, value)
  return result.ok ? null : result.reason
}
const got = (value: unknown) => {
  const reason = reasonOf(document({ a: v.literal('x', 'text') }), { a: value })
  return reason?.kind === 'wrong-value' ? reason.got : null
}

describe('the place', () => {
  it.each([
    ['b-c', 'a[1].b-c'],
    ['$d', 'a[1].$d'],
    ['e f', 'a[1]["e f"]'],
    ['g.h', 'a[1]["g.h"]'],
  ])('of %s', (key, path) => {
    expect(reasonOf(inList, { a: [good, { ...good, [key]: 7 }] })).toMatchObject({ path })
  })

  it('of a missing key is that of the object, and the key is cut short', () => {
    const { $d: _, ...rest } = good
    expect(reasonOf(inList, { a: [rest] })).toEqual({ kind: 'missing-key', path: 'a[0]', key: '$d' })
    const long = 'k'.repeat(99)
    expect(reasonOf(document({ [long]: text }), {})).toMatchObject({ key: `${'k'.repeat(59)}…` })
    expect(reasonOf(document({ [long.slice(39)]: text }), {})).toMatchObject({ key: 'k'.repeat(60) })
  })

  it('at the top is empty, and begins with no dot below it', () => {
    expect(reasonOf(inList, 7)).toMatchObject({ path: '' })
    expect(reasonOf(inList, { a: 7 })).toMatchObject({ path: 'a' })
  })
})

describe('what stood there', () => {
  it.each<[unknown, string]>([
    [[], '[]'],
    [[1], '[…]'],
    [{}, '{}'],
    [{ a: 1 }, '{…}'],
    [null, 'null'],
    [7.5, '7.5'],
    [true, 'true'],
    ['a"b', '"a\\"b"'],
    ['x'.repeat(58), `"${'x'.repeat(58)}"`],
    ['x'.repeat(59), `"${'x'.repeat(58)}…`],
    ['x'.repeat(5000), `"${'x'.repeat(58)}…`],
  ])('%j', (value, shown) => {
    expect(got(value)).toBe(shown)
  })

  it('is told the three names nearest to it where a bug is none', () => {
    const names = ['trid-signed', 'lf-needs-cr', 'lf-feeds', 'lf-needs-nothing']
    const bug = document({ bug: v.picklist(names, listing('bug', names)) })
    const reason = reasonOf(bug, { bug: 'lf-needs' })
    expect(reason?.kind === 'wrong-value' ? reason.choices : null).toEqual([
      'lf-needs-cr',
      'lf-needs-nothing',
      'lf-feeds',
    ])
  })

  it('is expected to be an object where the check’s own word is not ours', () => {
    expect(reasonOf(v.string('something else'), 7)).toMatchObject({ expected: 'object', choices: [] })
  })
})

describe('of several kinds', () => {
  const either = v.union([v.string('text'), document({ a: text, b: text })], 'policy')

  it('the failure is that of the kind it is, else of the choice itself', () => {
    expect(reasonOf(either, { a: '', b: 7 })).toMatchObject({ path: 'b', expected: 'text' })
    expect(reasonOf(either, { a: '' })).toEqual({ kind: 'missing-key', path: '', key: 'b' })
    expect(reasonOf(either, 7)).toMatchObject({ path: '', expected: 'policy' })
    expect(reasonOf(list(either), [{ a: 7, b: '' }])).toMatchObject({ path: '[0].a', expected: 'text' })
  })

  it('is that of the first, where it is of more than one and wrong as each', () => {
    const long = v.pipe(v.string('text'), v.minLength(9, 'token'))
    const numeral = v.pipe(v.string('text'), v.regex(/^[0-9]+$/, 'number'))
    expect(reasonOf(v.union([long, numeral], 'policy'), 'x')).toMatchObject({ path: '', expected: 'token' })
  })
})

describe('the key that was probably meant', () => {
  const known = ['minimum', 'recommended', 'recommended2', 'downloadUrl']

  it.each([
    ['min', 'minimum'],
    ['minimums', 'minimum'],
    ['MINIMUM', 'minimum'],
    ['rec', 'recommended'],
    ['minumum', 'minimum'],
    ['mnimum', 'minimum'],
    ['miinimum', 'minimum'],
    ['recomended2', 'recommended2'],
    ['dowloadurl', 'downloadUrl'],
    ['url', 'minimum'],
  ])('by %s is %s', (key, nearest) => {
    expect(nearestKey(key, known)).toBe(nearest)
  })

  it('is itself where none is known, and is looked for in the first sixty characters', () => {
    expect(nearestKey('any', [])).toBe('any')
    expect(nearestKey(`${'x'.repeat(60)}yyy`, ['b', 'x'.repeat(60)])).toBe('x'.repeat(60))
    expect(nearestKey(`${'x'.repeat(60)}b`, ['c', 'b'])).toBe('c')
    expect(nearestKey(`${'x'.repeat(59)}b`, ['c', 'b'])).toBe('b')
  })

  it('is one that the key begins with, though fewer edits make it another', () => {
    expect(nearestKey('lineupper', ['liner upper', 'line'])).toBe('line')
  })

  it('takes the fewest edits, and of as many the first', () => {
    expect(nearestKey('abcd', ['wxyz', 'abxd', 'abcx'])).toBe('abxd')
    expect(nearestKey('ab', ['ba', 'cb'])).toBe('cb')
    expect(nearestKey('kitten', ['sitting', 'kitchens'])).toBe('sitting')
    expect(nearestKey('abc', ['x', 'xyzabc'])).toBe('x')
    expect(nearestKey('abc', ['axxbc', 'xbc'])).toBe('xbc')
  })
})
