import { describe, expect, it } from 'vitest'
import { policy, sweep, sweepWith } from './fixture.ts'
import { sweepJson, sweepText } from './sweep.ts'
import { sweepCsv } from './sweep-csv.ts'
import { mapOf } from './sweep-map.ts'
import { tallyOf } from './sweep-tally.ts'

const sum = (counts: readonly { readonly clients: number }[]): number =>
  counts.reduce((all, { clients }) => all + clients, 0)

describe('a tally', () => {
  const tally = tallyOf(sweep, policy)

  it('counts every client once, by outcome, end and rule', () => {
    expect(sum(tally.byOutcome)).toBe(18)
    expect(sum(tally.byEnd)).toBe(18)
    expect(sum(tally.rules)).toBe(18)
  })

  it('counts a client without a handle in one cohort alone', () => {
    expect(tally.judged).toBe(12)
    expect(tally.byOutcome.filter(({ clients }) => clients > 0)).toEqual([
      { name: 'up-to-date', clients: 4 },
      { name: 'upgrade-forced', clients: 4 },
      { name: 'refused', clients: 6 },
      { name: 'dialect-agreed', clients: 4 },
    ])
    expect(tally.byCode).toEqual([{ name: '420', clients: 6 }])
  })

  it('names every rule, those that answer nobody too', () => {
    expect(tally.rules).toEqual([
      { rule: 'old', enabled: true, clients: 4 },
      { rule: 'no, "de"', enabled: true, clients: 6 },
      { rule: 'resting', enabled: false, clients: 0 },
      { rule: 'otherwise', enabled: true, clients: 4 },
      { rule: null, enabled: true, clients: 4 },
    ])
  })
})

describe('the map', () => {
  it('shows the fate that matters most, and that there are others', () => {
    expect(mapOf(sweep)).toEqual([
      { library: 'MSMSGS', from: '1.0.0863', to: '1.0.0863', count: 1, letters: ['S+', 'R+'] },
      { library: 'MSNMSGR', from: '7.0.0813', to: '7.0.0813', count: 1, letters: ['R+', 'R+'] },
    ])
  })

  it('folds neighbouring versions that fare alike, whatever their order in the domain', () => {
    const [, newest] = sweep.domain.kinds
    if (newest === undefined) throw new Error('the fixture is wrong')
    const kinds = ['7.0', '10.0', '8.0'].map((version) => ({ ...newest, version }))
    const cell = { outcome: 'up-to-date', rule: -1, end: 'rests' } as const
    const alike = sweepWith(() => cell, { ...sweep.domain, kinds })
    expect(mapOf(alike)).toEqual([
      { library: 'MSNMSGR', from: '7.0', to: '10.0', count: 3, letters: ['.', '.'] },
    ])
    expect(sweepText(alike, policy)).toContain('  MSNMSGR  7.0  to 10.0  (3 versions)  .  .\n')
  })
})

it('as text it has the totals, the rules and the map, aligned', () => {
  const lines = sweepText(sweep, policy).split('\n')
  expect(lines[0]).toBe('By hand: 18 clients, judged in 12 groups.')
  expect(lines).toContain('  Up to date               4  22.2 %')
  expect(lines).toContain('  Stranded          2  11.1 %')
  expect(lines).toContain('  resting (switched off)  0   0.0 %')
  expect(lines).toContain('  MSMSGS   1.0.0863      S+  R+')
  expect(lines).toContain('  B  winnt  5.1')
})

it('as JSON it has the totals by name', () => {
  expect(JSON.parse(sweepJson(sweep, policy))).toMatchObject({
    format: 'cvq-lab/sweep@1',
    policy: 'By hand',
    clients: 18,
    judged: 12,
    byOutcome: { 'up-to-date': 4, 'connection-lost': 0 },
    byEnd: { refused: 6, stranded: 2, loops: 0, rests: 10 },
    byCode: { 420: 6 },
    axes: { versions: 2, systems: 2, archs: 1, locales: 3, cohorts: 2 },
  })
})

describe('as a table', () => {
  const rows = (grouped: boolean): readonly string[] =>
    [...sweepCsv(sweep, policy, { grouped })].join('').trimEnd().split('\n')

  it('has exactly the contract’s columns, and a row for each client', () => {
    const [head, ...clients] = rows(false)
    expect(head).toBe(
      'version,library,identification,systemType,systemVersion,arch,locale,cohorts,outcome,code,rule,end,hops',
    )
    expect(clients).toHaveLength(18)
    expect(new Set(clients).size).toBe(18)
  })

  it('quotes what would break a row, and leaves empty what is not there', () => {
    expect(rows(false).slice(1, 4)).toEqual([
      '1.0.0863,MSMSGS,,win,4.10,i386,0x0407,,refused,420,"no, ""de""",refused,0',
      '1.0.0863,MSMSGS,,win,4.10,i386,0x0409,,upgrade-forced,,old,stranded,0',
      '1.0.0863,MSMSGS,,win,4.10,i386,0x040c,,upgrade-forced,,old,stranded,0',
    ])
  })

  it('says who is in which cohort', () => {
    expect(
      rows(false).filter((row) => row.startsWith('7.0.0813,MSNMSGR,msmsgs,win,4.10,i386,0x0409')),
    ).toEqual([
      '7.0.0813,MSNMSGR,msmsgs,win,4.10,i386,0x0409,oct<25,dialect-agreed,,,rests,0',
      '7.0.0813,MSNMSGR,msmsgs,win,4.10,i386,0x0409,,up-to-date,,otherwise,rests,0',
    ])
  })

  it('grouped has a row for each class of locales, and counts them', () => {
    const [head, ...groups] = rows(true)
    expect(head?.endsWith(',end,hops,clients')).toBe(true)
    expect(groups).toHaveLength(12)
    expect(groups.reduce((all, row) => all + Number(row.split(',').at(-1)), 0)).toBe(18)
  })
})
