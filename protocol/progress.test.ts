import { describe, expect, test } from 'vitest'
import type { Deed, Progress } from './formats/progress.ts'
import { NO_PROGRESS } from './formats/progress.ts'
import { countIn, countOf, progressAfter, progressIn } from './progress.ts'

const lesson = { name: 'wall', title: 'The minimum is a wall', questions: 2 }
const when = (minute: number): string => `2026-03-01T10:0${minute}:00.000Z`

const answer = (said: string | null, right: boolean | null, step = 2, question = 'What comes?'): Deed => ({
  kind: 'answered',
  lesson,
  step,
  question,
  said,
  right,
})

const progressOf = (...deeds: readonly Deed[]): Progress =>
  deeds.reduce((progress, deed, i) => progressAfter(progress, deed, when(i)), NO_PROGRESS)

const answersOf = (progress: Progress) => progressIn(progress, 'wall')?.answers

describe('an answer', () => {
  test('is kept with what was said first, how often it was tried, and when it was said last', () => {
    expect(answersOf(progressOf(answer('It stays.', false), answer('It leaves.', true)))).toEqual([
      {
        step: 2,
        question: 'What comes?',
        said: 'It leaves.',
        right: true,
        first: { said: 'It stays.', right: false },
        tries: 2,
        when: when(1),
      },
    ])
  })

  test('that is asked to be shown is no try, and stays in mind as what came first', () => {
    const shown = progressOf(answer(null, null))
    expect(answersOf(shown)).toMatchObject([{ said: null, tries: 0 }])
    expect(countOf(shown)).toEqual({ right: 0, answered: 0 })
    expect(answersOf(progressAfter(shown, answer('It leaves.', true), when(1)))).toMatchObject([
      { said: 'It leaves.', tries: 1, first: { said: null, right: null } },
    ])
  })

  test('stays as it was said when it is shown afterwards', () => {
    const said = progressOf(answer('It stays.', false))
    expect(progressAfter(said, answer(null, null), when(1))).toEqual(said)
  })

  test('to a question that stands in the place of another begins anew', () => {
    const changed = progressOf(answer('It stays.', false), answer('420', true, 2, 'Which code?'))
    expect(answersOf(changed)).toMatchObject([{ question: 'Which code?', tries: 1, first: { said: '420' } }])
  })

  test('counts by what was said last', () => {
    const progress = progressOf(answer('a', true), answer('b', false), answer('c', true, 5, 'And then?'))
    expect(countOf(progress)).toEqual({ right: 1, answered: 2 })
    expect(countIn(progress, 'wall')).toEqual({ right: 1, answered: 2 })
    expect(countIn(progress, 'other')).toEqual({ right: 0, answered: 0 })
  })
})

describe('answers of several', () => {
  test('steps are kept in the order of the steps, each with its own tries', () => {
    const progress = progressOf(answer('a', true, 5), answer('b', true, 2), answer('c', false, 9))
    expect(answersOf(progress)).toMatchObject([
      { step: 2, said: 'b', tries: 1, first: { said: 'b' } },
      { step: 5, said: 'a', tries: 1 },
      { step: 9, said: 'c', tries: 1 },
    ])
    expect(countOf(progress)).toEqual({ right: 2, answered: 3 })
  })

  test('lessons are kept apart', () => {
    const other = { name: 'other', title: 'Another', questions: 1 }
    const progress = progressOf(
      { kind: 'reached', lesson, step: 1 },
      { kind: 'reached', lesson: other, step: 4 },
      { kind: 'reached', lesson, step: 2 },
    )
    expect(progress.lessons).toMatchObject([
      { ...lesson, step: 2 },
      { ...other, step: 4 },
    ])
  })
})

test('a lesson keeps its place, is done once, and then begins at its beginning', () => {
  const reached = progressOf({ kind: 'reached', lesson, step: 3 })
  expect(progressIn(reached, 'wall')).toMatchObject({ step: 3, done: null })
  const finished = progressAfter(reached, { kind: 'finished', lesson }, when(1))
  expect(progressIn(finished, 'wall')).toMatchObject({ step: 0, done: when(1) })
  const again = progressAfter(finished, { kind: 'finished', lesson }, when(2))
  expect(progressIn(again, 'wall')).toMatchObject({ done: when(1) })
})

test('a lesson goes by the title it has now', () => {
  const renamed = { ...lesson, title: 'A wall', questions: 3 }
  const progress = progressOf(
    { kind: 'reached', lesson, step: 1 },
    { kind: 'reached', lesson: renamed, step: 2 },
  )
  expect(progress.lessons).toMatchObject([{ title: 'A wall', questions: 3, step: 2 }])
})

test('all of it is forgotten at once', () => {
  expect(progressOf(answer('a', true), { kind: 'reset' })).toEqual(NO_PROGRESS)
})
