// What a rule's row says of what is found in it: the worst few words, each once.

import type { GlyphName } from '../../../diagram/glyphs.ts'
import { findingName } from '../../../diagram/say-finding.ts'
import type { Finding, FindingKind } from '../../../protocol/formats/finding.ts'
import { say } from '../../../words/words.ts'
import { lookOf } from '../findings/look.ts'

type Kind = 'loop' | 'strands' | 'goes-back' | 'never-fires' | 'other'

export interface Flag {
  readonly kind: Kind
  readonly glyph: GlyphName
  readonly text: string
}

const KIND_OF: Readonly<Partial<Record<FindingKind, Kind>>> = {
  loop: 'loop',
  stranded: 'strands',
  downgrade: 'goes-back',
  'shadowed-rule': 'never-fires',
  'dead-rule': 'never-fires',
}

/** Several of those that have no word of their own are counted. */
function flagOf(kind: Kind, [first, ...more]: readonly [FindingKind, ...FindingKind[]]): Flag {
  const { glyph } = lookOf(first)
  if (kind !== 'other') return { kind, glyph, text: say(`rules.flag.${kind}`) }
  return more.length === 0
    ? { kind, glyph, text: findingName(first) }
    : { kind, glyph: 'dots', text: say('rules.flag.other', { count: more.length + 1 }) }
}

/** By rule id, in the findings' order: the worst first, those without a word of their own at the end. */
export function flagsOf(findings: readonly Finding[]): ReadonlyMap<string, readonly Flag[]> {
  const found = new Map<string, Map<Kind, [FindingKind, ...FindingKind[]]>>()
  for (const { rule, kind } of findings) {
    const kinds = found.get(rule) ?? new Map<Kind, [FindingKind, ...FindingKind[]]>()
    const flag = KIND_OF[kind] ?? 'other'
    const same = kinds.get(flag)
    kinds.set(flag, same === undefined ? [kind] : [...same, kind])
    found.set(rule, kinds)
  }
  const last = (kind: Kind) => Number(kind === 'other')
  return new Map(
    [...found].map(([rule, kinds]) => [
      rule,
      [...kinds].toSorted(([a], [b]) => last(a) - last(b)).map(([kind, all]) => flagOf(kind, all)),
    ]),
  )
}
