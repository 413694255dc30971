// Runs scenarios: a scenario and the catalogue in, a trace out. Pure: the same scenario gives the same trace, byte
// for byte, on every machine.

import { clientOfRelease, releaseOf } from '../../protocol/catalogue.ts'
import type { Catalogue } from '../../protocol/formats/catalogue.ts'
import type { Scenario } from '../../protocol/formats/scenario.ts'
import type { Trace } from '../../protocol/formats/trace.ts'
import type { ReleaseVerdict } from '../../protocol/formats/verdict.ts'
import { type CompiledPolicy, compilePolicy } from '../server/policy.ts'
import { changesOf, type ReadyChange } from './changes.ts'
import { withIdentification } from './identity.ts'
import { Journey } from './journey.ts'
import { type Cut, Setting, whole } from './setting.ts'

/**
 * Runs a scenario to the end of its journey. Its changes fall due on the way, each after as many events as it says;
 * the trace's `client`, `policy` and `product` are those it began with (docs/decisions/0020).
 */
export const simulate = (scenario: Scenario, catalogue: Catalogue): Trace =>
  simulateCut(scenario, catalogue, whole)

/** As `simulate`, with every message handed to the sessions in these pieces; the trace is the same. */
export const simulateCut = (scenario: Scenario, catalogue: Catalogue, cut: Cut): Trace =>
  play(scenario, catalogue, readyFor(scenario, catalogue), cut)

/** As `simulate`, with the scenario's policy made ready before: for many clients of one policy. */
export const simulateUnder = (policy: CompiledPolicy, scenario: Scenario, catalogue: Catalogue): Trace =>
  play(scenario, catalogue, { policy, changes: changesOf(scenario, catalogue) }, whole)

/** What does not depend on the client. */
interface Ready {
  readonly policy: CompiledPolicy
  readonly changes: readonly ReadyChange[]
}

const readyFor = (scenario: Scenario, catalogue: Catalogue): Ready => ({
  policy: compilePolicy(scenario.policy, catalogue),
  changes: changesOf(scenario, catalogue),
})

function play(scenario: Scenario, catalogue: Catalogue, { policy, changes }: Ready, cut: Cut): Trace {
  const { title, seed, client } = scenario
  const setting = new Setting(scenario, policy, changes, cut)
  new Journey(setting, catalogue, withIdentification(client, catalogue)).run()
  const product = releaseOf(catalogue, client)?.product ?? null
  return setting.trace({ title, seed, client, policy: scenario.policy.name, product })
}

/** What the first hop's answer named, when it was one with versions. */
function namedIn({ events }: Trace): Pick<ReleaseVerdict, 'recommended' | 'minimum'> {
  const judged = events.find((event) => event.kind === 'judge' && event.hop === 0)
  const versions = judged?.kind === 'judge' ? judged.judgement.comparison : null
  return { recommended: versions?.recommended ?? null, minimum: versions?.minimum ?? null }
}

const verdictOf = (trace: Trace): ReleaseVerdict => ({
  outcome: trace.outcome,
  end: trace.journey.end,
  code: trace.code,
  rule: trace.why?.rule ?? null,
  ...namedIn(trace),
})

/**
 * As `verdictsOf`, with the release in the place of the client that is in force from the newest change on: what the
 * setup of a forked run would make of it. Without changes they are the same.
 */
export function verdictsFromFork(scenario: Scenario, catalogue: Catalogue): readonly ReleaseVerdict[] {
  const ready = readyFor(scenario, catalogue)
  const newest = ready.changes.at(-1)
  if (newest === undefined) return verdictsOf(scenario, catalogue)
  const inForce = scenario.changes?.findLast(({ client }) => client)?.client ?? scenario.client
  return catalogue.releases.map((release) => {
    const client = withIdentification(clientOfRelease(catalogue, inForce, release), catalogue)
    const changes = [...ready.changes.slice(0, -1), { ...newest, client }]
    return verdictOf(play(scenario, catalogue, { ...ready, changes }, whole))
  })
}

/**
 * What every release of the catalogue would see in the scenario's client's place, in the catalogue's order. With
 * changes the release stands in the first client's place: it begins the run, and what changes on the way changes for it
 * too, after as many events of its own run. So the scenario's own release is told what the scenario's trace tells.
 */
export function verdictsOf(scenario: Scenario, catalogue: Catalogue): readonly ReleaseVerdict[] {
  const ready = readyFor(scenario, catalogue)
  return catalogue.releases.map((release) => {
    const client = clientOfRelease(catalogue, scenario.client, release)
    return verdictOf(play({ ...scenario, client }, catalogue, ready, whole))
  })
}
