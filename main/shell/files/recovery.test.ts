import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { printPolicy } from '../../../protocol/formats/print.ts'
import type { Work } from '../../contract-files.ts'
import { type DeskBench, deskIn, folder, policy, scenario } from './fixture.ts'

let home = folder()
let desk: DeskBench = deskIn(home.path)
beforeEach(() => {
  home = folder()
  desk = deskIn(home.path)
})
afterEach(() => {
  desk.close()
  home.remove()
})

const FILE = 'unsaved-work.json'
const edited = { ...scenario, title: 'Edited' }
const work = (change: Partial<Work> = {}): Work => ({
  screen: 'negotiate',
  front: 0,
  scenario: { now: edited, base: scenario, file: null },
  ...change,
})

/** The app starts again on the same folder. */
function again(): DeskBench {
  desk.close()
  desk = deskIn(home.path)
  return desk
}

describe('unsaved work', () => {
  test('is none at first, and nothing is written', () => {
    expect(desk.recovery()).toEqual({ kind: 'none' })
    expect(readdirSync(home.path)).toEqual([])
  })

  test('is back at the next start, with what it was when it was last saved', async () => {
    await desk.keepWork(
      work({ screen: 'policy', front: 1, policy: { now: policy, base: policy, file: null } }),
    )
    expect(again().recovery()).toEqual({
      kind: 'here',
      work: {
        screen: 'policy',
        front: 1,
        scenario: { now: edited, base: scenario, file: null },
        policy: { now: policy, base: policy, file: null },
        rollout: null,
      },
    })
  })

  test('is back in a new window of the same start', async () => {
    await desk.keepWork(work())
    desk.forget()
    expect(desk.recovery()).toMatchObject({ kind: 'here', work: { scenario: { now: edited } } })
  })

  test('is not back once all is saved', async () => {
    await desk.keepWork(work())
    await desk.keepWork(null)
    expect(existsSync(home.at(FILE))).toBe(false)
    expect(again().recovery()).toEqual({ kind: 'none' })
  })

  test('keeps the parts that were not told again, and drops what is as every start has it', async () => {
    await desk.keepWork(work({ policy: { now: policy, base: policy, file: null } }))
    const { scenario: _, ...rest } = work()
    await desk.keepWork({ ...rest, policy: null })
    expect(again().recovery()).toMatchObject({ work: { scenario: { now: edited }, policy: null } })
  })

  test('of many at once is the newest', async () => {
    await Promise.all(
      Array.from({ length: 50 }, (_, i) => {
        const now = { ...scenario, title: `number ${i}` }
        return desk.keepWork(work({ scenario: { now, base: scenario, file: null } }))
      }),
    )
    expect(again().recovery()).toMatchObject({ work: { scenario: { now: { title: 'number 49' } } } })
    expect(readdirSync(home.path)).toEqual([FILE])
  })
})

describe('the file of unsaved work', () => {
  test('is known again by its path, which the window never sees', async () => {
    const path = home.put('mine.policy.json', printPolicy(policy))
    await desk.openDropped(path)
    const now = { ...policy, name: 'Edited' }
    await desk.keepWork(work({ scenario: null, policy: { now, base: policy, file: 1 } }))
    const found = again().recovery()
    expect(found).toMatchObject({ work: { policy: { file: { name: 'mine.policy.json' } } } })
    expect(JSON.stringify(found)).not.toContain(home.path)

    const number = found.kind === 'here' ? (found.work.policy?.file?.file ?? -1) : -1
    const saved = await desk.save({ document: { kind: 'policy', policy: now }, file: number, anyway: false })
    expect(saved).toMatchObject({ kind: 'saved', chosen: { name: 'mine.policy.json' } })
    expect(readFileSync(path, 'utf8')).toContain('Edited')
  })

  test('that another program changed in between is not written over unasked', async () => {
    const path = home.put('mine.policy.json', printPolicy(policy))
    await desk.openDropped(path)
    await desk.keepWork(work({ policy: { now: policy, base: policy, file: 1 } }))
    writeFileSync(path, 'theirs')
    const found = again().recovery()
    const file = found.kind === 'here' ? (found.work.policy?.file?.file ?? -1) : -1
    expect(await desk.save({ document: { kind: 'policy', policy }, file, anyway: false })).toMatchObject({
      kind: 'changed',
    })
  })
})

describe('a kept file that cannot be read', () => {
  test.each([
    '',
    '{',
    'null',
    '[]',
    '{"format":"cvq-lab/recovery@2"}',
    '{"format":"cvq-lab/recovery@1","screen":"nowhere"}',
    '\u0000'.repeat(100),
  ])('is put aside, and the start goes on: %.40j', (content) => {
    home.put(FILE, content)
    expect(desk.recovery()).toEqual({ kind: 'broken', aside: 'unsaved-work.broken-1.json' })
    expect(readFileSync(home.at('unsaved-work.broken-1.json'), 'utf8')).toBe(content)
    expect(again().recovery()).toEqual({ kind: 'none' })
  })

  test('is no folder and no device that would be waited for', () => {
    mkdirSync(home.at(FILE))
    expect(desk.recovery()).toMatchObject({ kind: 'broken' })
  })

  test('is followed by new work as if there had been none', async () => {
    home.put(FILE, '{')
    desk.recovery()
    await desk.keepWork(work())
    expect(again().recovery()).toMatchObject({ kind: 'here' })
  })
})

test('what is too large to hold up the start is read when it is asked for', async () => {
  const title = 'x'.repeat(300_000)
  await desk.keepWork(work({ scenario: { now: { ...scenario, title }, base: scenario, file: null } }))
  expect(again().recovery()).toEqual({ kind: 'later' })
  expect(desk.recover()).toMatchObject({ kind: 'here', work: { scenario: { now: { title } } } })
  truncateSync(home.at(FILE), 299_000)
  expect(again().recovery()).toEqual({ kind: 'later' })
  expect(desk.recover()).toMatchObject({ kind: 'broken' })
})

describe('work in which the page stops', () => {
  test('is put aside, and the next page starts without it', async () => {
    await desk.keepWork(work())
    const aside = desk.setWorkAside()
    expect(aside).toBe(home.at('unsaved-work.broken-1.json'))
    expect(desk.recovery()).toEqual({ kind: 'none' })
    expect(again().recovery()).toEqual({ kind: 'none' })
    expect(readFileSync(home.at('unsaved-work.broken-1.json'), 'utf8')).toContain('cvq-lab/recovery@1')
  })

  test('need not be there', () => {
    expect(desk.setWorkAside()).toBeNull()
  })
})
