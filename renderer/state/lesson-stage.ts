// The labs in which a lesson shows runs: the same state as the window's own, with another run in it, apart from the
// files, the recent work and the progress of jobs that belong to the window.

import type { StoreApi } from 'zustand/vanilla'
import type { Boot, Run } from '../../main/contract.ts'
import type { Scenario } from '../../protocol/formats/scenario.ts'
import type { Trace } from '../../protocol/formats/trace.ts'
import { cutAt, momentAt } from '../lessons/stages.ts'
import type { LessonStage } from './lesson-types.ts'
import type { Tools } from './tools.ts'
import type { State } from './types.ts'

export type Lab = StoreApi<State>
/** A stage with such a lab. */
export type Stage = LessonStage<Lab>

/** Makes a lab; the store gives it, for it cannot be imported from here without a circle. */
export type MakeLab = (boot: Boot, tools: Tools) => Lab

export interface StageTools {
  readonly make: MakeLab
  readonly tools: Tools
  /** The window's own state: what concerns the whole window stays its. */
  window(): State
}

/** A lab with this run in it, complete. */
export function labOf({ make, tools, window }: StageTools, scenario: Scenario, run: Run): Lab {
  const { boot, open, copy, openEntry, setTheme, theme, presenting } = window()
  const lab = make({ ...boot, start: scenario, ...run }, { ...tools, onProgress: () => {} })
  lab.setState({ open, copy, openEntry, setTheme, theme, presenting })
  lab.getState().last()
  return lab
}

/** The stage of a run, with nothing shown yet. */
export function stageOf(from: StageTools, scenario: Scenario, trace: Trace, unfolded: boolean): Stage {
  const lab = labOf(from, scenario, { trace, verdicts: [] })
  const whole = from.tools.timeline(trace, unfolded)
  lab.setState({ unfolded })
  const stage = { lab, whole, run: scenario, shown: 0 }
  showOn(stage, 0, 0, false)
  return stage
}

/** Shows so many events of the run, and puts play at the stage `at`, from where it may go on to the end of what is shown. */
export function showOn(stage: Stage, shown: number, at: number, playing: boolean): Stage {
  const { lab, whole } = stage
  const timeline = cutAt(whole, shown)
  const time = momentAt(whole, at)
  lab.setState({
    timeline,
    time,
    playing: playing && time < timeline.lasts,
    pinned: null,
    selected: null,
    hovered: null,
  })
  return { ...stage, shown }
}

/** The lab that the screen Lessons shows: the run in the learner's hands, the one beside what is written, or the stage. */
export function shownInLesson({ learning }: State): Lab | null {
  if (learning.mode === 'write') return learning.draft?.lab ?? null
  return learning.trial?.lab ?? learning.stage?.lab ?? null
}
