// The values that formats are made of: which are taken, which are not, and what a fault then says was expected.

import type * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { Fault } from './fault.ts'
import { limitsSchema } from './limits.ts'
import { check } from './read.ts'
import * as schema from './schema.ts'

function faultOf(piece: v.GenericSchema, value: unknown): Fault | null {
  const result = check(piece, value)
  return result.ok ? null : result.reason
}

const wrong = (expected: string, choices: readonly unknown[] = []) =>
  expect.objectContaining({ kind: 'wrong-value', path: '', expected, choices: choices.map(String) })

describe.each<[string, v.GenericSchema, readonly unknown[], readonly unknown[], (readonly unknown[])?]>([
  ['text', schema.text, ['', 'any\r\n'], [7, null]],
  ['boolean', schema.flag, [true, false], ['true', 0]],
  ['number', schema.count, [0, 9007199254740991], ['0', 0.5, -1, 9007199254740992]],
  ['number', schema.code, [0, 999], ['1', 1000, -1]],
  ['between', schema.between(3, 5), [3, 4, 5], ['4', 3.5, 2, 6], [3, 5]],
  ['milliseconds', schema.milliseconds, [0, 3_600_000], ['0', 0.5, -1, 3_600_001]],
  ['list', schema.list(schema.text), [[], ['a']], ['a', { 0: 'a' }]],
  ['choice', schema.choice(['a', 'b']), ['a', 'b'], ['c', 'A', 0], ['a', 'b']],
  ['format', schema.formatName('f@1'), ['f@1'], ['f@2', 1], ['f@1']],
  ['kind', schema.kind('sing'), ['sing'], ['dance'], ['sing']],
  ['token', schema.token, ['a', '5.1', 'é'], ['', 'a b', 'a\tb', 'a\nb', 'a\x01', '\x7fa', 5]],
  ['token-or-empty', schema.tokenOrEmpty, ['', 'a'], ['a b', ' ', 'a\x00', '\x7f', null]],
  ['version', schema.version, ['6', '6.0.0602'], ['', '6.', 'v6', 6]],
  ['range', schema.range, ['>=6.0', '<5 || >7'], ['', '6.x', 6]],
  ['lcid', schema.lcid, ['0x0409', '0x1111'], ['0409', '1033', 1033]],
  [
    'locale-or-language',
    schema.localeOrLanguage,
    ['fr', 'fil', '0x040c'],
    ['f', 'fren', 'FR', 'fr1', '1fr', 7],
  ],
  ['line', schema.wireLine, [' ', 'CVQ 1'], ['', 'a\r', 'a\nb', '\0', 7]],
  ['trid', schema.trid, [0, 4294967295], ['1', 1.5, -1, 4294967296]],
  ['percentage', schema.percentage, [0, 33.3, 100], ['1', -0.1, 100.1]],
])('%s', (expected, piece, good, bad, choices) => {
  it.each(good.map((value) => [value]))('takes %j', (value) => expect(faultOf(piece, value)).toBeNull())

  it.each(bad.map((value) => [value]))('refuses %j', (value) =>
    expect(faultOf(piece, value)).toEqual(wrong(expected, choices)),
  )
})

it('an error code is one that a dispatch server answers, and the fault lists them', () => {
  expect(faultOf(schema.errorCode, 715)).toBeNull()
  expect(faultOf(schema.errorCode, 716)).toMatchObject({
    expected: 'error-code',
    choices: ['200', '201', '420', '500', '600', '601', '710', '715', '731', '911'],
  })
})

describe('an object', () => {
  const pair = schema.document({ kind: schema.kind('pair'), left: schema.count, right: schema.count })
  const good = { kind: 'pair', left: 1, right: 2 }

  it('has exactly its keys, and any that begin with x- or are $schema', () => {
    expect(faultOf(pair, good)).toBeNull()
    expect(faultOf(pair, { ...good, $schema: 1, 'x-note': [] })).toBeNull()
    for (const key of ['x', 'schema', '$schemas', 'ax-'])
      expect(faultOf(pair, { ...good, [key]: 1 })).toMatchObject({ kind: 'unknown-key', key })
  })

  it.each([null, [], 'pair', 7])('is not %j', (value) => {
    expect(faultOf(pair, value)).toEqual(wrong('object'))
  })

  it('is told first that it is of another kind, then of a key it has not, then of what is wrong in it', () => {
    expect(faultOf(pair, { kind: 'triple', middle: 1 })).toMatchObject({ path: 'kind', expected: 'kind' })
    expect(faultOf(pair, { kind: 'pair', middle: 1 })).toMatchObject({ kind: 'unknown-key', key: 'middle' })
    expect(faultOf(pair, { kind: 'pair', left: -1, right: 'x' })).toMatchObject({ path: 'left' })
    expect(faultOf(pair, { left: 1, right: 2 })).toEqual({ kind: 'missing-key', path: '', key: 'kind' })
  })

  it('may have a kind that is no name', () => {
    const choosing = schema.document({ kind: schema.choice(['a', 'b']) })
    expect(faultOf(choosing, { kind: 'c' })).toMatchObject({ path: 'kind', expected: 'choice' })
  })
})

describe('the limits of a live server', () => {
  it('are these where none is named', () => {
    expect(check(limitsSchema, {})).toEqual({
      ok: true,
      value: {
        connections: 10_000,
        connectionsPerSecond: 1_000,
        idleSeconds: 300,
        lineBytes: 1_024,
        linesPerSecond: 10_000,
        memoryBytes: 1_048_576,
      },
    })
  })

  it.each([
    ['connections', 1, 100_000],
    ['connectionsPerSecond', 1, 1_000_000],
    ['idleSeconds', 1, 86_400],
    ['lineBytes', 64, 65_536],
    ['linesPerSecond', 1, 10_000_000],
    ['memoryBytes', 4_096, 1_073_741_824],
  ])('%s lies from %i to %i', (name, least, most) => {
    for (const value of [least, most]) expect(faultOf(limitsSchema, { [name]: value })).toBeNull()
    for (const value of [least - 1, most + 1])
      expect(faultOf(limitsSchema, { [name]: value })).toMatchObject({
        path: name,
        expected: 'between',
        choices: [String(least), String(most)],
      })
  })
})
