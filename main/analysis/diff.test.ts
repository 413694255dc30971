import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Policy } from '../../protocol/formats/policy.ts'
import type { Change, PolicyDiff } from '../../protocol/formats/policy-diff.ts'
import { readPolicy } from '../../protocol/formats/read.ts'
import { simulate } from '../simulation/index.ts'
import { diffPolicies } from './diff.ts'
import { readAssets } from './oracle/assets.ts'
import { cutOf, pairs, policies } from './oracle/policies.ts'

const { catalogue, policies: builtins } = readAssets()
const cut = cutOf(catalogue)

function diff(before: Policy, after: Policy, of = catalogue): PolicyDiff {
  const found = diffPolicies(before, after, of)
  if (found === null) throw new Error('nobody cancelled')
  return found
}

const ANSWER = {
  recommended: '7.0.0813',
  minimum: '6.2.0205',
  downloadUrl: 'http://a.example/b.exe',
  fallbackUrl: 'http://a.example/',
}

function policyOf(rules: readonly object[], more: object = {}): Policy {
  const read = readPolicy({
    format: 'cvq-lab/policy@1',
    name: 'test',
    dialects: [],
    rules,
    otherwise: { refuse: 420 },
    ...more,
  })
  if (!read.ok) throw new Error(JSON.stringify(read.reason))
  return read.value
}
const windows = { id: 'windows', match: { systemType: ['win', 'winnt'] }, answer: ANSWER }

describe('nothing changes', () => {
  it.each(builtins.map(({ name, policy }) => [name, policy] as const))('from %s to itself', (_, policy) => {
    expect(diff(policy, policy)).toMatchObject({ changed: 0, changes: [] })
  })

  it.each([
    ['a rule is named otherwise', [{ ...windows, id: 'all windows', note: 'renamed' }]],
    [
      'a rule is cut in two',
      ['win', 'winnt'].map((type) => ({ ...windows, id: type, match: { systemType: [type] } })),
    ],
    ['a rule is added that is switched off', [{ id: 'off', enabled: false, refuse: 710 }, windows]],
    [
      'a rule is added that nobody reaches',
      [windows, { ...windows, id: 'late', refuse: 710, answer: undefined }],
    ],
  ])('when %s', (_, rules) => {
    const after = policyOf(JSON.parse(JSON.stringify(rules)))
    expect(diff(policyOf([windows]), after).changed).toBe(0)
  })

  it('for a page that is named beside no download, for neither is said', () => {
    const silent = (fallbackUrl: string) =>
      policyOf([{ ...windows, answer: { ...ANSWER, downloadUrl: '', fallbackUrl } }])
    expect(diff(silent('http://a.example/'), silent('http://b.example/')).changed).toBe(0)
  })
})

describe('a change', () => {
  it.each([
    ['minimum', '7.0.0813'],
    ['recommended', '7.5.0324'],
    ['downloadUrl', 'http://b.example/b.exe'],
    ['fallbackUrl', 'http://b.example/'],
  ])('of %s concerns all whom the rule answers, also those who fare the same', (key, value) => {
    const after = policyOf([{ ...windows, answer: { ...ANSWER, [key]: value } }])
    const { clients, changed, changes } = diff(policyOf([windows]), after)
    const windowsShare = 12 / 15
    expect(changed / clients).toBeCloseTo(windowsShare, 5)
    for (const { before, after: now } of changes) {
      expect(before.answer).toEqual(ANSWER)
      expect(now.answer).toEqual({ ...ANSWER, [key]: value })
    }
  })

  it('has the smallest client that shows it: the default one, where that is among them', () => {
    const { changes } = diff(policyOf([windows]), policyOf([]))
    const forced = changes.find(({ before }) => before.outcome === 'upgrade-forced')
    expect(forced).toMatchObject({
      witness: { version: '6.0.0602', system: { type: 'winnt', version: '5.1' }, locale: '0x0409' },
      before: { end: 'rests', hops: 1, code: null, rule: 'windows', answer: ANSWER },
      after: { outcome: 'refused', end: 'refused', hops: 0, code: 420, rule: 'otherwise', answer: null },
    })
  })

  it('comes with the most clients first', () => {
    const { changes } = diff(policyOf([windows]), policyOf([]))
    const counts = changes.map(({ clients }) => clients)
    expect(counts).toEqual([...counts].sort((a, b) => b - a))
    expect(changes.length).toBeGreaterThan(2)
  })

  it('in a cohort concerns that cohort alone, and shows one of its handles', () => {
    const half = { id: 'half', match: { cohort: { below: 50, salt: 'oct' } }, refuse: 710 }
    const { changes } = diff(policyOf([windows]), policyOf([half, windows]))
    const [first] = changes
    expect(first?.after).toMatchObject({ code: 710, rule: 'half' })
    expect(changes.filter(({ after }) => after.rule !== 'half')).toEqual([])
  })
})

/** The policies play the witness out to the end. */
const seenIn = (policy: Policy, { witness }: Change) => {
  const trace = simulate(
    {
      format: 'cvq-lab/scenario@1',
      title: 'witness',
      seed: 1,
      client: witness,
      policy,
      network: { latencyMs: 40, faults: [] },
      download: { outcome: 'completes' },
      expect: {},
    },
    cut,
  )
  const answered = trace.events.find((event) => event.kind === 'judge' && event.hop === 0)
  const versions = answered?.kind === 'judge' ? answered.judgement.comparison : null
  return {
    outcome: trace.outcome,
    code: trace.code,
    end: trace.journey.end,
    rule: trace.why?.rule ?? null,
    recommended: versions?.recommended ?? null,
    minimum: versions?.minimum ?? null,
  }
}

const toldOf = ({ outcome, code, end, rule, answer }: Change['before']) => ({
  outcome,
  code,
  end,
  rule,
  recommended: answer?.recommended ?? null,
  minimum: answer?.minimum ?? null,
})

describe('law', () => {
  it('each witness, run alone, shows what was and what will be', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        for (const change of diff(before, after, cut).changes) {
          expect(toldOf(change.before)).toEqual(seenIn(before, change))
          expect(toldOf(change.after)).toEqual(seenIn(after, change))
        }
      }),
    )
  })

  it('who changes one way changes the other way', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const there = diff(before, after, cut)
        const back = diff(after, before, cut)
        expect(back.clients).toBe(there.clients)
        expect(back.changed).toBe(there.changed)
        // Which of equally small clients is shown may differ: the policies name their systems in another order.
        const told = ({ changes }: PolicyDiff, from: 'before' | 'after', to: 'before' | 'after') =>
          new Set(changes.map((change) => JSON.stringify([change.clients, change[from], change[to]])))
        expect(told(back, 'after', 'before')).toEqual(told(there, 'before', 'after'))
      }),
      { numRuns: 50 },
    )
  })

  it('the groups are all who change, and no two are the same', () => {
    fc.assert(
      fc.property(fc.tuple(policies, policies), ([before, after]) => {
        const { clients, changed, changes } = diff(before, after, cut)
        expect(changes.reduce((sum, change) => sum + change.clients, 0)).toBe(changed)
        expect(changed).toBeLessThanOrEqual(clients)
        const keys = changes.map((change) => JSON.stringify([change.before, change.after]))
        expect(new Set(keys).size).toBe(keys.length)
      }),
    )
  })
})

it('is given up when it is cancelled, and tells how far it is', () => {
  const [first, second] = [policyOf([windows]), policyOf([])]
  const watch = { progress: () => {}, cancelled: () => true }
  expect(diffPolicies(first, second, catalogue, watch)).toBeNull()
  const told: number[] = []
  diffPolicies(first, second, catalogue, { progress: (done) => told.push(done), cancelled: () => false })
  expect(told).toEqual([...told].sort((a, b) => a - b))
  for (const done of told) expect(done >= 0 && done <= 1).toBe(true)
})
