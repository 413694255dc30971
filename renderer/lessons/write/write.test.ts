import { describe, expect, test } from 'vitest'
import { forcedUpgrade } from '../../../diagram/fixture.ts'
import { layout } from '../../../diagram/layout.ts'
import { lessonFaultSentence } from '../../../diagram/say-lesson-fault.ts'
import { holds } from '../../../protocol/claim.ts'
import type { Lesson, LessonStep, Prediction } from '../../../protocol/formats/lesson.ts'
import { answerTo } from '../../../protocol/lesson-answer.ts'
import { type LessonFault, lessonFaults } from '../../../protocol/lesson-faults.ts'
import { addStep, askOfKind, changeStep, moveStep, newStep, removeStep, stopOf } from './edits.ts'
import { claimOf, factGroups, factsOf, nameOfFact, partsOfClaim, withFact } from './facts.ts'
import { pointAt, sayPoint } from './point.ts'
import { check } from './read-fact.ts'

const trace = forcedUpgrade()
const drawing = layout(trace, { width: 640, unfolded: true })
const policy = { rules: [] }

const read = (text: string): LessonStep => ({ kind: 'read', text })
const lesson: Lesson = { summary: '', steps: [read('a'), read('b'), read('c')] }
const texts = ({ steps }: Lesson) =>
  steps.map((step) => (step.kind === 'read' ? step.text : step.kind)).join('')

describe('steps', () => {
  test('are added, moved, changed and taken out, each at its place', () => {
    expect(texts(addStep(1, read('x'))(lesson))).toBe('axbc')
    expect(texts(moveStep(0, 2)(lesson))).toBe('bca')
    expect(texts(changeStep(1, () => read('y'))(lesson))).toBe('ayc')
    expect(texts(removeStep(1)(lesson))).toBe('ac')
  })

  test('stay where there is nowhere to go, and the last one stays for good', () => {
    expect(moveStep(0, -1)(lesson)).toBe(lesson)
    expect(moveStep(2, 3)(lesson)).toBe(lesson)
    const one = { summary: '', steps: [read('a')] }
    expect(removeStep(0)(one)).toBe(one)
  })

  test('go on from where the one before them stopped', () => {
    const before: LessonStep = { kind: 'read', text: '', at: 4 }
    const made = (kind: LessonStep['kind']) => newStep(kind, { run: undefined, before, point: 8, trace })
    expect(made('watch')).toEqual({ kind: 'watch', text: '', from: 4, to: 8 })
    expect(made('read')).toMatchObject({ at: 8 })
    expect(stopOf(made('predict'))).toBe(8)
    expect(stopOf(made('try'))).toBeUndefined()
    const elsewhere = newStep('watch', { run: 'B', before, point: 8, trace })
    expect(elsewhere).toMatchObject({ run: 'B', from: 0 })
  })

  test('that ask begin with one right answer, of every kind', () => {
    const step = newStep('predict', { run: undefined, before: undefined, point: 8, trace })
    if (step.kind !== 'predict') throw new Error('no question')
    for (const kind of ['choice', 'outcome', 'line', 'field'] as const) {
      const asked: Prediction = { ...step, ask: askOfKind(kind, step, trace), reveal: trace.events.length }
      expect(answerTo(trace, asked.ask)).not.toBeNull()
      const faults = lessonFaults({ summary: '', steps: [asked] }, { main: trace, branches: new Map() })
      expect(faults).toEqual([])
    }
  })
})

describe('facts', () => {
  test('are grouped by whether they are so on this run', () => {
    const [so, notSo] = factGroups(trace, policy)
    for (const { id } of so?.options ?? []) expect(holds(trace, check(id) ?? {})).toBe(true)
    for (const { id } of notSo?.options ?? []) expect(holds(trace, check(id) ?? {})).toBe(false)
    expect(so?.options.map(({ name }) => name)).toContain('must upgrade')
    expect(notSo?.options.map(({ name }) => name)).toContain('the server closes')
  })

  test('have a name each', () => {
    const names = factsOf(trace, { rules: [] }).map(nameOfFact)
    expect(new Set(names).size).toBe(names.length)
    expect(names).not.toContain('')
  })

  test('make a claim together: one of a kind, lines one after another', () => {
    const claim = claimOf([
      { outcome: 'refused' },
      { lines: ['C: VER 1'] },
      { code: 420 },
      { lines: ['S: 420 3'] },
    ])
    expect(claim).toEqual({ outcome: 'refused', code: 420, lines: ['C: VER 1', 'S: 420 3'] })
    expect(withFact(claim, { outcome: 'up-to-date' })).toMatchObject({ outcome: 'up-to-date', code: 420 })
    expect(claimOf(partsOfClaim(claim))).toEqual(claim)
  })

  test('that are none are not taken', () => {
    expect(check('{"outcome":"perhaps"}')).toBeNull()
  })
})

describe('a point', () => {
  const timeOf = (number: number): number => {
    const step = drawing.steps[number - 1]
    return step === undefined ? 0 : step.begins + step.lasts
  }

  test('is the step that play stands at, with the arrival of what it sends', () => {
    expect(pointAt(trace, drawing, 0)).toBe(0)
    const sent = drawing.steps.findIndex(({ kind }) => kind === 'message') + 1
    const point = pointAt(trace, drawing, timeOf(sent))
    expect(trace.events[point - 1]).toMatchObject({ kind: 'receive', message: 1 })
    const compared = drawing.steps.findIndex(({ kind }) => kind === 'compare') + 1
    expect(trace.events[pointAt(trace, drawing, timeOf(compared)) - 1]).toMatchObject({ kind: 'judge' })
  })

  test('says what is shown last', () => {
    expect(sayPoint(drawing, 0)).toBe('before the first event')
    expect(sayPoint(drawing, 1)).toBe('step 1. The client opens a TCP connection.')
  })
})

test('every fault is a sentence of its own, that says what to do', () => {
  const faults: readonly LessonFault[] = [
    { step: 0, kind: 'no-run', run: 'B' },
    { step: 0, kind: 'beyond-the-end', point: 'reveal', value: 99, events: 20 },
    { step: 0, kind: 'not-before', point: 'at', value: 4, end: 3 },
    { step: 0, kind: 'right-choices', right: [] },
    { step: 0, kind: 'right-choices', right: [0, 2] },
    { step: 0, kind: 'no-line', event: 3 },
    { step: 0, kind: 'no-field', event: 3, field: 'code' },
    { step: 0, kind: 'shown-too-early', at: 4, shown: 3 },
    { step: 0, kind: 'not-revealed', reveal: 4, shown: 5 },
    { step: 0, kind: 'goal-already-met' },
    { step: 0, kind: 'too-long', part: 'text', words: 120 },
    { step: 0, kind: 'too-long', part: 'feedback', words: 120 },
  ]
  const sentences = faults.map(lessonFaultSentence)
  expect(new Set(sentences).size).toBe(faults.length)
  for (const sentence of sentences) expect(sentence).toMatch(/^[“A-Z0-9].*\. .*\.$/)
  expect(sentences[1]).toBe('“Reveals up to” is event 99, and the run has 20. Use a point of the run.')
  expect(sentences[4]).toContain('Answers 1, 3 are right')
})
