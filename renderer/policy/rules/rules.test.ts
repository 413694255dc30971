// The list of rules without its page: counts, flags, rows, and where keys, drops and scrolling lead.

import { describe, expect, it } from 'vitest'
import type { Finding, FindingKind } from '../../../protocol/formats/finding.ts'
import { OTHERWISE } from '../../../protocol/formats/policy.ts'
import { BY_NONE, BY_OTHERWISE } from '../../../protocol/formats/sweep.ts'
import { cellCount, placeOfCell, weightOf } from '../../../protocol/sweep.ts'
import { plain } from '../../../words/words.ts'
import { policyOf, ruleNamed } from '../fixture.ts'
import { domain, sweepOf } from '../heat/fixture.ts'
import { answeredBy } from './counts.ts'
import { flagsOf } from './flags.ts'
import { fixedRows, type Known, numbersOf, otherwiseRow, rowOf } from './rows.ts'
import { placeAfterDrop } from './use-drag.ts'
import { placeAfter } from './use-list-keys.ts'
import { shownRows } from './use-window.ts'

const nothing: Known = { answered: null, flags: new Map() }

const finding = (kind: FindingKind, rule: string): Finding => ({
  kind,
  rule,
  others: [],
  clients: 1,
  witness: null,
  facts: {},
  repair: { kind: 'disable', edits: [], facts: {} },
})

describe('clients answered', () => {
  const policy = policyOf(ruleNamed('a'), ruleNamed('b'))

  it('are those whose cells the rule is asked for, each cell as often as it stands for clients', () => {
    const sweep = sweepOf(domain, ({ system }) => ({
      outcome: 'refused',
      rule: system === 0 ? 0 : BY_OTHERWISE,
    }))
    const expected = Array.from({ length: cellCount(domain) }, (_, cell) => placeOfCell(domain, cell))
      .filter(({ system }) => system === 0)
      .reduce((sum, place) => sum + weightOf(domain, place), 0)
    const answered = answeredBy(sweep, policy)
    expect(answered.get('a')).toBe(expected)
    expect(answered.get('b')).toBe(0)
    expect(answered.get(OTHERWISE)).toBe(domain.clients - expected)
  })

  it('are nobody’s where no rule was asked', () => {
    const sweep = sweepOf(domain, () => ({ outcome: 'refused', rule: BY_NONE }))
    expect([...answeredBy(sweep, policy).values()]).toEqual([0, 0, 0])
  })
})

describe('flags', () => {
  it('name the worst first, what has no word of its own at the end, each once', () => {
    const flags = flagsOf([
      finding('same-file', 'a'),
      finding('loop', 'a'),
      finding('loop', 'a'),
      finding('url-missing', 'a'),
      finding('shadowed-rule', 'b'),
    ])
    expect(flags.get('a')?.map(({ text }) => text)).toEqual(['loop', '2 findings'])
    expect(flags.get('b')?.map(({ text }) => text)).toEqual(['never fires'])
    expect(flags.get('c')).toBeUndefined()
  })

  it('call a single one by its name', () => {
    expect(
      flagsOf([finding('wrong-language', 'a')])
        .get('a')
        ?.map(({ text }) => text),
    ).toEqual(['Wrong language'])
  })
})

describe('a row', () => {
  const flags = flagsOf([finding('dead-rule', 'b')])
  const known: Known = { flags, answered: new Map([['a', 2880]]) }

  it('numbers the rules that are on', () => {
    const policy = policyOf(ruleNamed('a'), ruleNamed('b', { enabled: false }), ruleNamed('c'))
    expect(numbersOf(policy)).toEqual([1, null, 2])
  })

  it('has the match in a few words, the rule in a sentence, and how many clients it answers', () => {
    const row = rowOf(ruleNamed('a', { match: { systemType: ['winnt'] } }), 3, known)
    expect(plain(row.match)).toBe('winnt')
    expect(row).toMatchObject({
      number: 3,
      sentence: 'A client on winnt is refused with 420.',
      clients: 2880,
    })
  })

  it('is grey when the rule never fires, and counts nobody when it is off', () => {
    expect(rowOf(ruleNamed('b'), 1, known)).toMatchObject({ neverFires: true, clients: null })
    const off = rowOf(ruleNamed('a', { enabled: false }), null, known)
    expect(off).toMatchObject({ neverFires: false, clients: null })
    expect(off.sentence).toBe('Switched off. Every client is refused with 420.')
  })

  it('stands for what happens when no rule matches, too', () => {
    expect(otherwiseRow(policyOf(), nothing)).toMatchObject({
      id: OTHERWISE,
      sentence: 'When no rule matches, a client is refused with 420.',
    })
  })
})

it('shows the fixed checks as the switches of the policy have them', () => {
  const policy = policyOf()
  expect(fixedRows(policy).map(({ code, closes, off }) => [code, closes, off])).toEqual([
    [731, true, false],
    [710, false, false],
    [420, false, false],
  ])
  const server = { ...policy.server, closesAfter710: true, knownClients: 'any' } as const
  expect(fixedRows({ ...policy, server }).map(({ closes, off }) => [closes, off])).toEqual([
    [true, false],
    [true, false],
    [false, true],
  ])
})

describe('in a long list', () => {
  it('only the rows around those in sight are rendered', () => {
    expect(shownRows({ scrollTop: 0, height: 480 }, 75, 48, 10_000)).toEqual({ first: 0, end: 15 })
    expect(shownRows({ scrollTop: 48_075, height: 480 }, 75, 48, 10_000)).toEqual({ first: 994, end: 1016 })
    expect(shownRows({ scrollTop: 1e9, height: 480 }, 75, 48, 10_000)).toEqual({ first: 10_000, end: 10_000 })
  })

  it.each([
    ['ArrowDown', -1, 0],
    ['ArrowDown', 4, 5],
    ['ArrowDown', 10, 10],
    ['ArrowUp', 0, 0],
    ['PageDown', 0, 8],
    ['PageUp', 9, 1],
    ['Home', 9, 0],
    ['End', 0, 10],
  ])('%s goes from %i to %i', (key, from, to) => expect(placeAfter(key, from, 10)).toBe(to))

  it('other keys go nowhere', () => expect(placeAfter('x', 3, 10)).toBeNull())
})

it.each([
  [{ from: 0, gap: 0 }, 0],
  [{ from: 0, gap: 1 }, 0],
  [{ from: 0, gap: 3 }, 2],
  [{ from: 3, gap: 1 }, 1],
])('a row dropped as %j stands at %i', (drag, place) => expect(placeAfterDrop(drag)).toBe(place))
