// The shape of printed JSON, to the character.

import { describe, expect, it } from 'vitest'
import { printClient, printJson } from './print.ts'
import { readClient } from './read.ts'

/** A list of one text that makes this line exactly so many characters long. */
const listOf = (length: number, around: number) => ['x'.repeat(length - around - 4)]

describe('a value is printed', () => {
  it.each<[unknown, string]>([
    [[], '[]\n'],
    [{}, '{}\n'],
    [{ a: undefined }, '{}\n'],
    [undefined, 'null\n'],
    [{ a: undefined, b: null }, '{\n  "b": null\n}\n'],
    [{ a: [], b: {} }, '{\n  "a": [],\n  "b": {}\n}\n'],
    [[1, null, 'a'], '[1, null, "a"]\n'],
    [[[1], {}], '[\n  [1],\n  {}\n]\n'],
    [{ a: [{ b: [1, 2] }] }, '{\n  "a": [\n    {\n      "b": [1, 2]\n    }\n  ]\n}\n'],
  ])('%j', (value, printed) => {
    expect(printJson(value)).toBe(printed)
  })

  const longest = (printed: string) => Math.max(...printed.split('\n').map((line) => line.length))

  it('with a list on one line up to 109 characters, whatever stands before it', () => {
    expect(printJson(listOf(109, 0)).split('\n')).toHaveLength(2)
    expect(printJson(listOf(110, 0)).split('\n')).toHaveLength(4)
    const inObject = '  "ab": '.length
    expect(longest(printJson({ ab: listOf(109, inObject) }))).toBe(109)
    expect(printJson({ ab: listOf(109, inObject) }).split('\n')).toHaveLength(4)
    expect(printJson({ ab: listOf(110, inObject) }).split('\n')).toHaveLength(6)
    expect(printJson([listOf(109, 2)]).split('\n')).toHaveLength(4)
    expect(printJson([listOf(110, 2)]).split('\n')).toHaveLength(6)
    const deep = '      "a": '.length
    expect(printJson({ a: { a: { a: listOf(109, deep) } } }).split('\n')).toHaveLength(8)
    expect(printJson({ a: { a: { a: listOf(110, deep) } } }).split('\n')).toHaveLength(10)
    expect(printJson([[[[listOf(109, 8)]]]]).split('\n')).toHaveLength(10)
    expect(printJson([[[[listOf(110, 8)]]]]).split('\n')).toHaveLength(12)
  })

  it('with an empty list on the line it begins on, however long that is', () => {
    const key = 'k'.repeat(200)
    expect(printJson({ [key]: [] })).toBe(`{\n  "${key}": []\n}\n`)
  })
})

describe('a file', () => {
  const client = {
    offers: [],
    locale: '0x0409',
    system: { type: 'a', version: '1', arch: 'b' },
    library: 'A',
    version: '1',
  }
  const read = readClient({ format: 'cvq-lab/client@1', ...client })
  const value = read.ok ? read.value : null

  it('begins with its $schema where it has one, and has none where it has none', () => {
    if (value === null) throw new Error('no client')
    expect(printClient(value)).not.toContain('$schema')
    expect(printClient(Object.assign({ 'x-a': 1 }, value, { $schema: 's' }))).toMatch(
      /^\{\n {2}"\$schema": "s",/,
    )
  })
})
