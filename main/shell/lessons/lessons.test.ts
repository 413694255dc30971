import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadBasics } from '../../files.ts'
import { writeTextFile } from '../../write-file.ts'
import { createLessonDesk, type LessonDeskPlan } from './lessons.ts'

const ASSETS = join(import.meta.dirname, '../../../assets')
const basics = loadBasics(ASSETS)
if (!basics.ok) throw new Error(basics.reason.file)

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cvq-lab-desk-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const suggestions: string[] = []

const desk = (change: Partial<LessonDeskPlan> = {}) =>
  createLessonDesk({
    assets: ASSETS,
    basics: basics.value,
    file: join(folder, 'progress.json'),
    home: folder,
    toSave: (suggested) => {
      suggestions.push(basename(suggested))
      return Promise.resolve(suggested)
    },
    write: writeTextFile,
    now: () => '2026-03-01T10:00:00.000Z',
    ...change,
  })

const answered = {
  kind: 'answered',
  lesson: { name: 'versions', title: 'Versions', questions: 1 },
  step: 1,
  question: 'Which is newer?',
  said: '6.10',
  right: true,
} as const

test('the lessons come in the order in which they teach, each with its runs inline', () => {
  const { lessons, trouble } = desk().lessons()
  const order: unknown = JSON.parse(readFileSync(join(ASSETS, 'lessons', 'order.json'), 'utf8'))
  expect(lessons.map(({ name }) => name)).toEqual(order)
  for (const { scenario } of lessons) expect(scenario).toMatchObject({ lesson: { steps: expect.any(Array) } })
  expect(trouble).toBeNull()
})

test('what was done comes with them the next time', async () => {
  await desk().note(answered)
  expect(desk().lessons().progress).toMatchObject({ lessons: [{ name: 'versions' }] })
})

test('results are written where the learner says, named by the day', async () => {
  const own = desk()
  await own.note(answered)
  expect(await own.save({ form: 'csv', learner: 'Ada' })).toEqual({
    kind: 'saved',
    name: 'results-2026-03-01.csv',
  })
  expect(suggestions.at(-1)).toBe('results-2026-03-01.csv')
  expect(readFileSync(join(folder, 'results-2026-03-01.csv'), 'utf8')).toContain(
    'Ada,Versions,,2,Which is newer?',
  )
  await own.save({ form: 'json', learner: '' })
  expect(readFileSync(join(folder, 'results-2026-03-01.json'), 'utf8')).toContain('"made": "2026-03-01')
})

test('nothing is written where nothing is chosen, and a failure is told by the name alone', async () => {
  const cancelled = desk({ toSave: () => Promise.resolve(null) })
  expect(await cancelled.save({ form: 'csv', learner: '' })).toEqual({ kind: 'cancelled' })
  const nowhere = desk({ toSave: () => Promise.resolve(join(folder, 'none', 'x.csv')) })
  expect(await nowhere.save({ form: 'csv', learner: '' })).toEqual({
    kind: 'not-written',
    name: 'x.csv',
    detail: 'ENOENT',
  })
})

test('a lesson of ours that is broken is a sentence with its file', () => {
  writeFileSync(join(folder, 'broken'), '')
  expect(() => desk({ assets: folder }).lessons()).toThrow(/lessons/)
})
