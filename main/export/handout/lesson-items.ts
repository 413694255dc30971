// A lesson as it stands on a handout: its steps in order, each question with its answer read from the trace.

import type { Ask, Lesson, LessonStep, Prediction } from '../../../protocol/formats/lesson.ts'
import { OUTCOMES } from '../../../protocol/formats/outcomes.ts'
import type { Trace } from '../../../protocol/formats/trace.ts'
import { answerShownAt, answerTo } from '../../../protocol/lesson-answer.ts'
import { unreachable } from '../../../protocol/result.ts'
import { parts, say } from '../../../words/words.ts'
import { goalTexts } from './goal.ts'
import type { Answer, HandoutRun, Item, Option } from './items.ts'
import { whyOf } from './why.ts'

/** The outcomes there are, to be ticked. */
export const outcomeOptions = (right: string): readonly Option[] =>
  OUTCOMES.map((outcome) => ({
    text: say(`verdicts.word.${outcome}`),
    right: outcome === right,
    feedback: null,
  }))

/** A question about a run that has no answer asks for a line that is never sent. */
const nothing = parts('share.handout.nothing')

function answerOf(trace: Trace, ask: Ask): Answer {
  const answer = answerTo(trace, ask)
  switch (ask.kind) {
    case 'choice': {
      const right = answer?.kind === 'choice' ? answer.right : []
      const options = ask.choices.map(({ text, feedback = null }, i) => ({
        text,
        right: right.includes(i),
        feedback,
      }))
      return { kind: 'options', options }
    }
    case 'outcome':
      return { kind: 'options', options: outcomeOptions(trace.outcome) }
    case 'line':
      return {
        kind: 'written',
        room: 'line',
        right: answer?.kind === 'line' ? parts('share.handout.line', answer) : nothing,
      }
    case 'field':
      return {
        kind: 'written',
        room: 'word',
        right:
          answer?.kind === 'field'
            ? parts(answer.value === '' ? 'share.handout.empty' : 'share.handout.value', {
                field: say(`fields.name.${ask.field}`),
                value: answer.value,
              })
            : nothing,
      }
    default:
      return unreachable(ask)
  }
}

const questionOf = (run: HandoutRun, step: Prediction): Item => ({
  kind: 'question',
  run,
  at: step.at,
  shownAt: answerShownAt(run.trace, step.ask),
  text: step.text ?? null,
  question: step.question,
  answer: answerOf(run.trace, step.ask),
  feedback: step.feedback,
  why: whyOf(run.trace, step),
})

function itemOf(run: HandoutRun, step: LessonStep): Item {
  switch (step.kind) {
    case 'read':
      return { kind: 'text', run, text: step.text, at: step.at ?? null }
    case 'watch':
      return { kind: 'text', run, text: step.text, at: step.to }
    case 'predict':
      return questionOf(run, step)
    case 'try': {
      const goal = step.goal === undefined ? [] : goalTexts(step.goal)
      return { kind: 'exercise', run, text: step.text, goal }
    }
    default:
      return unreachable(step)
  }
}

/** A text's picture is left out where the next step on the same run shows as much, and asks about it. */
function withoutDoubles(items: readonly Item[]): readonly Item[] {
  return items.map((item, i) => {
    if (item.kind !== 'text' || item.at === null) return item
    const next = items.slice(i + 1).find(({ run }) => run.name === item.run.name)
    const isDouble = next !== undefined && next.kind !== 'exercise' && (next.at ?? 0) >= item.at
    return isDouble || item.at === 0 ? { ...item, at: null } : item
  })
}

/** `runs` are the scenario's own and its branches'; a step on a run that is not there is left out. */
export function lessonItems({ steps }: Lesson, runs: readonly HandoutRun[]): readonly Item[] {
  return withoutDoubles(
    steps.flatMap((step) => {
      const run = runs.find(({ name }) => name === (step.run ?? null))
      return run === undefined ? [] : [itemOf(run, step)]
    }),
  )
}
