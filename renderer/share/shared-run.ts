// The run that sharing is about: what is on show, on whichever screen.

import type { ArgumentOf } from '../../main/contract.ts'
import type { CopyFormat, ShareFormat } from '../../main/contract-share.ts'
import type { Lesson } from '../../protocol/formats/lesson.ts'
import { shownInLesson } from '../state/lesson-stage.ts'
import type { State } from '../state/types.ts'
import { documentOf } from '../state/workspace.ts'

type SharedRun = Pick<ArgumentOf<'share'>, 'trace' | 'scenario'>

/** The scenario's own run goes with its branches; a branch goes alone, but paper is made of the whole lesson. */
function ofNegotiate({ recorded, workspace, scenario, trace }: State, format: string): SharedRun {
  if (recorded !== null) return { trace: recorded.recording.trace, scenario: null }
  const whole = workspace.front === 0 || (format === 'pdf' && workspace.lesson !== null)
  return { trace, scenario: whole ? documentOf(workspace) : scenario }
}

function ofLesson(state: State, format: string): SharedRun | null {
  const { entry } = state.learning
  const shown = shownInLesson(state)?.getState() ?? null
  if (entry === null) return null
  if (format === 'pdf') return { trace: shown?.trace ?? state.trace, scenario: entry.scenario }
  return shown && { trace: shown.trace, scenario: shown.scenario }
}

function ofLive({ liveView, liveStages }: State): SharedRun | null {
  const shown = liveStages[liveView]
  return shown === undefined ? null : { trace: shown.lab.getState().trace, scenario: null }
}

/** null where no run is on show. */
export function sharedRun(state: State, format: ShareFormat | CopyFormat): SharedRun | null {
  switch (state.screen) {
    case 'negotiate':
      return ofNegotiate(state, format)
    case 'lessons':
      return ofLesson(state, format)
    case 'live':
      return ofLive(state)
    case 'policy':
    case 'reference':
      return null
  }
}

/** Whether there is a run on show. */
export const canShare = ({ screen, learning, liveView, liveStages }: State): boolean =>
  screen === 'negotiate' ||
  (screen === 'lessons' && learning.entry !== null) ||
  (screen === 'live' && liveStages[liveView] !== undefined)

/** The lesson that a handout would be of; null: of the run alone. */
export const sharedLesson = ({ screen, learning, recorded, workspace }: State): Lesson | null =>
  screen === 'lessons'
    ? (learning.entry?.lesson ?? null)
    : screen === 'live' || recorded !== null
      ? null
      : workspace.lesson
