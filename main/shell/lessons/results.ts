// What a learner answered, as a file for a teacher: a table with a row for each question, or JSON.

import type { LessonProgress, Progress } from '../../../protocol/formats/progress.ts'
import { say } from '../../../words/words.ts'
import { csvRow } from '../../export/csv.ts'

export const RESULTS_FORMAT = 'cvq-lab/results@1'

export interface ResultsHead {
  /** As typed; may be empty. */
  readonly learner: string
  /** When the file is made: ISO 8601 in UTC. */
  readonly made: string
}

const COLUMNS = [
  'learner',
  'lesson',
  'done',
  'step',
  'question',
  'said',
  'right',
  'tries',
  'first said',
  'first right',
  'when',
] as const

/** What a table's program would take for a formula is told that it is text. */
const inert = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

const spoken = (said: string | null): string => inert(said ?? say('lessons.results.shown'))

const verdict = (right: boolean | null): string =>
  right === null ? '' : say(right ? 'lessons.results.yes' : 'lessons.results.no')

const rowsOf = ({ title, done, answers }: LessonProgress, learner: string) =>
  answers.map(({ step, question, said, right, tries, first, when }) => [
    inert(learner),
    inert(title),
    done ?? '',
    step + 1,
    inert(question),
    spoken(said),
    verdict(right),
    tries,
    spoken(first.said),
    verdict(first.right),
    when,
  ])

/** One row a question that was answered or shown; the first row names the columns. */
export const resultsCsv = ({ lessons }: Progress, { learner }: ResultsHead): string =>
  [COLUMNS, ...lessons.flatMap((lesson) => rowsOf(lesson, learner))].map(csvRow).join('')

/** The same, with the lessons' own names and the places reached. */
export const resultsJson = ({ lessons }: Progress, { learner, made }: ResultsHead): string =>
  `${JSON.stringify({ format: RESULTS_FORMAT, learner, made, lessons }, null, 2)}\n`

/** Lessons in the order in which they are taught; others after them. */
export function inOrder(progress: Progress, names: readonly string[]): Progress {
  const place = (name: string): number => {
    const at = names.indexOf(name)
    return at < 0 ? names.length : at
  }
  return { ...progress, lessons: [...progress.lessons].sort((a, b) => place(a.name) - place(b.name)) }
}
