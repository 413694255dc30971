// What a text may hold that is no word of the app's: the content of the files that come with it, and what stands on
// the wire. All else a person reads must come from the catalogue.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unmarked } from '../../words/pseudo.ts'
import { PROJECT } from './run.ts'

const ASSETS = join(PROJECT, 'assets')

const filesOf = (folder: string): readonly string[] =>
  readdirSync(join(ASSETS, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
    join(ASSETS, folder, name),
  )

const read = (path: string): string => readFileSync(path, 'utf8')

function strings(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : []
}

const jsonOf = (folder: string): readonly string[] =>
  filesOf(folder)
    .filter((path) => path.endsWith('.json'))
    .flatMap((path) => strings(JSON.parse(read(path))))

/** Prose is cut where something in it is bold or code, so that its pieces are looked for in it. */
const plainly = (prose: string): string =>
  prose.replace(/[*`_#>[\]]|\(https?:[^)]*\)/g, '').replace(/\s+/g, ' ')

/** What the app is made with, under which licences. */
const licensed = strings(JSON.parse(read(join(ASSETS, 'licences.json'))))

const PROSE = plainly(
  [
    ...licensed,
    ...jsonOf('lessons'),
    ...jsonOf('policies'),
    ...filesOf('policies')
      .filter((path) => path.endsWith('.md'))
      .map(read),
  ].join('\n'),
)

/** Names may stand within a sentence of ours: the longest is taken out first. */
const NAMES = [
  ...new Set([
    ...jsonOf('catalogue').flatMap((name) => [name, name.replace(/^Windows /, '')]),
    ...jsonOf('policies').filter((text) => text.length < 60),
    ...licensed.filter((text) => text.length < 60),
    ...jsonOf('rollouts').filter((text) => text.length < 60),
    ...filesOf('lessons')
      .filter((path) => path.endsWith('.cvq.json'))
      .flatMap((path) => strings(Object(JSON.parse(read(path))).title)),
  ]),
]
  .filter((text) => /[aeiouy]/i.test(text))
  .sort((a, b) => b.length - a.length)

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
const NAME = new RegExp(`(?<![\\p{L}@.])(?:${NAMES.map(escaped).join('|')})(?![\\p{L}@])`, 'gu')

/** Commands, dialects, codes and field names as on the wire; addresses, files and versions. */
const ON_THE_WIRE = /^(?:[A-Z0-9]+|TrID|LCIDs?|CRLF|code|dialect|.*(?:[0-9]|[./@_]|\w-\w).*)$/u

/** The words of a text that are neither the catalogue's nor such content. `typed` is what a test put there itself. */
export function strangeWords(text: string, typed: readonly string[] = []): readonly string[] {
  if (PROSE.includes(plainly(text).trim())) return []
  // A name that had no room is cut, and ends so.
  if (text.endsWith('…') && NAMES.some((name) => name.startsWith(text.slice(0, -1).trim()))) return []
  const named = typed.reduce((rest, each) => rest.replaceAll(each, ' '), text.replace(NAME, ' '))
  return unmarked(named).filter((word) => !ON_THE_WIRE.test(word))
}
