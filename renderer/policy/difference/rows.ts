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

/** Versions, addresses, upgrades and rules, as far as they differ. */
function detailsOf({ before, after }: Change): readonly Detail[] {
  const none = say('policy.difference.none')
  const told = (key: keyof NonNullable<ClientVerdict['answer']>): readonly [string, string] => [
    before.answer?.[key] ?? '',
    after.answer?.[key] ?? '',
  ]
  const all: readonly (readonly [string, readonly [string, string]])[] = [
    [say('policy.difference.recommended'), told('recommended')],
    [say('policy.difference.minimum'), told('minimum')],
    [say('policy.difference.download'), told('downloadUrl')],
    [say('policy.difference.fallback'), told('fallbackUrl')],
    [say('policy.difference.hops'), [numberText(before.hops), numberText(after.hops)]],
    [say('policy.difference.rule'), [ruleName(before.rule), ruleName(after.rule)]],
  ]
  return all
    .filter(([, [from, to]]) => from !== to)
    .map(([name, [from, to]]) => ({ name, before: from || none, after: to || none }))
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
