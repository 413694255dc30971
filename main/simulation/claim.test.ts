import { describe, expect, it } from 'vitest'
import { missesOf } from '../../protocol/claim.ts'
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
})
