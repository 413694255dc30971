import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { serialize } from 'node:v8'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { troubleSentence } from '../../../diagram/say-trouble.ts'
import type { Opened } from '../../contract-files.ts'
import { type DeskBench, deskIn, folder } from './fixture.ts'
import { type Hostile, hostileFiles } from './hostile-files.ts'
import { shownName } from './names.ts'

const SEED = 20_031_018
const home = folder()
let desk: DeskBench

/** What the system at hand cannot have: some names on Windows, links there without permission. */
const impossible = new Set<string>()

function make({ name, made }: Hostile): void {
  const path = home.at(name)
  switch (made.kind) {
    case 'bytes':
      writeFileSync(path, made.bytes)
      break
    case 'sparse':
      writeFileSync(path, '')
      truncateSync(path, made.size)
      break
    case 'link':
      symlinkSync(made.to, path)
      break
    case 'folder':
      mkdirSync(path)
      break
    case 'url':
      break
  }
}

const all = hostileFiles(SEED)

beforeAll(() => {
  for (const hostile of all) {
    try {
      make(hostile)
    } catch {
      impossible.add(hostile.name)
    }
  }
  desk = deskIn(home.path)
})
afterAll(() => {
  desk.close()
  home.remove()
})

/** As the window opens it: a file as it is dropped, a link as it is pasted. */
const open = async ({ name, made }: Hostile): Promise<Opened> =>
  made.kind === 'url' ? desk.open({ kind: 'link', text: made.text }) : desk.openDropped(home.at(name))

/** How long any of them may take, in milliseconds; what is not hostile takes some. */
const PATIENCE_MS = 3000

const ordinary = Object.getOwnPropertyNames(Object.prototype).toSorted()

function sentenceOf(opened: Opened): string {
  if (opened.kind === 'opened' || opened.kind === 'linked' || opened.kind === 'cancelled')
    throw new Error(`it was ${opened.kind}`)
  return troubleSentence(opened)
}

/** Comparing millions of bytes one by one would take minutes. */
const digest = (hostile: Hostile): string => createHash('sha256').update(serialize(hostile)).digest('hex')

test('there are two hundred of them, each with a name of its own, the same from the same seed', () => {
  expect(all.length).toBeGreaterThanOrEqual(200)
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
  expect(hostileFiles(SEED).map(digest)).toEqual(all.map(digest))
  if (process.platform === 'linux') expect([...impossible]).toEqual([])
})

describe('gives one sentence and does no harm', () => {
  test.each(all.map((hostile) => [JSON.stringify(hostile.name).slice(0, 60), hostile] as const))(
    '%s',
    async (_name, hostile) => {
      if (impossible.has(hostile.name)) return
      const before = readdirSync(home.path).length
      const began = performance.now()
      const sentence = sentenceOf(await open(hostile))
      expect(performance.now() - began).toBeLessThan(PATIENCE_MS)

      expect(sentence).toMatch(/\.$/)
      expect(sentence.length).toBeLessThan(2000)
      // Nothing that breaks a line, rings, or turns the text around it.
      expect(sentence).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
      // No path of this machine, no stack, nothing half filled in.
      expect(sentence).not.toContain(basename(home.path))
      expect(sentence).not.toMatch(/\bat \w+ \(|node:|undefined|\[object/)
      if (hostile.made.kind !== 'url') expect(sentence).toContain(shownName(hostile.name))

      expect(Reflect.get({}, 'polluted')).toBeUndefined()
      expect(Object.getOwnPropertyNames(Object.prototype).toSorted()).toEqual(ordinary)
      expect(readdirSync(home.path)).toHaveLength(before)
      expect(desk.recent()).toEqual([])
    },
  )
})
