// Runs scenarios: a scenario and the catalogue in, a trace out. Pure: the same scenario gives the same trace, byte
// for byte, on every machine.

import { clientOfRelease, releaseOf } from '../../protocol/catalogue.ts'
import type { Catalogue } from '../../protocol/formats/catalogue.ts'
import type { Scenario } from '../../protocol/formats/scenario.ts'
import type { Trace } from '../../protocol/formats/trace.ts'
import type { ReleaseVerdict } from '../../protocol/formats/verdict.ts'
import { type CompiledPolicy, compilePolicy } from '../server/policy.ts'
import { withIdentification } from './identity.ts'
import { Journey } from './journey.ts'
import { type Cut, settingOf, whole } from './setting.ts'

/** Runs a scenario to the end of its journey. */
export const simulate = (scenario: Scenario, catalogue: Catalogue): Trace =>
  simulateCut(scenario, catalogue, whole)

/** As `simulate`, with every message handed to the sessions in these pieces; the trace is the same. */
export const simulateCut = (scenario: Scenario, catalogue: Catalogue, cut: Cut): Trace =>
  play(scenario, catalogue, compilePolicy(scenario.policy, catalogue), cut)

/** As `simulate`, with the scenario's policy made ready before: for many clients of one policy. */
export const simulateUnder = (policy: CompiledPolicy, scenario: Scenario, catalogue: Catalogue): Trace =>
  play(scenario, catalogue, policy, whole)

function play(scenario: Scenario, catalogue: Catalogue, policy: CompiledPolicy, cut: Cut): Trace {
  const { title, seed, client } = scenario
  const setting = settingOf(scenario, policy, cut)
  new Journey(setting, catalogue, scenario.download.outcome).run(withIdentification(client, catalogue))
  const product = releaseOf(catalogue, client)?.product ?? null
  return setting.recorder.trace({ title, seed, client, policy: scenario.policy.name, product })
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

/** What every release of the catalogue would see in the scenario's client's place, in the catalogue's order. */
export function verdictsOf(scenario: Scenario, catalogue: Catalogue): readonly ReleaseVerdict[] {
  const policy = compilePolicy(scenario.policy, catalogue)
  return catalogue.releases.map((release) => {
    const client = clientOfRelease(catalogue, scenario.client, release)
    return verdictOf(play({ ...scenario, client }, catalogue, policy, whole))
  })
}
