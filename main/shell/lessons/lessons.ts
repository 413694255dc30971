// What the screen Lessons asks of the main process: the lessons the app comes with, in the order in which they teach;
// the learner's progress; and the results as a file. Nothing of it is read before it is asked for.

import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { faultSentence } from '../../../diagram/say-fault.ts'
import type { Deed } from '../../../protocol/formats/progress.ts'
import { check } from '../../../protocol/formats/read.ts'
import { list, token } from '../../../protocol/formats/schema.ts'
import type {
  BuiltinLesson,
  KeptProgress,
  Lessons,
  ResultsForm,
  SavedResults,
} from '../../contract-lessons.ts'
import { type Basics, type FileFault, loadBuiltinScenarios, readJsonFile } from '../../files.ts'
import { codeOf } from '../../write-file.ts'
import { keepProgress, type ProgressKeeper } from './progress-file.ts'
import { inOrder, resultsCsv, resultsJson } from './results.ts'

export interface LessonDeskPlan {
  readonly assets: string
  readonly basics: Basics
  /** Where progress is kept. */
  readonly file: string
  /** Asks where to save; null when nowhere. `suggested` is a path the user may change. */
  toSave(suggested: string, form: ResultsForm['form']): Promise<string | null>
  /** Where a dialog begins. */
  readonly home: string
  write(path: string, text: string): Promise<void>
  /** Now, as ISO 8601 in UTC. */
  now(): string
}

export interface LessonDesk {
  /** Throws a sentence where a file of ours is broken. */
  lessons(): Lessons
  note(deed: Deed): Promise<KeptProgress>
  save(form: ResultsForm): Promise<SavedResults>
}

export function createLessonDesk(plan: LessonDeskPlan): LessonDesk {
  let read: readonly BuiltinLesson[] | null = null
  let keeper: ProgressKeeper | null = null
  const builtIn = () => (read ??= loadLessons(plan.assets, plan.basics))
  const progress = () => (keeper ??= keepProgress(plan))
  return {
    lessons: () => ({ lessons: builtIn(), ...progress().current() }),
    note: (deed) => progress().note(deed),
    async save({ form, learner }) {
      const made = plan.now()
      const to = await plan.toSave(join(plan.home, `results-${made.slice(0, 10)}.${form}`), form)
      if (to === null) return { kind: 'cancelled' }
      const names = builtIn().map(({ name }) => name)
      const results = inOrder(progress().current().progress, names)
      const text = (form === 'csv' ? resultsCsv : resultsJson)(results, { learner, made })
      try {
        await plan.write(to, text)
      } catch (error) {
        return { kind: 'not-written', name: basename(to), detail: codeOf(error) }
      }
      return { kind: 'saved', name: basename(to) }
    },
  }
}

/** The scenarios that have a lesson; those that `order.json` does not name come last. */
function loadLessons(assets: string, basics: Basics): readonly BuiltinLesson[] {
  const scenarios = loadBuiltinScenarios(assets, basics)
  if (!scenarios.ok) throw broken(scenarios.reason)
  const order = orderIn(join(assets, 'lessons', 'order.json'))
  const place = ({ name }: BuiltinLesson): number => {
    const at = order.indexOf(name)
    return at < 0 ? order.length : at
  }
  return scenarios.value
    .filter(({ scenario }) => scenario.lesson !== undefined)
    .sort((a, b) => place(a) - place(b))
}

function orderIn(file: string): readonly string[] {
  if (!existsSync(file)) return []
  const order = readJsonFile(file, (value) => check(list(token), value))
  if (!order.ok) throw broken(order.reason)
  return order.value
}

const broken = ({ file, fault }: FileFault): Error => new Error(faultSentence(file, fault))
