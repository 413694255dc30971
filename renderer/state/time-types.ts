// The shape of time travel in the window's state: what is known of every run, where play lands when a run is shown,
// which of its panels is open, and the two runs that stand side by side.

import type { Drawing } from '../../diagram/drawing.ts'
import type { Refusal } from '../../main/contract.ts'
import type { TraceComparison } from '../../protocol/compare.ts'
import type { JourneyEnd, Outcome } from '../../protocol/formats/outcomes.ts'
import type { Scenario } from '../../protocol/formats/scenario.ts'
import type { Trace } from '../../protocol/formats/trace.ts'
import type { FieldName } from '../../protocol/parameters.ts'
import type { Settings } from './in-force.ts'
import type { Workspace } from './workspace.ts'

/** Where play stands when a run comes to be shown. */
export type Landing =
  /** Complete. */
  | 'end'
  /** At the step where the run before it stood; complete where that was complete. */
  | 'same-step'
  /** Playing on from the moment when this many events have happened. */
  | { readonly playFrom: number }

export interface RunVerdict {
  readonly outcome: Outcome
  readonly end: JourneyEnd
}

export const TIME_PANELS = ['fork', 'bookmarks', 'history', 'go-to'] as const
export type TimePanel = (typeof TIME_PANELS)[number]

/** A step's menu, and where it opens in the window. */
export interface StepMenuAt {
  readonly step: number
  readonly x: number
  readonly y: number
}

/** One of the two runs side by side. */
export interface Side {
  readonly run: Scenario
  readonly trace: Trace
  readonly timeline: Drawing
}

export const SIDES = ['left', 'right'] as const
export type SideName = (typeof SIDES)[number]

export interface Pair {
  readonly left: Side
  readonly right: Side
  /** What play goes along: step beside step, each as long as the longer of the two. */
  readonly joint: Drawing
  readonly comparison: TraceComparison
}

export interface TimeSlice {
  /** What each run came to, as far as it was run in this window. */
  readonly verdictsOfRuns: ReadonlyMap<Scenario, RunVerdict>
  readonly timePanel: TimePanel | null
  readonly stepMenu: StepMenuAt | null
  /** A branch that was deleted just now: what an undo brings back. */
  readonly deletedRun: string | null
  /** The two runs side by side; null while one is shown alone. */
  readonly pair: Pair | null
  /** In the view of one of two: after how many events they part, and which fields differ, by the event's index. */
  readonly partsAfter: number | null
  readonly differing: ReadonlyMap<number, ReadonlySet<FieldName>> | null
  /** Why the newest two could not be shown. */
  readonly pairTrouble: Refusal | null
  openTime(panel: TimePanel | null): void
  openStepMenu(at: StepMenuAt | null): void
  /** Goes to an event of the trace, by its index; unfolds the later passes where it is folded away. */
  goToEvent(event: number): void
  toggleBookmark(): void
  /** Goes to the bookmark after (1) or before (-1) where play stands. */
  nextBookmark(by: 1 | -1): void
  /** Forks the run in front after that many events; the branch comes to the front and plays on from there. */
  fork(after: number, settings: Settings, title: string): void
  /** Keeps a run as a branch of its own. */
  keepRun(run: Scenario): void
  renameRun(place: number, name: string): void
  deleteRun(place: number): void
  /** The next run (1) or the one before (-1) comes to the front, round about. */
  nextRun(by: 1 | -1): void
  /** Shows two runs side by side, at the same step or playing on from that many events. */
  showPair(left: Scenario, right: Scenario, playFrom?: number): Promise<void>
  closePair(): void
  /** Told of each change of the workspace: two side by side follow it. */
  follow(before: Workspace): void
  /** Finds out what a run comes to, where that is not known. */
  learn(run: Scenario): Promise<void>
}
