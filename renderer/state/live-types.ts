// The shape of the screen Live in the window's state: which of its views is on, and the run each view shows. All else of
// the screen is its own (renderer/live), loaded when it is first shown.

import type { Trace } from '../../protocol/formats/trace.ts'

export const LIVE_VIEWS = ['server', 'probe', 'conform', 'faults'] as const
export type LiveView = (typeof LIVE_VIEWS)[number]

export interface LiveStage<Lab> {
  /** Whose run it is: one under the same name is the same conversation, further on. */
  readonly of: string
  /** Shows the run's trace. The window's own lab keeps the scenario as it was. */
  readonly lab: Lab
}

export interface LiveSlice<Lab> {
  readonly liveView: LiveView
  /** The run on show in each view; a view without one shows none. */
  readonly liveStages: Readonly<Partial<Record<LiveView, LiveStage<Lab>>>>
  /** Where the live server listens, as `host:port`; null while it does not. */
  readonly liveAt: string | null
  showLiveView(view: LiveView): void
  /**
   * Shows a run in a view, complete. Of one that is on show already, what is new is played where its end was on show;
   * who looks at something earlier stays there.
   */
  showLiveRun(view: LiveView, of: string, trace: Trace): void
  clearLiveRun(view: LiveView): void
  showLiveAt(liveAt: string | null): void
}
