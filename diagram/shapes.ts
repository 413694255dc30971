// Short ways to say a shape, and the inks of time: the same text and stroke in the past, now and in the future.

import type { Phase } from './drawing.ts'
import { centreGlyph, type GlyphName } from './glyphs.ts'
import type { Ink, Run, Shape } from './shape.ts'
import { fitRuns } from './text-width.ts'

export const SIZE = 12
export const SMALL = 11
/** Size of a glyph on a lifeline. */
export const MARK = 14

/** From a line's middle to the baseline of text centred on it. */
export const baseline = (centre: number, size: number): number => centre + size * 0.36

export type Anchor = 'start' | 'middle' | 'end'

export const text = (
  x: number,
  centre: number,
  runs: readonly Run[],
  ink: Ink,
  anchor: Anchor = 'start',
  size = SIZE,
): Shape => ({ kind: 'text', x, y: round(baseline(centre, size)), anchor, size, ink, runs })

export const line = (
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  ink: Ink,
  width: number,
  dash?: string,
): Shape => ({
  kind: 'line',
  x1: round(x1),
  y1: round(y1),
  x2: round(x2),
  y2: round(y2),
  ink,
  width,
  ...(dash === undefined ? {} : { dash }),
})

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export const rect = (
  { x, y, width, height }: Box,
  fill: Ink,
  radius = 0,
  stroke: Ink = 'none',
  strokeWidth = 0,
  dash?: string,
): Shape => ({
  kind: 'rect',
  x: round(x),
  y: round(y),
  width: round(width),
  height: round(height),
  radius,
  fill,
  stroke,
  strokeWidth,
  ...(dash === undefined ? {} : { dash }),
})

export const circle = (
  cx: number,
  cy: number,
  r: number,
  fill: Ink,
  stroke: Ink = 'none',
  strokeWidth = 0,
): Shape => ({ kind: 'circle', cx, cy, r, fill, stroke, strokeWidth })

export const path = (d: string, fill: Ink, stroke: Ink = 'none', strokeWidth = 0): Shape => ({
  kind: 'path',
  d,
  fill,
  stroke,
  strokeWidth,
})

export const glyph = (
  name: GlyphName,
  cx: number,
  cy: number,
  size: number,
  ink: Ink,
  strokeWidth = 1.75,
): Shape => path(centreGlyph(name, cx, cy, size), 'none', ink, strokeWidth)

/** To a hundredth, so that the same picture is the same text everywhere. */
export const round = (value: number): number => Math.round(value * 100) / 100

/** The ink of words: full once their step has begun, quiet before. */
export const wordInk = (phase: Phase, ink: Ink): Ink => (phase === 'future' ? 'ink-3' : ink)

/** The ink of strokes: ghostly before their step has begun. */
export const strokeInk = (phase: Phase, ink: Ink): Ink => (phase === 'future' ? 'ghost' : ink)

/** What lies behind a row. */
export const groundInk = (phase: Phase): Ink => (phase === 'current' ? 'band' : 'stage')

export const run = (content: string, weight: Run['weight'] = 400, face: Run['face'] = 'sans'): Run => ({
  text: content,
  face,
  weight,
})

/** Runs cut to a width at the usual size. */
export const fitted = (runs: readonly Run[], width: number, size = SIZE): readonly Run[] =>
  fitRuns(runs, width, size)

/** How far `progress` is through the stretch from `from` to `to`, 0 to 1. */
export const through = (progress: number, from: number, to: number): number =>
  Math.min(1, Math.max(0, (progress - from) / (to - from)))
