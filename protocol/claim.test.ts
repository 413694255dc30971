import { describe, expect, it } from 'vitest'
import { holds, missesOf } from './claim.ts'
import { TRACE } from './lesson-fixture.ts'

const lines = TRACE.lines.map(({ from, line }) => `${from}: ${line}`)
const [first = '', second = ''] = lines

describe('what is claimed of a run', () => {
  it('holds where nothing is claimed, and where all is as it is', () => {
    expect(holds(TRACE, {})).toBe(true)
    expect(
      holds(TRACE, {
        outcome: 'upgrade-forced',
        code: null,
        end: 'stranded',
        disconnectedBy: 'client',
        rule: 'winnt',
        check: null,
        hops: 1,
        lines,
      }),
    ).toBe(true)
  })

  it('is missed part by part, each with what was expected and what came', () => {
    const claim = {
      outcome: 'refused',
      code: 420,
      end: 'rests',
      disconnectedBy: null,
      rule: 'other',
      check: 'client',
      hops: 2,
      lines: ['S: OUT'],
    } as const
    expect(missesOf(TRACE, claim)).toEqual([
      { kind: 'outcome', expected: 'refused', got: 'upgrade-forced' },
      { kind: 'code', expected: 420, got: null },
      { kind: 'end', expected: 'rests', got: 'stranded' },
      { kind: 'disconnectedBy', expected: null, got: 'client' },
      { kind: 'rule', expected: 'other', got: 'winnt' },
      { kind: 'check', expected: 'client', got: null },
      { kind: 'hops', expected: 2, got: 1 },
      { kind: 'line', expected: 'S: OUT', after: null },
    ])
    expect(holds(TRACE, claim)).toBe(false)
  })

  it('has its lines in their order, others between them', () => {
    expect(missesOf(TRACE, { lines: [first, lines[3] ?? ''] })).toEqual([])
    expect(missesOf(TRACE, { lines: [second, first] })).toEqual([
      { kind: 'line', expected: first, after: second },
    ])
    expect(missesOf(TRACE, { lines: [first, first] })).toEqual([
      { kind: 'line', expected: first, after: first },
    ])
  })

  it('knows no rule and no check of a run in which nothing was decided', () => {
    expect(missesOf({ ...TRACE, why: null }, { rule: 'winnt', check: 'trid' })).toEqual([
      { kind: 'rule', expected: 'winnt', got: null },
      { kind: 'check', expected: 'trid', got: null },
    ])
    const failed = { check: 'trid', reason: 'bad-trid', field: 'TrID', expected: '', got: '' } as const
    const why = TRACE.why === null ? null : { ...TRACE.why, failed }
    expect(holds({ ...TRACE, why }, { check: 'trid' })).toBe(true)
  })
})
