import { describe, expect, it } from 'vitest'
import { OTHERWISE } from '../../../protocol/formats/policy.ts'
import type { Why } from '../../../protocol/formats/trace.ts'
import { plain } from '../../../words/words.ts'
import { policy, verWhy, why } from '../fixture.ts'
import { type WhyRow, whyAside, whyRows } from './why.ts'

const said = (row: WhyRow): string => {
  switch (row.kind) {
    case 'passed':
      return row.text
    case 'tried':
      return `${row.number} ${plain(row.sentence)}`
    case 'failed':
      return `${row.check}: ${plain(row.sentence)}`
    case 'winner':
      return `${row.number ?? '-'} ${row.title}: ${row.note}`
    case 'more':
      return `… ${row.count}`
    case 'names':
      return `${row.label}: ${row.names.join(' ')}`
    case 'outcome':
      return plain(row.sentence)
  }
}
const rows = (changes: Partial<Why> = {}) => whyRows({ ...why, ...changes }, policy).map(said)

describe('very many rules tried', () => {
  const tried = Array.from({ length: 41 }, (_, i) => ({
    rule: `rule ${i}`,
    failed: 'version' as const,
    expected: `=${i}`,
    got: '6.0',
  }))
  const of = (count: number, whole: boolean) =>
    whyRows({ ...why, tried: tried.slice(0, count) }, policy, whole).filter(
      ({ kind }) => kind === 'tried' || kind === 'more',
    )

  it('are shown from the first on and up to the last, with their numbers, and between them how many more', () => {
    const shown = of(41, false)
    expect(shown).toHaveLength(17)
    expect(shown[7]).toMatchObject({ number: 8, id: 'rule 7' })
    expect(shown[8]).toEqual({ kind: 'more', count: 25 })
    expect(shown.at(-1)).toMatchObject({ number: 41, id: 'rule 40' })
  })

  it('are all shown when there are not so many, or when asked for', () => {
    expect(of(40, false)).toHaveLength(40)
    expect(of(41, true)).toHaveLength(41)
  })
})

describe('why the server answered', () => {
  it('are the checks passed, the rules tried with got and wanted, and the rule that answered', () => {
    expect(rows()).toEqual([
      'Passed: TrID, command, order, parameters, language, client',
      '1 system-type winnt, wants win',
      '2 winnt: New ones',
    ])
  })

  it.each([
    [
      { failed: 'version', expected: '<5.0.0537', got: '6.0.0602' },
      'client-version 6.0.0602, wants <5.0.0537',
    ],
    [{ failed: 'library', expected: ['A', 'B'], got: null }, 'requesting-library: nothing, wants A, B'],
    [
      { failed: 'cohort', expected: { below: 25, salt: 'oct' }, got: 61 },
      'cohort 61, wants in the first 25 % by salt oct',
    ],
    [
      { failed: 'cohort', expected: { below: 25, salt: 'oct' }, got: null },
      'cohort: no handle, wants in the first 25 % by salt oct',
    ],
  ] as const)('%j', (tried, sentence) => {
    expect(rows({ tried: [{ rule: 'x', ...tried }] })[1]).toBe(`1 ${sentence}`)
  })

  it('is a check that failed, with expected and got, and what the server replied', () => {
    const failed = {
      check: 'parameters',
      reason: 'too-few',
      field: null,
      expected: '6-8',
      got: '1',
    } as const
    expect(
      rows({ rule: null, tried: [], passed: ['trid', 'command', 'state'], failed, code: 731, closes: true }),
    ).toEqual([
      'Passed: TrID, command, order',
      'parameters: 1 arrived, 6 to 8 were expected',
      'The server replies 731 and closes.',
    ])
  })

  it('is “otherwise” when no rule matched', () => {
    expect(rows({ rule: 'otherwise', code: 420 }).slice(-2)).toEqual([
      '- No rule matches: The policy’s “otherwise” refuses with 420.',
      'The server replies 420.',
    ])
  })

  it('is what VER weighed', () => {
    expect(whyRows(verWhy, policy).map(said).slice(1)).toEqual([
      'Offered: MSNP9 MSNP8 CVR0',
      'Spoken here: ',
      'Chosen: CVR0',
    ])
  })

  it('is a close without a word, or after one', () => {
    const left = { rule: null, tried: [], passed: [], closes: true }
    expect(rows(left)).toEqual(['The server closes without a reply.'])
    expect(rows({ closes: true }).at(-1)).toBe('Then the server closes.')
  })
})

describe('how far the rules were gone through', () => {
  it.each([
    [{}, '2 of 2 rules tried'],
    [{ rule: 'otherwise', tried: [] }, '0 of 2 rules tried'],
    [{ rule: null }, 'no rule was asked'],
    [{ rule: null, dialect: verWhy.dialect }, 'VER'],
  ])('%j: %s', (changes, text) => {
    expect(whyAside({ ...why, ...changes }, policy)).toBe(text)
  })

  it('does not say how many rules there are where the policy is not here', () => {
    const notes = (code: number | null) =>
      whyRows({ ...why, rule: OTHERWISE, code }, null).map((row) => (row.kind === 'winner' ? row.note : ''))
    expect(notes(420)).toContain('The policy’s “otherwise” refuses with 420.')
    expect(notes(null)).toContain('The policy’s “otherwise” answers.')
    expect(whyAside({ ...why, rule: 'winnt', dialect: null, tried: [] }, null)).toBe('1 rule tried')
    expect(whyAside({ ...why, rule: OTHERWISE, dialect: null, tried: [] }, null)).toBe('0 rules tried')
  })
})
