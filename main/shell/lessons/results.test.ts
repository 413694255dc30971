import { expect, test } from 'vitest'
import type { Progress } from '../../../protocol/formats/progress.ts'
import { inOrder, resultsCsv, resultsJson } from './results.ts'

const progress: Progress = {
  format: 'cvq-lab/progress@1',
  lessons: [
    {
      name: 'wall',
      title: 'The minimum, a wall',
      questions: 2,
      step: 0,
      done: '2026-03-01T10:02:00.000Z',
      answers: [
        {
          step: 2,
          question: 'What does the client do?',
          said: '=HYPERLINK("x")',
          right: true,
          first: { said: 'It stays.', right: false },
          tries: 2,
          when: '2026-03-01T10:01:00.000Z',
        },
        {
          step: 4,
          question: 'Who closes?',
          said: null,
          right: null,
          first: { said: null, right: null },
          tries: 0,
          when: '2026-03-01T10:02:00.000Z',
        },
      ],
    },
    { name: 'ver', title: 'VER', questions: 1, step: 1, done: null, answers: [] },
  ],
}

const head = { learner: 'Ada, B.', made: '2026-03-01T11:00:00.000Z' }

test('the table has a row for each question, and nothing in it is a formula', () => {
  expect(resultsCsv(progress, head).split('\n')).toEqual([
    'learner,lesson,done,step,question,said,right,tries,first said,first right,when',
    '"Ada, B.","The minimum, a wall",2026-03-01T10:02:00.000Z,3,What does the client do?,"\'=HYPERLINK(""x"")",yes,2,It stays.,no,2026-03-01T10:01:00.000Z',
    '"Ada, B.","The minimum, a wall",2026-03-01T10:02:00.000Z,5,Who closes?,(shown),,0,(shown),,2026-03-01T10:02:00.000Z',
    '',
  ])
})

test('the JSON has the learner, the time it was made, and every lesson that was begun', () => {
  const read: unknown = JSON.parse(resultsJson(progress, head))
  expect(read).toMatchObject({
    format: 'cvq-lab/results@1',
    ...head,
    lessons: [{ name: 'wall' }, { name: 'ver' }],
  })
})

test('lessons stand in the order in which they are taught, those of files after them', () => {
  const [wall, ver] = progress.lessons
  if (wall === undefined || ver === undefined) throw new Error('two lessons')
  const own = { ...ver, name: 'file:Mine' }
  const sorted = inOrder({ ...progress, lessons: [own, wall, ver] }, ['start', 'ver', 'wall'])
  expect(sorted.lessons.map(({ name }) => name)).toEqual(['ver', 'wall', 'file:Mine'])
})
