import { describe, expect, it } from 'vitest'
import { holds, missesOf } from '../../protocol/claim.ts'
import { catalogue, scenarioWith } from './fixture.ts'
import { simulate } from './index.ts'

const trace = simulate(scenarioWith(), catalogue)
const query = 'C: CVQ 2 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS example@hotmail.com'

describe('a trace against what is claimed of it', () => {
  it('meets what is there', () => {
    expect(
      missesOf(trace, {
        outcome: 'upgrade-forced',
        code: null,
        end: 'rests',
        disconnectedBy: 'client',
        lines: ['C: VER 1 MSNP9 MSNP8 CVR0', query],
      }),
    ).toEqual([])
  })

  it('meets an expectation of nothing', () => {
    expect(missesOf(trace, {})).toEqual([])
  })

  it('names each miss with what was got', () => {
    expect(missesOf(trace, { outcome: 'refused', code: 420, end: 'loops', disconnectedBy: null })).toEqual([
      { kind: 'outcome', expected: 'refused', got: 'upgrade-forced' },
      { kind: 'code', expected: 420, got: null },
      { kind: 'end', expected: 'loops', got: 'rests' },
      { kind: 'disconnectedBy', expected: null, got: 'client' },
    ])
  })

  it('wants lines in their order, and says after which the missing one was looked for', () => {
    expect(missesOf(trace, { lines: [query, 'C: VER 1 MSNP9 MSNP8 CVR0'] })).toEqual([
      { kind: 'line', expected: 'C: VER 1 MSNP9 MSNP8 CVR0', after: query },
    ])
    expect(missesOf(trace, { lines: ['S: VER 1 cvr0'] })).toEqual([
      { kind: 'line', expected: 'S: VER 1 cvr0', after: null },
    ])
  })

  it('counts one occurrence for one line', () => {
    expect(missesOf(trace, { lines: [query, query] })).toHaveLength(1)
  })

  it('wants the rule that answered; null where none did', () => {
    expect(trace.why?.rule).toBe('otherwise')
    expect(holds(trace, { rule: 'otherwise' })).toBe(true)
    expect(missesOf(trace, { rule: 'winnt' })).toEqual([
      { kind: 'rule', expected: 'winnt', got: 'otherwise' },
    ])
    expect(missesOf(trace, { rule: null })).toEqual([{ kind: 'rule', expected: null, got: 'otherwise' }])
    const refused = simulate(scenarioWith({ client: { locale: '0x1111' } }), catalogue)
    expect(holds(refused, { rule: null, code: 710 })).toBe(true)
  })

  it('wants the check that failed; null where none did', () => {
    const spaghetti = simulate(scenarioWith({ client: { line: 'CVQ 6 spaghetti' } }), catalogue)
    expect(holds(spaghetti, { check: 'parameters' })).toBe(true)
    expect(missesOf(spaghetti, { check: 'locale' })).toEqual([
      { kind: 'check', expected: 'locale', got: 'parameters' },
    ])
    expect(holds(trace, { check: null })).toBe(true)
    expect(missesOf(trace, { check: 'client' })).toEqual([{ kind: 'check', expected: 'client', got: null }])
  })

  it('wants as many connections as the journey took', () => {
    expect(holds(trace, { hops: 2 })).toBe(true)
    expect(missesOf(trace, { hops: 1 })).toEqual([{ kind: 'hops', expected: 1, got: 2 }])
  })

  it('names what is missed in the order in which it is said, the lines last', () => {
    const missed = missesOf(trace, {
      lines: ['S: 420 2'],
      hops: 0,
      check: 'trid',
      rule: 'x',
      outcome: 'refused',
    })
    expect(missed.map(({ kind }) => kind)).toEqual(['outcome', 'rule', 'check', 'hops', 'line'])
  })
})
