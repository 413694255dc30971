// What stands in each kind of row, already cut to the width: everything `shapesOf` needs beside the time.

import type { Outcome } from '../protocol/formats/outcomes.ts'
import type { DownloadOutcome } from '../protocol/formats/scenario.ts'
import type { Disconnector } from '../protocol/formats/trace.ts'
import type { GlyphName } from './glyphs.ts'
import type { Ink, Run } from './shape.ts'

export type Runs = readonly Run[]

export interface ConnectRow {
  readonly kind: 'connect'
  readonly text: Runs
}

export interface MessageRow {
  readonly kind: 'message'
  readonly from: 'client' | 'server'
  readonly label: Runs
  /** How much lower the arrow arrives than it leaves; 0 where it takes no time. */
  readonly slope: number
  /** Shown where the message never arrives; null where it does. */
  readonly lost: Runs | null
}

export interface TrailItem {
  readonly x: number
  readonly label: Runs
  /** `refusing`: the check that failed, which decides; `more`: stands for items that have no room. */
  readonly mark: 'passed' | 'failed' | 'winning' | 'refusing' | 'more'
}

export interface DecideRow {
  readonly kind: 'decide'
  readonly sentence: Runs
  readonly trail: readonly TrailItem[]
}

export interface Zone {
  readonly left: number
  readonly right: number
  readonly outcome: Outcome
  readonly glyph: GlyphName
  readonly label: Runs
  /** Whether the client's version is in it. */
  readonly active: boolean
}

export interface Tick {
  readonly x: number
  readonly version: Runs
  readonly name: Runs
}

export interface NumberLine {
  readonly zones: readonly Zone[]
  readonly ticks: readonly Tick[]
  readonly marker: { readonly x: number; readonly labelX: number; readonly label: Runs }
}

export interface CompareRow {
  readonly kind: 'compare'
  readonly lead: Runs
  readonly rest: Runs
  readonly line: NumberLine
  readonly notes: readonly Runs[]
}

/** A judgement without versions to compare. */
export interface JudgeRow {
  readonly kind: 'judge'
  readonly text: Runs
  readonly notes: readonly Runs[]
}

/** A step of the client alone: a mark on its lifeline and a sentence. */
export interface MarkRow {
  readonly kind: 'mark'
  readonly mark: 'ring' | GlyphName
  readonly ink: Ink
  readonly text: Runs
}

export interface CloseRow {
  readonly kind: 'close'
  readonly by: Disconnector
  readonly text: Runs
}

export interface DownloadRow {
  readonly kind: 'download'
  readonly title: Runs
  readonly outcome: DownloadOutcome
  readonly bytes: number
  readonly totalBytes: number
  /** What happens if it fails; stands after the amount. */
  readonly fallback: Runs
}

export interface AgainRow {
  readonly kind: 'again'
  readonly text: Runs
  readonly note: Runs
  readonly folded: boolean
}

export type Row =
  | ConnectRow
  | MessageRow
  | DecideRow
  | CompareRow
  | JudgeRow
  | MarkRow
  | CloseRow
  | DownloadRow
  | AgainRow
