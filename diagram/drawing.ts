// The picture as data. `layout` makes a Drawing from a trace and a width; time changes ink only, so nothing
// here knows it: `frame` says for a moment which steps are past, current or future and how far the current one is.

import type { Actor } from '../protocol/formats/trace.ts'
import type { FieldName } from '../protocol/parameters.ts'
import type { Part } from '../words/words.ts'

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

/** A piece of text within a text shape. */
export interface Run {
  readonly text: string
  readonly face: Face
  readonly weight: 400 | 500 | 600
  readonly underline?: boolean
  /** The wire field this piece is, so that hovering one lights all its representations. */
  readonly field?: FieldName
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
  | {
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

export type StepKind =
  | 'connect'
  | 'message'
  | 'decide'
  | 'compare'
  | 'wait'
  | 'close'
  | 'download'
  | 'openUrl'
  | 'install'
  | 'again'
  | 'end'

export interface Step {
  /** From 1, in order of play. */
  readonly number: number
  readonly kind: StepKind
  readonly actor: Actor | 'network'
  readonly hop: number
  /** Virtual milliseconds at which it begins. */
  readonly at: number
  /** The message this step is, decides on or judges, as numbered in the trace. */
  readonly message: number | null
  /** Index into the trace's events of the event that makes this step. */
  readonly event: number
  /** Play time in milliseconds at 1×: when it begins and how long it lasts. */
  readonly begins: number
  readonly lasts: number
  /** Vertical extent in drawing units. */
  readonly y: number
  readonly height: number
  /** One word for the scrubber. */
  readonly word: string
  /** One sentence for screen readers and transcripts. */
  readonly sentence: readonly Part[]
  /** For a folded second pass: how many steps are folded. */
  readonly folded: number
}

export interface Drawing {
  readonly width: number
  readonly height: number
  /** Play time of the whole, at 1×. */
  readonly lasts: number
  readonly steps: readonly Step[]
  /** What the picture shows, in one sentence. */
  readonly summary: readonly Part[]
}

export type Phase = 'past' | 'current' | 'future'

/** What a moment of play time makes of the steps. */
export interface Frame {
  /** Number of the current step; 0 before the first. */
  readonly current: number
  /** How far the current step is, 0 to 1. */
  readonly progress: number
}
