// What a picture is made of: lines, rectangles, circles, paths and texts in named inks. Paths are drawn with round
// ends and joins, lines with flat ends.

import type { FieldName } from '../protocol/parameters.ts'

/** Named inks; the window and the exports map them to the tokens of docs and styles. */
export type Ink =
  | 'ink-1'
  | 'ink-2'
  | 'ink-3'
  | 'ghost'
  | 'line'
  | 'line-2'
  | 'band'
  | 'stage'
  | 'fill'
  | 'on-fill'
  | 'client'
  | 'client-tint'
  | 'server'
  | 'server-tint'
  | `${'ok' | 'offer' | 'force' | 'refuse' | 'loop' | 'strand'}${'' | '-tint' | '-cell' | '-on-cell'}`
  | 'none'

export type Face = 'sans' | 'mono'

/** A piece of text within a text shape. Spaces count as they stand: draw with `white-space: pre`. */
export interface Run {
  readonly text: string
  readonly face: Face
  readonly weight: 400 | 500 | 600
  readonly underline?: boolean
  /** The wire field this piece is, so that hovering one lights all its representations. */
  readonly field?: FieldName
}

export interface TextShape {
  readonly kind: 'text'
  readonly x: number
  /** Baseline. */
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  /** px at root size 16. */
  readonly size: number
  readonly ink: Ink
  readonly runs: readonly Run[]
}

export type Shape =
  | {
      readonly kind: 'line'
      readonly x1: number
      readonly y1: number
      readonly x2: number
      readonly y2: number
      readonly ink: Ink
      readonly width: number
      readonly dash?: string
    }
  | {
      readonly kind: 'rect'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly radius: number
      readonly fill: Ink
      readonly stroke: Ink
      readonly strokeWidth: number
      readonly dash?: string
    }
  | {
      readonly kind: 'circle'
      readonly cx: number
      readonly cy: number
      readonly r: number
      readonly fill: Ink
      readonly stroke: Ink
      readonly strokeWidth: number
    }
  | {
      /** SVG path data in drawing units. */
      readonly kind: 'path'
      readonly d: string
      readonly fill: Ink
      readonly stroke: Ink
      readonly strokeWidth: number
      readonly dash?: string
    }
  | TextShape
