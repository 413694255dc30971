// A policy made ready to answer: all work that can be done once is done here.

import type { Catalogue } from '../../protocol/formats/catalogue.ts'
import type { Match, Policy, Rule, ServerSwitches } from '../../protocol/formats/policy.ts'
import { newestVersion } from '../../protocol/version.ts'
import { parseRange, versionsOf } from '../../protocol/version-range.ts'
import { Memory } from './memory.ts'
import { type Outcome, outcomeOf, refusal } from './outcome.ts'
import { type CompiledRule, compileRule } from './rule.ts'

/** The clients a server has heard of. */
export interface KnownClients {
  readonly libraries: ReadonlySet<string>
  readonly identifications: ReadonlySet<string>
  /** All that a release or the policy names, as they are written. */
  readonly versions: ReadonlySet<string>
  /** The newest of them; null when there is none. */
  readonly newest: string | null
}

export interface CompiledPolicy {
  readonly switches: ServerSwitches
  readonly dialects: readonly string[]
  /** The enabled ones, in order: a disabled rule is as if it were not there. */
  readonly rules: readonly CompiledRule[]
  readonly otherwise: Outcome
  readonly refusals: Readonly<Record<420 | 710 | 715 | 731 | 911, Outcome>>
  /** null: every client is known. */
  readonly known: KnownClients | null
  /** Whether all it can say is ASCII: answers quote nothing of a request but its TrID and names of the policy's. */
  readonly speaksAscii: boolean
  /** What was answered before; it changes how fast an answer comes, never what it is. */
  readonly memory: Memory
}

const versionsInRange = (match: Match): readonly string[] => {
  const range = match.version === undefined ? null : parseRange(match.version)
  return range?.ok ? versionsOf(range.value) : []
}

const versionsInAnswer = ({ answer }: Pick<Rule, 'answer'>): readonly string[] =>
  answer === undefined ? [] : [answer.recommended, answer.recommended2 ?? answer.recommended, answer.minimum]

/** Releases and enabled rules name libraries and identifications; versions the answers too. */
function knownClients(policy: Policy, rules: readonly Rule[], { releases }: Catalogue): KnownClients {
  const versions = new Set([
    ...releases.map(({ version }) => version),
    ...rules.flatMap(({ match }) => versionsInRange(match)),
    ...[...rules, policy.otherwise].flatMap(versionsInAnswer),
  ])
  return {
    libraries: new Set([
      ...releases.map(({ library }) => library),
      ...rules.flatMap(({ match }) => match.library ?? []),
    ]),
    identifications: new Set([
      // Absent and empty are known: clients before MSNP8 have none to send.
      '',
      ...releases.map(({ identification }) => identification ?? ''),
      ...rules.flatMap(({ match }) => match.identification ?? []),
    ]),
    versions,
    newest: newestVersion(versions),
  }
}

/** In a policy's JSON, which writes half a surrogate pair as an escape. */
const BEYOND_ASCII = /[^\0-\x7f]|\\ud[89a-f]/

export function compilePolicy(policy: Policy, catalogue: Catalogue): CompiledPolicy {
  const switches = policy.server
  const rules = policy.rules.filter(({ enabled }) => enabled)
  return {
    switches,
    dialects: policy.dialects,
    rules: rules.map((rule) => compileRule(rule, outcomeOf(rule, switches))),
    otherwise: outcomeOf(policy.otherwise, switches),
    refusals: {
      420: refusal(420, switches),
      710: refusal(710, switches),
      715: refusal(715, switches),
      731: refusal(731, switches),
      911: refusal(911, switches),
    },
    known: switches.knownClients === 'any' ? null : knownClients(policy, rules, catalogue),
    speaksAscii: !BEYOND_ASCII.test(JSON.stringify(policy)),
    memory: new Memory(),
  }
}
