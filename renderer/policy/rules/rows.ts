// A rule as its row shows it.

import { matchSummary } from '../../../diagram/match-summary.ts'
import { otherwiseSentence, ruleSentence } from '../../../diagram/say-rule.ts'
import { OTHERWISE, type Policy, type Rule } from '../../../protocol/formats/policy.ts'
import { type Part, plain, say } from '../../../words/words.ts'
import type { Told } from '../edits.ts'
import type { Answered } from './counts.ts'
import type { Flag } from './flags.ts'

export interface RuleRow {
  /** A rule's, or `otherwise`. */
  readonly id: string
  readonly name: string
  /** Place among the rules that are on, from 1; null for one switched off, and for `otherwise`. */
  readonly number: number | null
  readonly enabled: boolean
  readonly neverFires: boolean
  readonly match: readonly Part[]
  readonly told: Told
  /** How many clients it answers; null while that is not known. */
  readonly clients: number | null
  readonly flags: readonly Flag[]
  /** The rule in English. */
  readonly sentence: string
}

/** By place: the rule's number, or null where it is off. */
export function numbersOf({ rules }: Policy): readonly (number | null)[] {
  let number = 0
  return rules.map(({ enabled }) => {
    number += Number(enabled)
    return enabled ? number : null
  })
}

/** What is known of all rules, by id. */
export interface Known {
  readonly answered: Answered | null
  readonly flags: ReadonlyMap<string, readonly Flag[]>
}

const knownOf = (id: string, { answered, flags }: Known) => ({
  clients: answered?.get(id) ?? null,
  flags: flags.get(id) ?? [],
})

export function rowOf(rule: Rule, number: number | null, known: Known): RuleRow {
  const { id, enabled, match, answer, refuse } = rule
  const { clients, flags } = knownOf(id, known)
  return {
    id,
    name: id,
    number,
    enabled,
    neverFires: enabled && flags.some(({ kind }) => kind === 'never-fires'),
    match: matchSummary(match),
    told: { answer, refuse },
    clients: enabled ? clients : null,
    flags,
    sentence: plain(ruleSentence(rule)),
  }
}

export const otherwiseRow = ({ otherwise }: Policy, known: Known): RuleRow => ({
  id: OTHERWISE,
  name: say('rules.list.otherwise'),
  number: null,
  enabled: true,
  neverFires: false,
  match: [],
  told: otherwise,
  ...knownOf(OTHERWISE, known),
  sentence: plain(otherwiseSentence(otherwise)),
})

/** The checks that come before every rule; they cannot be moved. */
export interface FixedRow {
  readonly name: string
  /** Where all three share a line. */
  readonly short: string
  readonly code: number
  readonly closes: boolean
  /** Left out by a switch of the policy. */
  readonly off: boolean
}

export const fixedRows = ({ server }: Policy): readonly FixedRow[] => [
  {
    name: say('rules.list.malformed'),
    short: say('rules.list.malformedShort'),
    code: 731,
    closes: true,
    off: false,
  },
  {
    name: say('rules.list.language'),
    short: say('rules.list.languageShort'),
    code: 710,
    closes: server.closesAfter710,
    off: false,
  },
  {
    name: say('rules.list.client'),
    short: say('rules.list.clientShort'),
    code: 420,
    closes: server.closesAfter420,
    off: server.knownClients === 'any',
  },
]
