// What of a learner's deeds is kept, and what is counted of it.

import type { Answered, Deed, LessonHead, LessonProgress, Progress } from './formats/progress.ts'
import { NO_PROGRESS } from './formats/progress.ts'
import { unreachable } from './result.ts'

const begun = (lesson: LessonHead): LessonProgress => ({ ...lesson, step: 0, done: null, answers: [] })

function withLesson(
  progress: Progress,
  head: LessonHead,
  change: (lesson: LessonProgress) => LessonProgress,
): Progress {
  const known = progress.lessons.find(({ name }) => name === head.name)
  const { name, title, questions } = head
  const next = change({ ...(known ?? begun(head)), name, title, questions })
  const others = progress.lessons.map((lesson) => (lesson === known ? next : lesson))
  return { ...progress, lessons: known === undefined ? [...others, next] : others }
}

type Given = Extract<Deed, { readonly kind: 'answered' }>

/** Another question at the same step, in a lesson that has changed since, begins anew. */
function answered(lesson: LessonProgress, given: Given, when: string): LessonProgress {
  const { step, question, said, right } = given
  const before = lesson.answers.find((answer) => answer.step === step && answer.question === question)
  // Who has answered already and has it shown once more keeps the answer.
  if (said === null && before !== undefined) return lesson
  const answer: Answered = {
    step,
    question,
    said,
    right,
    first: before?.first ?? { said, right },
    tries: (before?.tries ?? 0) + (said === null ? 0 : 1),
    when,
  }
  const others = lesson.answers.filter((other) => other.step !== step)
  return { ...lesson, answers: [...others, answer].sort((a, b) => a.step - b.step) }
}

/** The progress after a deed; `when` is ISO 8601 in UTC. */
export function progressAfter(progress: Progress, deed: Deed, when: string): Progress {
  switch (deed.kind) {
    case 'reached':
      return withLesson(progress, deed.lesson, (lesson) => ({ ...lesson, step: deed.step }))
    case 'answered':
      return withLesson(progress, deed.lesson, (lesson) => answered(lesson, deed, when))
    case 'finished':
      return withLesson(progress, deed.lesson, (lesson) => ({
        ...lesson,
        step: 0,
        done: lesson.done ?? when,
      }))
    case 'reset':
      return NO_PROGRESS
    default:
      return unreachable(deed)
  }
}

export interface Count {
  readonly right: number
  readonly answered: number
}

const counted = (answers: readonly Answered[]): Count => ({
  right: answers.filter(({ right }) => right === true).length,
  answered: answers.filter(({ said }) => said !== null).length,
})

/** Of all lessons: how many questions were answered, and how many of them rightly at last. */
export const countOf = ({ lessons }: Progress): Count => counted(lessons.flatMap(({ answers }) => answers))

export const progressIn = ({ lessons }: Progress, name: string): LessonProgress | null =>
  lessons.find((lesson) => lesson.name === name) ?? null

export const countIn = (progress: Progress, name: string): Count =>
  counted(progressIn(progress, name)?.answers ?? [])
