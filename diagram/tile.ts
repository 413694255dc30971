// What a verdict looks like in small: its tile (which family of inks) and its glyph. Colour never stands alone.

import type { JourneyEnd, Outcome } from '../protocol/formats/outcomes.ts'
import { unreachable } from '../protocol/result.ts'
import type { GlyphName } from './glyphs.ts'

export type Tile = 'ok' | 'offer' | 'force' | 'refuse' | 'loop' | 'strand' | 'none'

export interface TileAndGlyph {
  readonly tile: Tile
  readonly glyph: GlyphName
}

/** The tile of what one negotiation came to. */
export function tileOfOutcome(outcome: Outcome): TileAndGlyph {
  switch (outcome) {
    case 'up-to-date':
    case 'dialect-agreed':
      return { tile: 'ok', glyph: 'check' }
    case 'upgrade-offered':
      return { tile: 'offer', glyph: 'up' }
    case 'upgrade-forced':
      return { tile: 'force', glyph: 'up-to-bar' }
    case 'downgrade-advised':
      return { tile: 'offer', glyph: 'down' }
    case 'refused':
    case 'no-shared-dialect':
    case 'no-cvq':
    case 'incompatible':
    case 'not-understood':
    case 'connection-lost':
      return { tile: 'refuse', glyph: 'slash' }
    default:
      return unreachable(outcome)
  }
}

/** The tile of a whole journey: loops and dead ends are a policy's bugs and outrank the first answer. */
export function tileOf(outcome: Outcome, end: JourneyEnd): TileAndGlyph {
  if (end === 'loops') return { tile: 'loop', glyph: 'loop' }
  if (end === 'stranded') return { tile: 'strand', glyph: 'exclaim' }
  return tileOfOutcome(outcome)
}
