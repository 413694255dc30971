// A run as a picture with the app's look, all connections and steps of it, its fonts inside.

import { layout } from '../../diagram/layout.ts'
import type { ThemeName } from '../../diagram/palette.ts'
import { shapesAt, svgAt, wholeFrame } from '../../diagram/svg.ts'
import type { Trace } from '../../protocol/formats/trace.ts'
import { facesIn, fontRules } from './fonts.ts'
import type { ExportFont } from './source.ts'

/** Wide enough that the longest reply is not cut much; at most what a landscape page prints well. */
const WIDTH = 960

/** `fonts` left empty makes a small file that asks the reader's machine for the faces. */
export function traceSvg(trace: Trace, fonts: readonly ExportFont[], theme: ThemeName = 'light'): string {
  const drawing = layout(trace, { width: WIDTH, unfolded: true })
  const frame = wholeFrame(drawing)
  return svgAt(drawing, frame, theme, fontRules(fonts, facesIn(shapesAt(drawing, frame))))
}
