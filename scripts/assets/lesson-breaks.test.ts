// What would make a lesson say something false is found: each way to break a step, put into every lesson, and a server
// that has changed its mind.

import { describe, expect, it } from 'vitest'
import { holds, missesOf } from '../../protocol/claim.ts'
import type { Ask, Lesson } from '../../protocol/formats/lesson.ts'
import type { Trace } from '../../protocol/formats/trace.ts'
import { answerShownAt } from '../../protocol/lesson-answer.ts'
import { lessonFaults } from '../../protocol/lesson-faults.ts'
import { lessons, run, traceOf } from './lessons-fixture.ts'

type Step = Lesson['steps'][number]
type Choices = Extract<Ask, { readonly kind: 'choice' }>['choices']

/** The step with its question changed; null when it has no such question. */
function asking<Kind extends Ask['kind']>(
  step: Step,
  kinds: readonly Kind[],
  change: (ask: Extract<Ask, { readonly kind: Kind }>) => Ask,
): Step | null {
  if (step.kind !== 'predict') return null
  const { ask } = step
  const isIt = (each: Ask): each is Extract<Ask, { readonly kind: Kind }> =>
    kinds.some((kind) => kind === each.kind)
  return isIt(ask) ? { ...step, ask: change(ask) } : null
}
const choosing = (step: Step, change: (choices: Choices) => Choices): Step | null =>
  asking(step, ['choice'], ({ kind, choices }) => ({ kind, choices: change(choices) }))

/** Each way a lesson can come to say something false, tried on every step to which it can happen. */
const BREAKS: readonly (readonly [string, (step: Step, trace: Trace) => Step | null])[] = [
  [
    'asked when the answer shows',
    (step, trace) => (step.kind === 'predict' ? { ...step, at: answerShownAt(trace, step.ask) ?? 0 } : null),
  ],
  [
    'over before the answer shows',
    (step, trace) =>
      step.kind === 'predict' ? { ...step, reveal: (answerShownAt(trace, step.ask) ?? 0) - 1 } : null,
  ],
  ['on a run that is gone', (step) => ({ ...step, run: 'gone' })],
  [
    'stopped beyond the end',
    (step, { events }) => (step.kind === 'watch' ? { ...step, to: events.length + 1 } : null),
  ],
  [
    'without its right choice',
    (step, trace) => choosing(step, (choices) => choices.filter((choice) => !holds(trace, choice.holds))),
  ],
  [
    'with all choices right',
    (step) => choosing(step, (choices) => choices.map((choice) => ({ ...choice, holds: {} }))),
  ],
  [
    'about the event after',
    (step) => asking(step, ['line', 'field'], (ask) => ({ ...ask, event: ask.event + 1 })),
  ],
  ['with a goal that asks for nothing', (step) => (step.kind === 'try' ? { ...step, goal: {} } : null)],
]

describe.each(lessons)('a fault put into $name is found', ({ lesson, traces }) => {
  it.each(BREAKS)('%s', (_, breakStep) => {
    for (const [i, step] of lesson.steps.entries()) {
      const broken = breakStep(step, traceOf(traces, step.run))
      if (broken === null) continue
      const steps = lesson.steps.map((each, k) => (k === i ? broken : each))
      const faulty = lessonFaults({ ...lesson, steps }, traces).map((fault) => fault.step)
      expect(faulty, JSON.stringify(broken)).toContain(i)
    }
  })
})

const answered = lessons.filter(({ traces }) => typeof traces.main.why?.rule === 'string')

it.each(answered)('$name notices a server that answers otherwise', ({ scenario, runs }) => {
  const policy = { ...scenario.policy, rules: [], otherwise: { refuse: 911 } as const }
  expect(missesOf(run({ ...scenario, policy }), runs.get('')?.expect ?? {})).not.toEqual([])
})
