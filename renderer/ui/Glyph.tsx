// A glyph of the diagram's set, in the ink of the text around it.

import { GLYPH_STROKE, GLYPHS, type GlyphName, GRID } from '../../diagram/glyphs.ts'

interface Props {
  readonly name: GlyphName
  /** In px at root size 16. */
  readonly size?: number
  readonly className?: string | undefined
}

/** Decoration: a word stands beside it, or its parent has an accessible name. */
export const Glyph = ({ name, size = 14, className }: Props) => (
  <svg
    className={className}
    viewBox={`0 0 ${GRID} ${GRID}`}
    style={{ width: `${size / 16}rem`, height: `${size / 16}rem`, flex: 'none' }}
    aria-hidden="true"
  >
    <path
      d={GLYPHS[name]}
      fill="none"
      stroke="currentColor"
      strokeWidth={GLYPH_STROKE}
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
)
