// What the state needs from outside: the door to the main process, the clock, and the diagram's timing.

import type { Answered, Theme } from '../../main/contract.ts'
import type { Scenario } from '../../protocol/formats/scenario.ts'
import type { Trace } from '../../protocol/formats/trace.ts'
import type { State, Timeline } from './types.ts'

/** The calls the state makes through the door. */
export interface Calls {
  run(scenario: Scenario): Promise<Answered<'run'>>
  copy(text: string): Promise<Answered<'copy'>>
  theme(theme: Theme): Promise<Answered<'theme'>>
}

export interface Tools {
  readonly calls: Calls
  /** When the steps of a trace play; `unfolded` shows the later passes of a journey step by step. */
  timeline(trace: Trace, unfolded: boolean): Timeline
  /** When the newest input happened, in milliseconds on the page's clock. */
  inputAt(): number
}

export type GetState = () => State
export type SetState = (change: Partial<State> | ((state: State) => Partial<State>)) => void
