// What a repair changes, in short: from which verdict to which, for how many clients, and the smallest of them.

import { type TileAndGlyph, tileOf } from '../../../diagram/tile.ts'
import type { Client } from '../../../protocol/formats/client.ts'
import type { Change, ClientVerdict, PolicyDiff } from '../../../protocol/formats/policy-diff.ts'
import { say } from '../../../words/words.ts'

export interface Fate {
  readonly tile: TileAndGlyph
  readonly word: string
}

export interface FateChange {
  readonly key: string
  readonly clients: number
  readonly before: Fate
  /** null: the verdict stays; what they are told is another. */
  readonly after: Fate | null
  readonly witness: Client
}

function fateOf({ outcome, end, code }: ClientVerdict): Fate {
  const bug = end === 'loops' || end === 'stranded'
  const word = say(bug ? `verdicts.word.${end}` : `verdicts.word.${outcome}`)
  return {
    tile: tileOf(outcome, end),
    word: code === null ? word : say('heat.strip.code', { verdict: word, code }),
  }
}

function changeOf({ clients, before, after, witness }: Change): FateChange {
  const from = fateOf(before)
  const to = fateOf(after)
  const same = from.word === to.word
  return {
    key: `${from.word} > ${same ? '' : to.word}`,
    clients,
    before: from,
    after: same ? null : to,
    witness,
  }
}

/** Changes of verdict first, the most clients first; the diff's groups of one verdict and the next together. */
export function fateChanges({ changes }: PolicyDiff): readonly FateChange[] {
  const together = new Map<string, FateChange>()
  for (const change of changes.map(changeOf)) {
    const known = together.get(change.key)
    together.set(
      change.key,
      known === undefined ? change : { ...known, clients: known.clients + change.clients },
    )
  }
  return [...together.values()].sort(
    (a, b) => Number(a.after === null) - Number(b.after === null) || b.clients - a.clients,
  )
}
