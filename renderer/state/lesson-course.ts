// Where one is in a lesson: the run of a step, the step that is open, and what is taught next.

import { runOf, scenarioOfBranch } from '../../protocol/branch.ts'
import type { LessonStep } from '../../protocol/formats/lesson.ts'
import type { LessonHead } from '../../protocol/formats/progress.ts'
import type { Scenario } from '../../protocol/formats/scenario.ts'
import type { Lab } from './lesson-stage.ts'
import type { Learning as LearningIn, LessonEntry } from './lesson-types.ts'

export type Learning = LearningIn<Lab>

/** The run that a step plays on; null when the scenario does not have it. */
export function runNamed(scenario: Scenario, name: string | undefined): Scenario | null {
  if (name === undefined) return runOf(scenario)
  const branch = (scenario.branches ?? []).find((each) => each.name === name)
  return branch === undefined ? null : scenarioOfBranch(scenario, branch)
}

export const headOf = ({ key, scenario, lesson }: LessonEntry): LessonHead => ({
  name: key,
  title: scenario.title,
  questions: lesson.steps.filter(({ kind }) => kind === 'predict').length,
})

export const stepOf = ({ entry, step }: Pick<Learning, 'entry' | 'step'>): LessonStep | null =>
  entry?.lesson.steps[step] ?? null

/** The lesson that is taught after the open one; null after the last, and after one of a file. */
export function lessonAfter({ builtins, entry }: Pick<Learning, 'builtins' | 'entry'>): LessonEntry | null {
  const place = (builtins ?? []).findIndex(({ key }) => key === entry?.key)
  return place < 0 ? null : (builtins?.[place + 1] ?? null)
}
