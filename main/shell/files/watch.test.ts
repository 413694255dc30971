import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { printPolicy } from '../../../protocol/formats/print.ts'
import { type DeskBench, deskIn, folder, policy } from './fixture.ts'

let home = folder()
let desk: DeskBench = deskIn(home.path)
let path = ''

/** The desk with one policy open, file number 1; what was told until then is forgotten. */
beforeEach(async () => {
  home = folder()
  path = home.put('a.policy.json', printPolicy(policy))
  desk = deskIn(home.path, [path])
  await desk.open({ kind: 'dialog' })
})
afterEach(() => {
  desk.close()
  home.remove()
})

const told = () => desk.news.filter(({ kind }) => kind !== 'recent')
const save = (name: string) =>
  desk.save({ document: { kind: 'policy', policy: { ...policy, name } }, file: 1, anyway: false })

/** Whether the system tells of it or not: the window gets the focus. */
const look = async (): Promise<void> => {
  desk.look()
  await vi.waitFor(() => expect(told().length).toBeGreaterThan(0))
}

describe('another program', () => {
  test('that writes to an open file is noticed without being asked for', async () => {
    writeFileSync(path, 'theirs')
    await vi.waitFor(() => expect(told()).toEqual([{ kind: 'changed', file: 1 }]), { timeout: 5000 })
  })

  test('that puts another file in its place is noticed', async () => {
    renameSync(home.put('other', 'theirs'), path)
    await vi.waitFor(() => expect(told()).toEqual([{ kind: 'changed', file: 1 }]), { timeout: 5000 })
  })

  test('that deletes it is noticed', async () => {
    rmSync(path)
    await look()
    expect(told()).toEqual([{ kind: 'deleted', file: 1 }])
  })

  test('that takes its change back is no news any more', async () => {
    writeFileSync(path, 'theirs')
    await look()
    writeFileSync(path, printPolicy(policy))
    desk.look()
    await vi.waitFor(() =>
      expect(told()).toEqual([
        { kind: 'changed', file: 1 },
        { kind: 'same', file: 1 },
      ]),
    )
  })

  test('that writes the same again is no news', async () => {
    writeFileSync(path, printPolicy(policy))
    writeFileSync(home.at('other.policy.json'), 'beside it')
    desk.look()
    // What is asked next is answered after what was looked at before.
    await desk.open({ kind: 'chosen', file: 1 })
    expect(told()).toEqual([])
  })

  test('is told of once, however often it is looked at', async () => {
    writeFileSync(path, 'theirs')
    await look()
    desk.look()
    await desk.keepMine(1)
    expect(told()).toEqual([{ kind: 'changed', file: 1 }])
  })

  test('is news again when it changes the file after the user kept theirs', async () => {
    writeFileSync(path, 'theirs')
    await look()
    await desk.keepMine(1)
    writeFileSync(path, 'theirs again')
    desk.look()
    await vi.waitFor(() => expect(told()).toHaveLength(2))
  })
})

test('own saving is no news, however often and while it is looked at', async () => {
  const saves = Array.from({ length: 30 }, (_, i) => {
    desk.look()
    return save(`number ${i}`)
  })
  await Promise.all(saves)
  desk.look()
  await desk.keepMine(1)
  expect(told()).toEqual([])
})
