import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Deed } from '../../../protocol/formats/progress.ts'
import { writeTextFile } from '../../write-file.ts'
import { keepProgress, type ProgressPlan } from './progress-file.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cvq-lab-progress-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const fileOf = (): string => join(folder, 'progress.json')

const keeper = (change: Partial<ProgressPlan> = {}) =>
  keepProgress({ file: fileOf(), write: writeTextFile, now: () => '2026-03-01T10:00:00.000Z', ...change })

const reached = (step: number): Deed => ({
  kind: 'reached',
  lesson: { name: 'wall', title: 'The minimum is a wall', questions: 1 },
  step,
})

test('what was done is there at the next start', async () => {
  const first = keeper()
  expect(first.current()).toEqual({ progress: { format: 'cvq-lab/progress@1', lessons: [] }, trouble: null })
  const kept = await first.note(reached(3))
  expect(kept).toMatchObject({ progress: { lessons: [{ name: 'wall', step: 3 }] }, trouble: null })
  expect(keeper().current()).toEqual(kept)
})

test.each(['', '{', '[]', '{"format":"cvq-lab/progress@2","lessons":[]}', '{"format":"cvq-lab/progress@1"}'])(
  'a file that cannot be read is put aside: %j',
  async (text) => {
    writeFileSync(fileOf(), text)
    const broken = keeper()
    expect(broken.current()).toMatchObject({
      progress: { lessons: [] },
      trouble: { kind: 'put-aside', name: 'progress.broken-1.json' },
    })
    await broken.note(reached(1))
    expect(readFileSync(join(folder, 'progress.broken-1.json'), 'utf8')).toBe(text)
    expect(keeper().current()).toMatchObject({ progress: { lessons: [{ step: 1 }] }, trouble: null })
  },
)

test('what is not written is said, and holds until the app is closed', async () => {
  const full = Object.assign(new Error('no space'), { code: 'ENOSPC' })
  const kept = await keeper({ write: () => Promise.reject(full) }).note(reached(2))
  expect(kept).toMatchObject({
    progress: { lessons: [{ step: 2 }] },
    trouble: { kind: 'not-written', detail: 'ENOSPC' },
  })
  mkdirSync(fileOf())
  expect(readdirSync(folder)).toEqual(['progress.json'])
})

test('deeds in quick succession are all kept, the last one last', async () => {
  const quick = keeper()
  await Promise.all([1, 2, 3, 4, 5].map((step) => quick.note(reached(step))))
  expect(keeper().current().progress).toEqual(quick.current().progress)
  expect(readFileSync(fileOf(), 'utf8')).toContain('"step": 5')
})
