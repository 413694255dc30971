// Two runs side by side, where lining up has a choice, and what stands in the fields of what is lined up.

import { describe, expect, it } from 'vitest'
import { ALIKE, align } from './align.ts'
import { compareTraces } from './compare.ts'
import type { Trace, TraceEvent, TriedRule } from './formats/trace.ts'
import { TRACE, WHY, withEvents } from './lesson-fixture.ts'

const sent = (line: string): TraceEvent => ({
  at: 0,
  hop: 0,
  actor: 'client',
  kind: 'send',
  message: 1,
  line,
})
const run = (...lines: readonly string[]): Trace => withEvents(lines.map(sent))
const besides = (left: Trace, right: Trace) =>
  compareTraces(left, right).rows.flatMap((row) =>
    row.left === null || row.right === null ? [] : [[row.left, row.right] as const],
  )

describe('of several ways as good as each other', () => {
  it.each([
    [
      ['A 1', 'B 2'],
      ['B 2', 'A 1'],
    ],
    [
      ['B 2', 'A 1'],
      ['A 1', 'B 2'],
    ],
    [
      ['A 1', 'B 2', 'C 3'],
      ['A 1', 'C 3', 'B 2'],
    ],
    [
      ['A 1', 'C 3', 'B 2'],
      ['A 1', 'B 2', 'C 3'],
    ],
  ])('%j and %j stand the same way whichever is left', (one, other) => {
    const pairs = besides(run(...one), run(...other))
    expect(pairs.length).toBeGreaterThan(0)
    expect(besides(run(...other), run(...one))).toEqual(pairs.map(([left, right]) => [right, left]))
  })
})

describe('of a long stretch', () => {
  /** Lines up letters: the same are alike, `x` is like nothing, any two others are a little like each other. */
  const met = (left: readonly string[], right: readonly string[]) =>
    align({
      length: { left: left.length, right: right.length },
      likeness: (i, j) => (left[i] === 'x' || right[j] === 'x' ? 0 : left[i] === right[j] ? ALIKE : 5),
    }).filter((pair) => left[pair.left] === right[pair.right]).length
  const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => `${from + i}`)
  const filler = (length: number) => Array.from({ length }, () => '-')

  it('what stands near the end of a window waits for better company in the next', () => {
    const left = ['x', ...numbers(0, 300)]
    const right = [...numbers(0, 200), ...filler(100), ...numbers(200, 300)]
    expect(met(left, right)).toBe(300)
    expect(met(right, left)).toBe(300)
  })

  it('a window is the last only where both come to their end in it', () => {
    const left = ['x', '1', '2', '3']
    const right = ['1', '2', ...filler(254), '3']
    expect(met(left, right)).toBe(3)
    expect(met(right, left)).toBe(3)
  })
})

describe('the fields', () => {
  const tried: TriedRule = { rule: 'a', failed: 'library', expected: ['MSMSGS'], got: 'MSNMSGR' }
  const decided = (rules: readonly TriedRule[], code: number | null): TraceEvent => ({
    at: 0,
    hop: 0,
    actor: 'server',
    kind: 'decide',
    message: 1,
    why: { ...WHY, tried: rules, passed: [], failed: null, code, closes: false, dialect: null },
    reply: null,
  })
  const rowOf = (left: readonly TraceEvent[], right: readonly TraceEvent[]) =>
    compareTraces(withEvents(left), withEvents(right)).rows[0]
  const triedIn = (left: readonly TraceEvent[], right: readonly TraceEvent[]) =>
    rowOf(left, right)?.fields.filter((field) => field.name === 'tried')

  it('have no rule that both tried alike', () => {
    const none = rowOf([decided([], null)], [decided([], 420)])
    expect(rowOf([decided([tried], null)], [decided([tried], 420)])?.fields).toEqual(none?.fields)
    expect(triedIn([decided([tried], null)], [decided([], 420)])).toHaveLength(1)
    expect(triedIn([decided([], null)], [])).toEqual([])
  })

  it('of a close are who closed and, where the server says it, why and at what limit', () => {
    const said = (event: TraceEvent) =>
      rowOf([event], [])
        ?.fields.map(({ name, left }) => [name, left])
        .slice(1)
    const close = { at: 0, hop: 0, actor: 'server', kind: 'close' } as const
    expect(said(close)).toEqual([['actor', 'server']])
    expect(said({ ...close, because: { kind: 'stopped' } })).toEqual([
      ['actor', 'server'],
      ['reason', 'stopped'],
    ])
    expect(said({ ...close, because: { kind: 'idleness', limit: 300 } })).toEqual([
      ['actor', 'server'],
      ['reason', 'idleness'],
      ['expected', '300'],
    ])
  })

  it('have a place only where a name may stand several times', () => {
    expect(rowOf([sent('PNG 7')], [])?.fields[0]).toStrictEqual({
      name: 'at',
      left: '0',
      right: null,
      same: false,
    })
  })

  it('count an empty last parameter among those without a name', () => {
    const fields = rowOf([sent('VER 1 MSNP9 CVR0 ')], [])?.fields
    expect(fields?.filter((field) => field.name === 'parameter')).toEqual([
      { name: 'parameter', place: 0, left: '', right: null, same: false },
    ])
  })
})

it('a run beside itself parts nowhere', () => {
  expect(compareTraces(TRACE, TRACE)).toMatchObject({ partsAt: null })
})
