// The verdict as far as play has come: none before the client has judged.

import type { GlyphName } from '../../diagram/glyphs.ts'
import { type Tile, tileOf } from '../../diagram/tile.ts'
import { type Part, parts, say } from '../../words/words.ts'
import { useLab } from '../state/lab.ts'
import { playState } from '../state/selectors.ts'

export interface Shown {
  readonly tile: Tile
  readonly glyph: GlyphName
  readonly word: string
  readonly sentence: readonly Part[]
  readonly sees: readonly Part[] | null
}

export function useVerdict(): Shown {
  const trace = useLab((state) => state.trace)
  const state = useLab(playState)
  if (state !== 'ended') {
    return {
      tile: 'none',
      glyph: 'dots',
      word: say('stage.banner.none'),
      sentence: parts('stage.banner.noneSentence'),
      sees: null,
    }
  }
  return {
    ...tileOf(trace.outcome, trace.journey.end),
    word: say(`verdicts.word.${trace.outcome}`),
    sentence: [],
    sees: null,
  }
}
