// What a rule's row says of what is found in it: the worst few words, each once.

import type { GlyphName } from '../../../diagram/glyphs.ts'
import type { Finding, FindingKind } from '../../../protocol/formats/finding.ts'
import type { WordKey } from '../../../words/words.ts'

export interface Flag {
  readonly kind: 'loop' | 'strands' | 'goes-back' | 'never-fires' | 'other'
  readonly glyph: GlyphName
  readonly word: WordKey
  /** How many findings it stands for. */
  readonly count: number
}

type Kind = Flag['kind']

const KIND_OF: Readonly<Partial<Record<FindingKind, Kind>>> = {
  loop: 'loop',
  stranded: 'strands',
  downgrade: 'goes-back',
  'shadowed-rule': 'never-fires',
  'dead-rule': 'never-fires',
}

const LOOKS: Readonly<Record<Kind, Pick<Flag, 'glyph' | 'word'>>> = {
  loop: { glyph: 'loop', word: 'rules.flag.loop' },
  strands: { glyph: 'exclaim', word: 'rules.flag.strands' },
  'goes-back': { glyph: 'down', word: 'rules.flag.goesBack' },
  'never-fires': { glyph: 'slash', word: 'rules.flag.neverFires' },
  other: { glyph: 'dots', word: 'rules.flag.other' },
}

/** By rule id, in the findings' order: the worst first, all that have no word of their own as one at the end. */
export function flagsOf(findings: readonly Finding[]): ReadonlyMap<string, readonly Flag[]> {
  const kinds = new Map<string, Map<Kind, number>>()
  for (const { rule, kind } of findings) {
    const counts = kinds.get(rule) ?? new Map<Kind, number>()
    const flag = KIND_OF[kind] ?? 'other'
    counts.set(flag, (counts.get(flag) ?? 0) + 1)
    kinds.set(rule, counts)
  }
  const last = (kind: Kind) => Number(kind === 'other')
  return new Map(
    [...kinds].map(([rule, counts]) => [
      rule,
      [...counts]
        .toSorted(([a], [b]) => last(a) - last(b))
        .map(([kind, count]) => ({ kind, count, ...LOOKS[kind] })),
    ]),
  )
}
