// What a verdict says, whoever words it.

import type { Part } from '../../words/words.ts'
import type { GlyphName } from '../glyphs.ts'
import type { Tile } from '../tile.ts'

export interface Verdict {
  readonly tile: Tile
  readonly glyph: GlyphName
  readonly word: string
  /** What happened. */
  readonly sentence: readonly Part[]
  /** By which rule; empty before there is a verdict. */
  readonly rule: readonly Part[]
  /** What the person at that computer would have seen; empty before there is a verdict. */
  readonly seen: readonly Part[]
}
