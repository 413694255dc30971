// The bundled fonts as CSS that holds them, so that a file needs nothing beside itself. Only the faces that are used
// go in.

import type { Run, Shape } from '../../diagram/shape.ts'
import type { ExportFont } from './source.ts'

const FAMILY = { sans: 'IBM Plex Sans', mono: 'IBM Plex Mono' } as const

type Face = Pick<Run, 'face' | 'weight'>

/** The faces in which shapes set their texts. */
export const facesIn = (shapes: readonly Shape[]): readonly Face[] =>
  shapes.flatMap((shape) => (shape.kind === 'text' ? shape.runs : []))

/** A rule for each font that one of these faces asks for, in the order of the fonts. */
export function fontRules(fonts: readonly ExportFont[], faces: readonly Face[]): string {
  const wanted = new Set(faces.map(({ face, weight }) => `${face} ${weight}`))
  return fonts
    .filter(({ face, weight }) => wanted.has(`${face} ${weight}`))
    .map(
      ({ face, weight, data }) =>
        `@font-face{font-family:'${FAMILY[face]}';font-weight:${weight};` +
        `src:url(data:font/woff2;base64,${data}) format('woff2')}`,
    )
    .join('\n')
}
