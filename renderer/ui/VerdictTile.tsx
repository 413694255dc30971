// A verdict in small: a tile in the verdict's colours with its glyph. Its word is its accessible name.

import type { TileAndGlyph } from '../../diagram/tile.ts'
import { Glyph } from './Glyph.tsx'
import styles from './tile.module.css'

interface Props {
  readonly verdict: TileAndGlyph
  readonly word: string
}

export const VerdictTile = ({ verdict, word }: Props) => (
  <span className={styles.tile} data-tile={verdict.tile} role="img" aria-label={word} title={word}>
    <Glyph name={verdict.glyph} size={12} />
  </span>
)
