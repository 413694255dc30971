// What the state needs from outside: the door to the main process, the clock, and the diagram's timing.

import type { Answered, Progress, Theme } from '../../main/contract.ts'
import type { Policy } from '../../protocol/formats/policy.ts'
import type { Rollout } from '../../protocol/formats/rollout.ts'
import type { Scenario } from '../../protocol/formats/scenario.ts'
import type { Trace } from '../../protocol/formats/trace.ts'
import { type DocumentCalls, type DroppingDoor, documentCallsThrough } from './document-calls.ts'
import { type LessonCalls, lessonCallsThrough } from './lesson-calls.ts'
import { type RecordingCalls, recordingCallsThrough } from './recording-calls.ts'
import { type SettingsCalls, settingsCallsThrough } from './settings-calls.ts'
import { type ShareCalls, shareCallsThrough } from './share-calls.ts'
import { type TroubleCalls, troubleCallsThrough } from './trouble-calls.ts'
import type { State, Timeline } from './types.ts'

/** The calls the state makes through the door. */
export interface Calls
  extends DocumentCalls,
    LessonCalls,
    RecordingCalls,
    ShareCalls,
    SettingsCalls,
    TroubleCalls {
  run(scenario: Scenario): Promise<Answered<'run'>>
  copy(text: string): Promise<Answered<'copy'>>
  theme(theme: Theme): Promise<Answered<'theme'>>
  fullScreen(on: boolean): Promise<Answered<'fullScreen'>>
  analyse(asked: {
    readonly job: number
    readonly policy: Policy
    readonly against: Policy | null
  }): Promise<Answered<'analyse'>>
  film(asked: { readonly job: number; readonly rollout: Rollout }): Promise<Answered<'film'>>
  cancel(job: number): Promise<Answered<'cancel'>>
  trace(scenario: Scenario): Promise<Answered<'trace'>>
}

export const callsThrough = (door: DroppingDoor): Calls => ({
  run: (scenario) => door.call('run', scenario),
  copy: (text) => door.call('copy', text),
  theme: (theme) => door.call('theme', theme),
  fullScreen: (on) => door.call('fullScreen', on),
  analyse: (asked) => door.call('analyse', asked),
  film: (asked) => door.call('film', asked),
  cancel: (job) => door.call('cancel', job),
  trace: (scenario) => door.call('trace', scenario),
  ...documentCallsThrough(door),
  ...lessonCallsThrough(door),
  ...recordingCallsThrough(door),
  ...shareCallsThrough(door),
  ...settingsCallsThrough(door),
  ...troubleCallsThrough(door),
})

export interface Tools {
  readonly calls: Calls
  /** Calls back while long work is under way. */
  onProgress(listener: (progress: Progress) => void): void
  /** When the steps of a trace play; `unfolded` shows the later passes of a journey step by step. */
  timeline(trace: Trace, unfolded: boolean): Timeline
  /** When the newest input happened, in milliseconds on the page's clock. */
  inputAt(): number
}

export type GetState = () => State
export type SetState = (change: Partial<State> | ((state: State) => Partial<State>)) => void
