// Lint against the independent checker: the same findings, rules, counts and witnesses, on random policies.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lint } from '../lint/index.ts'
import { readAssets } from './assets.ts'
import { type Fault, faultsOf, type Soul } from './faults.ts'
import { judged } from './judged.ts'
import { order } from './people.ts'
import { cutOf, policies } from './policies.ts'

const catalogue = cutOf(readAssets().catalogue)

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

const keyOf = ({ kind, rule, about, others }: Omit<Fault, 'who'>): string =>
  `${kind} ${rule} ${about} [${others.join(' ')}]`

const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1)

test('lint finds what the checker finds', () => {
  fc.assert(
    fc.property(policies, (policy) => {
      const { swept, souls } = judged(policy, catalogue)
      const found = lint(policy, catalogue, swept).map(({ kind, rule, others, facts, clients, witness }) => ({
        key: keyOf({ kind, rule, others, about: facts.about ?? '' }),
        clients,
        version: witness?.version ?? null,
      }))
      const faults = faultsOf({ policy, catalogue, souls, ofCatalogue: true })
      const expected = faults.map((fault) => ({
        key: keyOf(fault),
        clients: fault.who.length,
        version: smallestOf(fault.who)?.version ?? null,
      }))
      expect(found.sort(byKey)).toEqual(expected.sort(byKey))
    }),
    { numRuns: 1000 },
  )
}, 300_000)
