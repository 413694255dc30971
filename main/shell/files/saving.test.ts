import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { printPolicy } from '../../../protocol/formats/print.ts'
import { parseJson } from '../../../protocol/formats/read.ts'
import type { Document } from '../../contract-files.ts'
import { type DeskBench, deskIn, folder, policy, scenario } from './fixture.ts'

let home = folder()
let desk: DeskBench = deskIn(home.path)
beforeEach(() => {
  home = folder()
})
afterEach(() => {
  desk.close()
  home.remove()
})

/** The desk of a user who chooses these, dialog after dialog. */
const choosing = (
  answers: readonly (string | null)[],
  change: Parameters<typeof deskIn>[2] = {},
): DeskBench => {
  desk = deskIn(home.path, answers, change)
  return desk
}
const open = () => desk.open({ kind: 'dialog' })

const document: Document = { kind: 'policy', policy }
const renamed = (name: string): Document => ({ kind: 'policy', policy: { ...policy, name } })

describe('saving', () => {
  const save = (of: Document, file: number | null, anyway = false) =>
    desk.save({ document: of, file, anyway })

  test('to a file that was opened asks nothing', async () => {
    const path = home.put('a.policy.json', printPolicy(policy))
    choosing([path])
    await open()
    const chosen = { file: 1, name: 'a.policy.json' }
    expect(await save(renamed('Changed'), 1)).toEqual({ kind: 'saved', chosen, backup: null })
    expect(readFileSync(path, 'utf8')).toBe(printPolicy({ ...policy, name: 'Changed' }))
    expect(desk.asked).toHaveLength(1)
  })

  test('without a file asks where to, and from then on it is known', async () => {
    choosing([home.at('new.policy.json')])
    const chosen = { file: 1, name: 'new.policy.json' }
    expect(await save(document, null)).toEqual({ kind: 'saved', chosen, backup: null })
    expect(await save(renamed('Again'), 1)).toMatchObject({ kind: 'saved', chosen })
    expect(desk.asked).toEqual([home.at('October 2003.policy.json')])
    expect(readFileSync(home.at('new.policy.json'), 'utf8')).toContain('"Again"')
  })

  test('to a number that was never given, or that was forgotten, asks', async () => {
    choosing([home.put('a.policy.json', printPolicy(policy))])
    expect(await save(document, 7)).toMatchObject({ kind: 'saved', chosen: { file: 1 } })
    desk.forget()
    expect(await save(document, 1)).toEqual({ kind: 'cancelled' })
    expect(desk.asked).toHaveLength(2)
  })

  test('keeps what other programs wrote into the file', async () => {
    const text = printPolicy(policy)
      .replace('{\n', '{\n  "$schema": "policy.schema.json",\n')
      .replace('"id": "win"', '"id": "win",\n      "x-owner": "release"')
    choosing([home.put('a.policy.json', text)])
    const opened = await open()
    if (opened.kind !== 'opened' || opened.content.kind !== 'policy') throw new Error('not opened')
    await save(opened.content, opened.chosen.file)
    const saved = readFileSync(home.at('a.policy.json'), 'utf8')
    expect(parseJson(saved)).toEqual(parseJson(text))
    expect(saved).toContain('"$schema": "policy.schema.json"')
    expect(saved).toContain('"x-owner": "release"')
  })

  test('writes a scenario and a rollout as they are read again', async () => {
    choosing([
      home.at('a.cvq.json'),
      home.at('b.rollout.json'),
      home.at('a.cvq.json'),
      home.at('b.rollout.json'),
    ])
    await save({ kind: 'scenario', scenario }, null)
    const rollout = {
      format: 'cvq-lab/rollout@1',
      seed: 7,
      days: 3,
      clients: 10,
      shares: [],
      policies: [{ day: 0, policy: 'builtin:seed' }],
      outages: [],
      clockSkewHours: 0,
    } as const
    await save({ kind: 'rollout', rollout }, null)
    expect(desk.asked).toEqual([home.at('A client of 2003.cvq.json'), home.at('rollout.rollout.json')])
    expect(await open()).toMatchObject({ content: { kind: 'scenario', scenario } })
    expect(await open()).toMatchObject({ content: { kind: 'rollout', rollout: { days: 3 } } })
  })

  test.each(['EACCES', 'EBUSY', 'ENOSPC', 'EPERM', 'EROFS'])(
    'that fails with %s says so and chooses nothing',
    async (code) => {
      const write = (path: string): Promise<void> =>
        Promise.reject(Object.assign(new Error(`${code}: not possible, open '${path}'`), { code }))
      choosing([home.at('a.policy.json'), null], { write })
      expect(await save(document, null)).toEqual({ kind: 'not-written', name: 'a.policy.json', detail: code })
      expect(await save(document, 1)).toEqual({ kind: 'cancelled' })
    },
  )

  test('that fails for a reason of no system still names no path', async () => {
    choosing([home.at('a.policy.json')], { write: (path) => Promise.reject(new Error(path)) })
    expect(await save(document, null)).toMatchObject({ kind: 'not-written', detail: 'UNKNOWN' })
  })

  describe('over what another program wrote', () => {
    const changed = async (): Promise<string> => {
      const path = home.put('a.policy.json', printPolicy(policy))
      choosing([path])
      await open()
      writeFileSync(path, 'theirs')
      return path
    }

    test('writes nothing and says so', async () => {
      const path = await changed()
      expect(await save(renamed('Mine'), 1)).toEqual({
        kind: 'changed',
        chosen: { file: 1, name: 'a.policy.json' },
      })
      expect(readFileSync(path, 'utf8')).toBe('theirs')
    })

    test('writes when it is wanted all the same, and knows the file again', async () => {
      const path = await changed()
      expect(await save(renamed('Mine'), 1, true)).toMatchObject({ kind: 'saved' })
      expect(await save(renamed('Mine again'), 1)).toMatchObject({ kind: 'saved' })
      expect(readFileSync(path, 'utf8')).toContain('Mine again')
    })

    test('writes after the user has said to keep theirs out', async () => {
      await changed()
      await desk.keepMine(1)
      expect(await save(renamed('Mine'), 1)).toMatchObject({ kind: 'saved' })
    })

    test('a file that is gone is written anew', async () => {
      const path = await changed()
      rmSync(path)
      expect(await save(renamed('Mine'), 1)).toMatchObject({ kind: 'saved' })
      expect(readFileSync(path, 'utf8')).toContain('Mine')
    })

    test('a hundred saves at once leave the last of them, and none takes another for a stranger', async () => {
      choosing([home.put('a.policy.json', printPolicy(policy))])
      await open()
      const saves = Array.from({ length: 100 }, (_, i) => save(renamed(`number ${i}`), 1))
      for (const saved of await Promise.all(saves)) expect(saved).toMatchObject({ kind: 'saved' })
      expect(readFileSync(home.at('a.policy.json'), 'utf8')).toContain('number 99')
      expect(readdirSync(home.path)).toEqual(['a.policy.json'])
    })
  })

  describe('over an older format', () => {
    const older = (): string =>
      JSON.stringify({
        format: 'cvq-lab/scenario@0',
        title: 'Old',
        client: 'builtin:start',
        policy: 'builtin:seed',
        latency: 90,
      })
    const openOlder = async () => {
      choosing([home.put('old.cvq.json', older())])
      const opened = await open()
      if (opened.kind !== 'opened' || opened.content.kind !== 'scenario') throw new Error('not opened')
      return { ...opened, content: opened.content }
    }

    test('is read as today’s, and says in what it was written', async () => {
      expect(await openOlder()).toMatchObject({
        older: 'cvq-lab/scenario@0',
        content: { scenario: { format: 'cvq-lab/scenario@1', network: { latencyMs: 90 } } },
      })
      expect(readdirSync(home.path)).toEqual(['old.cvq.json'])
    })

    test('keeps the older file beside it at the first saving, and not again', async () => {
      const { content } = await openOlder()
      expect(await save(content, 1)).toMatchObject({ kind: 'saved', backup: 'old.backup-@0.json' })
      expect(await save(content, 1)).toMatchObject({ kind: 'saved', backup: null })
      expect(readFileSync(home.at('old.backup-@0.json'), 'utf8')).toBe(older())
      expect(readFileSync(home.at('old.cvq.json'), 'utf8')).toContain('cvq-lab/scenario@1')
      expect(readdirSync(home.path)).toHaveLength(2)
    })

    test('takes the place of no other backup', async () => {
      home.put('old.backup-@0.json', 'another')
      const { content } = await openOlder()
      expect(await save(content, 1)).toMatchObject({ backup: 'old.backup-@0-2.json' })
      expect(readFileSync(home.at('old.backup-@0.json'), 'utf8')).toBe('another')
    })

    test('writes nothing where the older file cannot be kept', async () => {
      for (let copy = 1; copy <= 100; copy++)
        home.put(`old.backup-@0${copy === 1 ? '' : `-${copy}`}.json`, 'another')
      const { content } = await openOlder()
      expect(await save(content, 1)).toMatchObject({ kind: 'not-written' })
      expect(readFileSync(home.at('old.cvq.json'), 'utf8')).toBe(older())
    })

    test('elsewhere leaves it alone', async () => {
      const { content } = await openOlder()
      await desk.save({ document: content, file: null, anyway: false })
      expect(readFileSync(home.at('old.cvq.json'), 'utf8')).toBe(older())
    })
  })
})
