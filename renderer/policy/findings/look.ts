// What a finding looks like in small. Loops and dead ends are verdicts and have their colours; every other finding
// stands on grey, with a glyph of its own.

import type { GlyphName } from '../../../diagram/glyphs.ts'
import { type TileAndGlyph, tileOf } from '../../../diagram/tile.ts'
import type { FindingKind } from '../../../protocol/formats/finding.ts'

const GLYPH: Readonly<Record<Exclude<FindingKind, 'loop' | 'stranded'>, GlyphName>> = {
  downgrade: 'down',
  'recommended-below-minimum': 'down-to-bar',
  'minimum-out-of-reach': 'short-of-bar',
  'shadowed-rule': 'covered',
  'dead-rule': 'empty',
  'other-systems-installer': 'screen',
  'same-file': 'screen',
  'url-missing': 'link',
  'url-scheme': 'link',
  'wrong-language': 'globe',
  'cohort-fraction': 'percent',
  'unanswered-system': 'question',
  'unanswered-library': 'question',
  'long-journey': 'steps',
  'order-matters': 'swap',
}

export function lookOf(kind: FindingKind): TileAndGlyph {
  if (kind === 'loop') return tileOf('upgrade-forced', 'loops')
  if (kind === 'stranded') return tileOf('upgrade-forced', 'stranded')
  return { tile: 'none', glyph: GLYPH[kind] }
}
