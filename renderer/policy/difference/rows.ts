// What changes between the active policy and the draft, as rows: how many clients, from which verdict to which, what
// else they are told, and the smallest of them.

import { witnessLine } from '../../../diagram/say-finding.ts'
import { type TileAndGlyph, tileOf } from '../../../diagram/tile.ts'
import type { Client } from '../../../protocol/formats/client.ts'
import { OTHERWISE } from '../../../protocol/formats/policy.ts'
import type { Change, ClientVerdict, PolicyDiff } from '../../../protocol/formats/policy-diff.ts'
import { say } from '../../../words/words.ts'
import { numberText } from '../../ui/number.ts'

export interface Verdict {
  readonly tile: TileAndGlyph
  readonly word: string
}

/** One thing that is told otherwise. */
export interface Detail {
  readonly name: string
  readonly before: string
  readonly after: string
}

export interface ChangeRow {
  readonly clients: string
  readonly before: Verdict
  readonly after: Verdict
  readonly details: readonly Detail[]
  readonly witness: Client
  readonly witnessLine: string
}

function verdictOf({ outcome, end, code }: ClientVerdict): Verdict {
  const word = say(
    end === 'loops' || end === 'stranded' ? `verdicts.word.${end}` : `verdicts.word.${outcome}`,
  )
  const tile = tileOf(outcome, end)
  return { tile, word: code === null ? word : say('policy.difference.withCode', { word, code }) }
}

const ruleName = (rule: string | null): string =>
  rule === OTHERWISE ? say('policy.difference.otherwise') : (rule ?? say('policy.difference.noRule'))

/** What both answers name otherwise: against a refusal the verdict says it all. */
function toldOtherwise({ before, after }: Change): readonly Detail[] {
  if (before.answer === null || after.answer === null) return []
  const [was, is] = [before.answer, after.answer]
  const none = say('policy.difference.none')
  return TOLD.filter(([key]) => was[key] !== is[key]).map(([key, word]) => ({
    name: say(word),
    before: was[key] || none,
    after: is[key] || none,
  }))
}

const TOLD = [
  ['recommended', 'policy.difference.recommended'],
  ['minimum', 'policy.difference.minimum'],
  ['downloadUrl', 'policy.difference.download'],
  ['fallbackUrl', 'policy.difference.fallback'],
] as const

/** The rule that answers, what it tells and how many upgrades follow, as far as they differ. */
function detailsOf(change: Change): readonly Detail[] {
  const { before, after } = change
  const others = [
    { name: say('policy.difference.rule'), before: ruleName(before.rule), after: ruleName(after.rule) },
    {
      name: say('policy.difference.hops'),
      before: numberText(before.hops),
      after: numberText(after.hops),
    },
  ].filter((detail) => detail.before !== detail.after)
  return [...others, ...toldOtherwise(change)]
}

export const changeRow = (change: Change): ChangeRow => ({
  clients: say('policy.difference.clients', { count: change.clients, clients: numberText(change.clients) }),
  before: verdictOf(change.before),
  after: verdictOf(change.after),
  details: detailsOf(change),
  witness: change.witness,
  witnessLine: witnessLine(change.witness),
})

/** "N of M clients change." */
export const headline = ({ changed, clients }: PolicyDiff): string =>
  changed === 0
    ? say('policy.difference.nothing', { clients: numberText(clients) })
    : say('policy.difference.changed', {
        count: changed,
        changed: numberText(changed),
        clients: numberText(clients),
      })
