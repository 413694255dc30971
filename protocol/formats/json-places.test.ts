// Where text stops being JSON, by the grammar of RFC 8259, token by token.

import { describe, expect, it } from 'vitest'
import { DEEPEST, firstMistake, parseJson, placeOf } from './json.ts'

describe('texts that are JSON have no mistake', () => {
  it.each([
    'true',
    'false',
    'null',
    '0',
    '-0',
    '10',
    '1.5',
    '-1.05e+10',
    '2E-7',
    '1e5',
    '""',
    '"\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uFFFF"',
    '" !~"',
    '[]',
    '[ ]',
    '{}',
    '{ }',
    '[1,[2,{}],{"a":[]}]',
    ' \t\r\n{ "a" : 1 , "b" : [ ] } \n',
    '{"":{"":""}}',
  ])('%j', (text) => {
    expect(parseJson(text)).toEqual({ ok: true, value: JSON.parse(text) })
    expect(firstMistake(text)).toBe(text.length)
  })
})

describe('the first character that no JSON text could have there', () => {
  it.each<[string, number]>([
    ['tru', 0],
    ['truex', 0],
    ['true1', 0],
    ['nullnull', 0],
    ['+1', 0],
    ['.5', 0],
    ['1.', 0],
    ['-', 0],
    ['1e', 0],
    ['00', 0],
    ['-01', 0],
    ['1.2.3', 0],
    ['1-2', 0],
    ['"a\u0000"', 2],
    ['"a\u001fb"', 2],
    ['"a\nb"', 2],
    ['"\\a"', 1],
    ['"\\u12"', 1],
    ['"\\u12g4"', 1],
    ['"a', 2],
    ['"\\', 1],
    ['"\\"', 3],
    ['[', 1],
    ['[1', 2],
    ['[1,', 3],
    ['[,', 1],
    ['[1,]', 3],
    ['[1}', 2],
    ['[1 ,, 2]', 4],
    [']', 0],
    ['}', 0],
    ['1]', 1],
    ['1,2', 1],
    ['[]]', 2],
    ['{,', 1],
    ['{1', 1],
    ['{"a"', 4],
    ['{"a",', 4],
    ['{"a":}', 5],
    ['{"a":1', 6],
    ['{"a":1]', 6],
    ['{"a":1,}', 7],
    ['{"a":1,2', 7],
    ['{"a":1 "b"', 7],
    ['{"a":1:', 6],
    ['{]', 1],
    ['[1:2]', 2],
    ['\u00a01', 0],
    ['\v1', 0],
  ])('%j: at %i', (text, at) => {
    expect(firstMistake(text)).toBe(at)
    expect(parseJson(text)).toEqual({ ok: false, reason: { kind: 'not-json', ...placeOf(text, at) } })
  })
})

describe('depth', () => {
  const nested = (depth: number, inner = '') => '['.repeat(depth) + inner + ']'.repeat(depth)

  it('is counted of lists and objects within one another, and not of those beside', () => {
    expect(parseJson(nested(DEEPEST)).ok).toBe(true)
    expect(parseJson(nested(DEEPEST + 1))).toEqual({ ok: false, reason: { kind: 'too-deep', limit: 64 } })
    expect(parseJson(nested(DEEPEST - 1, '[],{},[]')).ok).toBe(true)
    expect(parseJson(`${'{"a":'.repeat(DEEPEST)}1${'}'.repeat(DEEPEST)}`).ok).toBe(true)
    expect(parseJson(`${'{"a":'.repeat(DEEPEST + 1)}1${'}'.repeat(DEEPEST + 1)}`)).toMatchObject({
      reason: { kind: 'too-deep' },
    })
  })

  it('is not counted within a string, with escapes or without', () => {
    for (const inner of ['['.repeat(99), '\\"'.concat('['.repeat(99)), '\\\\\\"'.concat('{'.repeat(99))])
      expect(parseJson(`"${inner}"`).ok).toBe(true)
    expect(parseJson(`["\\\\",${nested(DEEPEST)}]`)).toMatchObject({ reason: { kind: 'too-deep' } })
    expect(parseJson(`["]]]]",${nested(DEEPEST)}]`)).toMatchObject({ reason: { kind: 'too-deep' } })
  })

  it('does not hide a mistake before it', () => {
    expect(parseJson(`[x ${nested(99)}]`)).toEqual({
      ok: false,
      reason: { kind: 'not-json', line: 1, column: 2 },
    })
    expect(parseJson(`\ufeff[x ${nested(99)}]`)).toMatchObject({ reason: { line: 1, column: 2 } })
  })
})

describe('a place', () => {
  it.each<[number, number, number]>([
    [0, 1, 1],
    [1, 1, 2],
    [2, 2, 1],
    [4, 3, 1],
    [5, 3, 2],
    [7, 4, 1],
    [8, 4, 2],
  ])('at %i is line %i, column %i', (offset, line, column) => {
    expect(placeOf('a\rb\nc\r\nd', offset)).toEqual({ line, column })
  })
})
