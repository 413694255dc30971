// The small view models of the rollout's setup: what is typed, and how policies are called.

import { describe, expect, it } from 'vitest'
import { smallCatalogue } from '../../panels/fixture.ts'
import { policies } from '../fixture.ts'
import type { PolicySource } from '../plan.ts'
import { judgeBeginning, judgeClients, judgeDays, judgePercent, judgeSeed, judgeSkew } from './judges.ts'
import { idOf, localeNamed, policyGroups, productOf, sourceName, sourceOf, usualShare } from './names.ts'

describe('what is typed is judged', () => {
  it.each([
    [judgeSeed, '0', 0],
    [judgeDays, ' 60 ', 60],
    [judgeClients, '100,000', 100_000],
    [judgeSkew, '24', 24],
    [judgeBeginning([0, 20]), '21', 21],
    [judgePercent(50), '12.5 %', 12.5],
    [judgePercent(50), '50', 50],
  ])('%o takes %j', (judge, text, value) => {
    expect(judge(text)).toEqual({ ok: true, value })
  })

  it.each([
    [judgeDays, '0', '0 is not a whole number from 1 to 730'],
    [judgeDays, '1.5', '1.5 is not'],
    [judgeDays, '', 'Type a whole number from 1 to 730'],
    [judgeClients, '2000001', 'from 1 to 2,000,000'],
    [judgeSkew, '25', 'from 0 to 24'],
    [judgeBeginning([0, 20]), '20', 'Another policy begins on day 20 already.'],
    [judgeBeginning([]), '0', '0 is not a whole number from 1'],
    [judgePercent(50), '51', '51 % is too much: the other shares leave 50 % of 100.'],
    [judgePercent(50), '101', '101 is not a number from 0 to 100'],
    [judgePercent(50), 'half', 'half is not a number'],
  ])('%o refuses %j', (judge, text, sentence) => {
    const judged = judge(text)
    expect(judged.ok ? '' : judged.reason).toContain(sentence)
  })
})

describe('the policies to choose from', () => {
  const own: PolicySource = { kind: 'own', policy: { ...policies.draft, name: 'Of the file' } }
  const sources: readonly PolicySource[] = [
    { kind: 'draft' },
    { kind: 'active' },
    { kind: 'builtin', name: 'october-2009' },
    own,
  ]

  it('say which is the draft and which is active', () => {
    expect(sources.map((source) => sourceName(source, policies))).toEqual([
      'Draft: The draft',
      'Active: The active one',
      'October',
      'Of the file',
    ])
  })

  it('are found again by their ids', () => {
    for (const source of sources) expect(sourceOf(idOf(source), source)).toEqual(source)
  })

  it('offer a rollout’s own only where it has one', () => {
    const ids = (chosen: PolicySource) =>
      policyGroups(chosen, policies).flatMap(({ options }) => options.map(({ id }) => id))
    expect(ids({ kind: 'draft' })).toEqual([
      'draft',
      'active',
      'builtin february-2009',
      'builtin october-2009',
    ])
    expect(ids(own)).toContain('own')
  })
})

describe('a share', () => {
  it('begins as the newest release, in English where that is known', () => {
    expect(usualShare(smallCatalogue)).toEqual({ release: '14.0.8089.0726', locale: '0x0409' })
    expect(usualShare({ ...smallCatalogue, releases: [] })).toBeNull()
  })

  it('names its language, by number or by itself', () => {
    expect(localeNamed(smallCatalogue, '0x0409')).toBe('English (United States)')
    expect(localeNamed(smallCatalogue, 'en-US')).toBe('English (United States)')
    expect(localeNamed(smallCatalogue, 'xx')).toBe('xx')
  })

  it('names the product of its release', () => {
    expect(productOf(smallCatalogue, '5.1.0715')).toBe('Windows Messenger')
    expect(productOf(smallCatalogue, '9.9.9999')).toBe('')
  })
})
