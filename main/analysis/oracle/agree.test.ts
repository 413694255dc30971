// Sweep, journeys and lint against the independent checker: everybody of the domain, on random policies.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FINDING_KINDS, type FindingKind } from '../../../protocol/formats/finding.ts'
import { JOURNEY_ENDS, OUTCOMES } from '../../../protocol/formats/outcomes.ts'
import type { Policy } from '../../../protocol/formats/policy.ts'
import type { Sweep } from '../../../protocol/formats/sweep.ts'
import { cellAt, type Point, placeOf } from '../../../protocol/sweep.ts'
import { lint } from '../lint/index.ts'
import { readAssets } from './assets.ts'
import { faultsOf } from './faults.ts'
import { type Judged, judged } from './judged.ts'
import { order } from './people.ts'
import { cutOf, policies } from './policies.ts'
import type { Fault, Soul } from './souls.ts'

const catalogue = cutOf(readAssets().catalogue)

const fateInSweep = ({ domain, cells }: Sweep, point: Point) => {
  const cell = cellAt(domain, placeOf(domain, point))
  return {
    outcome: OUTCOMES[cells.outcome[cell] ?? -1],
    code: cells.code[cell],
    rule: cells.rule[cell],
    asks: cells.asked[cell],
    end: JOURNEY_ENDS[cells.end[cell] ?? -1],
    hops: cells.hops[cell],
  }
}

const fateOf = ({ life: { outcome, code, rule, end, hops }, asks }: Soul) => {
  return { outcome, code, rule, asks, end, hops }
}

function expectSameFates({ swept, people, souls }: Judged): void {
  expect(people).toHaveLength(swept.domain.clients)
  const fates = people.map(({ point }) => JSON.stringify(fateInSweep(swept, point)))
  const wrong = souls.findIndex((soul, i) => JSON.stringify(fateOf(soul)) !== fates[i])
  expect(wrong < 0 ? null : { ...souls[wrong]?.person, fate: fates[wrong] }).toEqual(
    wrong < 0
      ? null
      : { ...souls[wrong]?.person, fate: JSON.stringify(souls[wrong] && fateOf(souls[wrong])) },
  )
}

const DEFAULT = ['6.0.0602', 'MSNMSGR', 'MSMSGS', 'winnt', '5.1', 'i386', '0x0409', 'example@hotmail.com']

const fieldsOf = ({ person }: Soul): (string | null)[] => [
  person.version,
  person.library,
  person.identification,
  person.type,
  person.systemVersion,
  person.arch,
  person.locale,
  person.handle,
]

const changed = (soul: Soul): number => fieldsOf(soul).filter((field, i) => field !== DEFAULT[i]).length

/** The fewest changes, and of those the newest version. */
function smallestOf(souls: readonly Soul[]): { readonly changes: number; readonly version: string } | null {
  const changes = Math.min(...souls.map(changed))
  const versions = souls.filter((soul) => changed(soul) === changes).map(({ person }) => person.version)
  const version = versions.sort(order).at(-1)
  return version === undefined ? null : { changes, version }
}

const keyOf = ({ kind, rule, about, others }: Omit<Fault, 'who' | 'shownBy'>): string =>
  `${kind} ${rule} ${about} [${others.join(' ')}]`

/** 0017 leaves out whoever is older than all there ever was. */
const couldBe = ({ person }: Soul): boolean =>
  catalogue.releases.some(({ version }) => order(version, person.version) <= 0)

const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1)

/** The kinds of findings in the policy, which are the same in both. */
function expectSameFindings(policy: Policy, { swept, souls }: Judged): readonly FindingKind[] {
  const found = lint(policy, catalogue, swept).map(({ kind, rule, others, facts, clients, witness }) => ({
    key: keyOf({ kind, rule, others, about: facts.about ?? '' }),
    clients,
    version: witness?.version ?? null,
  }))
  const faults = faultsOf({ policy, catalogue, souls: souls.filter(couldBe), ofCatalogue: true })
  const expected = faults.map((fault) => ({
    key: keyOf(fault),
    clients: fault.who.length,
    version: smallestOf(fault.shownBy)?.version ?? null,
  }))
  expect(found.sort(byKey)).toEqual(expected.sort(byKey))
  return faults.map(({ kind }) => kind)
}

test('everybody fares in the sweep as in the checker, and lint finds what the checker finds', () => {
  const met = new Set<FindingKind>()
  fc.assert(
    fc.property(policies, (policy) => {
      const both = judged(policy, catalogue)
      expectSameFates(both)
      for (const kind of expectSameFindings(policy, both)) met.add(kind)
    }),
    { numRuns: 2000 },
  )
  // Policies in which a fault never is would hold nothing against it.
  expect(FINDING_KINDS.filter((kind) => !met.has(kind))).toEqual([])
}, 300_000)
