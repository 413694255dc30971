import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')

/** Rooms whose code is in the window. */
const ROOMS = ['renderer', 'diagram', 'protocol', 'reference']

const sources = ROOMS.flatMap((room) =>
  readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!\.test)\.tsx?$/.test(name))
    .map((name) => join(room, name)),
)

test('the window says nothing of what it is built without: the texts of the command line', () => {
  const saying = sources.filter((name) =>
    /['"`](?:cli|doctor)\./.test(readFileSync(join(ROOT, name), 'utf8')),
  )
  expect(sources.length).toBeGreaterThan(100)
  expect(saying).toEqual([])
})
