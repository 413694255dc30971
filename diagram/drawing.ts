// The picture as data. `layout` makes a Drawing from a trace and a width; time changes ink only, so nothing
// here knows it: `frameAt` says for a moment which steps are past, current or future and how far the current one is.
//
// How a window draws it: `backdrop(drawing, frame)` (band, lifelines, heads), then for each step
// `shapesOf(drawing, step, phaseOf(step, frame), progress)`; one after another, later shapes above earlier ones.

import type { Actor } from '../protocol/formats/trace.ts'
import type { Part } from '../words/words.ts'
import type { Row } from './row.ts'
import type { Run } from './shape.ts'

export type { Face, Ink, Run, Shape, TextShape } from './shape.ts'

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
  /** For a folded second pass: how many steps are folded; 0 for all others, and for a pass that is unfolded. */
  readonly folded: number
  /** What stands in the row, cut to the width. Only the drawing functions read it. */
  readonly row: Row
}

/** Where the columns of the picture stand, in drawing units. */
export interface Ground {
  readonly width: number
  /** Left and right edge of the current step's band. */
  readonly left: number
  readonly right: number
  /** Centre of the step numbers, right edge of the times. */
  readonly number: number
  readonly time: number
  /** The lifelines. */
  readonly client: number
  readonly server: number
}

/** A stretch of an open connection, between two heights and two steps. */
export interface Connected {
  readonly from: number
  readonly to: number
  readonly first: number
  readonly last: number
}

export interface Drawing {
  readonly width: number
  readonly height: number
  /** Play time of the whole, at 1×. */
  readonly lasts: number
  readonly steps: readonly Step[]
  /** What the picture shows, in one sentence. */
  readonly summary: readonly Part[]
  readonly ground: Ground
  readonly connected: readonly Connected[]
  /** The lines under the two heads: the client's library and version, the policy's name. */
  readonly heads: { readonly client: readonly Run[]; readonly server: readonly Run[] }
}

export type Phase = 'past' | 'current' | 'future'

/**
 * What a moment of play time makes of the steps. Time 0 is before the first step; the very end of a step's time
 * shows that step complete, so stepping means seeking to `begins + lasts`.
 */
export interface Frame {
  /** Number of the current step; 0 before the first. */
  readonly current: number
  /** How far the current step is, 0 to 1. */
  readonly progress: number
}
