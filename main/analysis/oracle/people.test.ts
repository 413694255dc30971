// The checker's reading of the protocol against the simulation's: the same life for the same person, on thousands
// of random policies.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Catalogue } from '../../../protocol/formats/catalogue.ts'
import { CLIENT_FORMAT, type Client, DEFAULT_HANDLE } from '../../../protocol/formats/client.ts'
import type { Policy } from '../../../protocol/formats/policy.ts'
import { SCENARIO_FORMAT, type Scenario } from '../../../protocol/formats/scenario.ts'
import { simulate } from '../../simulation/index.ts'
import { readAssets } from './assets.ts'
import { live, newestDialect, type Person } from './people.ts'
import { cutOf, policies } from './policies.ts'

const catalogue = cutOf(readAssets().catalogue)

const anyOf = <Value>(values: readonly Value[]) => fc.constantFrom(...values)

const people = (cut: Catalogue): fc.Arbitrary<Person> =>
  fc
    .record({
      release: anyOf(cut.releases),
      version: fc.option(anyOf(['7.0.0812', '0.9999.9999', '99.9', '14.0.8064.0207']), { freq: 3 }),
      system: anyOf(cut.systems),
      arch: anyOf(['i386', 'ppc']),
      locale: anyOf(cut.locales.map(({ lcid }) => lcid)),
      number: fc.nat(200),
    })
    .map(({ release, version, system, arch, locale, number }) => ({
      version: version ?? release.version,
      library: release.library,
      identification: release.identification,
      offers: release.offers,
      type: system.type,
      systemVersion: system.version,
      arch,
      locale,
      // Where a program sends none, a later one sends the default handle.
      handle: newestDialect(release.offers) < 8 ? DEFAULT_HANDLE : `user${number}@hotmail.com`,
    }))

function clientOf(person: Person): Client {
  const { version, library, identification, offers, locale, arch, handle } = person
  return {
    format: CLIENT_FORMAT,
    version,
    library,
    identification,
    offers,
    locale,
    system: { type: person.type, version: person.systemVersion, arch },
    firstTrid: 1,
    line: null,
    behaviour: 'documented',
    takesOffers: false,
    ...(newestDialect(offers) < 8 ? {} : { handle }),
  }
}

const scenarioOf = (client: Client, policy: Policy): Scenario => ({
  format: SCENARIO_FORMAT,
  title: '',
  seed: 1,
  client,
  policy,
  network: { latencyMs: 1, faults: [] },
  download: { outcome: 'completes' },
  expect: {},
})

test('the checker and the simulation agree on every journey', () => {
  fc.assert(
    fc.property(policies, people(catalogue), (policy, person) => {
      const { outcome, code, journey, why } = simulate(scenarioOf(clientOf(person), policy), catalogue)
      const life = live(policy, catalogue, person)
      const rule = policy.rules[life.rule]?.id ?? (life.rule === -1 ? 'otherwise' : null)
      expect({ outcome, code: code ?? 0, end: journey.end, rule: why?.rule ?? null }).toEqual({
        outcome: life.outcome,
        code: life.code,
        end: life.end,
        rule,
      })
      expect(journey.hops.map(({ version }) => version)).toEqual(life.path.map((each) => each.person.version))
    }),
    { numRuns: 4000 },
  )
})
