// What Stryker reports on a folder: each change it made, whether a test noticed it, and why not where none did.
import fs from 'node:fs'
import path from 'node:path'
import { root } from '../lib/project.mjs'

/**
 * @typedef {object} Mutant
 * @property {string} file from the project's folder on
 * @property {number} line where it begins, from 1
 * @property {string} source that line as it stands there, without its indentation
 * @property {string} mutator Stryker's name of the kind of change
 * @property {string} from what is replaced, in one line
 * @property {string} to what it is replaced with, in one line
 * @property {'noticed' | 'survived'} fate
 *
 * @typedef {{ name: string, mutants: readonly Mutant[] }} FileReport
 *
 * @typedef {object} FolderReport
 * @property {string} folder
 * @property {string | null} commit of what was changed; null where git does not say
 * @property {readonly FileReport[]} files
 * @property {readonly string[]} missing files with code that the report says nothing of
 *
 * @typedef {object} Reason covers the survivors of a line
 * @property {string} file
 * @property {string} line as it stands in the source, without its indentation: it moves with the code
 * @property {readonly string[]} [mutators] these kinds of change alone
 * @property {readonly string[]} [to] what these are replaced with alone, in one line
 * @property {string} why a key of `kinds`
 */

export const FOLDERS = ['protocol', 'main/server', 'main/client']

/** The share of changes a folder's tests must notice. */
export const LEAST_SCORE = 0.9

/** @param {string} folder */
export const reportFile = (folder) =>
  path.join(root, 'artifacts', 'mutation', `${folder.replace('/', '-')}.json`)

/** A time-out is noticed as well: the change made it run for ever. What could not be run at all does not count. */
const FATES = { Killed: 'noticed', Timeout: 'noticed', Survived: 'survived', NoCoverage: 'survived' }

/**
 * @param {string} folder
 * @returns {FolderReport}
 */
export function readReport(folder) {
  const { files, commit = null } = JSON.parse(fs.readFileSync(reportFile(folder), 'utf8'))
  const asked = Object.keys(files).toSorted()
  return {
    folder,
    commit,
    files: asked.map((name) => fileReport(name, files[name])),
    missing: sourcesOf(folder).filter((name) => !asked.includes(name)),
  }
}

/** The files of a folder with something to change: Stryker reports nothing on those of types alone. @param {string} folder */
function sourcesOf(folder) {
  const names = fs.readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
  return names
    .map((name) => `${folder}/${name.replaceAll(path.sep, '/')}`)
    .filter((name) => name.endsWith('.ts') && !/(\.test|fixture)\.ts$/.test(name))
    .filter((name) => hasCode(fs.readFileSync(path.join(root, name), 'utf8')))
    .toSorted()
}

/** Lists of names that are types as well are nothing that Stryker changes. @param {string} source */
const hasCode = (source) =>
  /^(export )?(const|function|class) /m.test(
    source.replaceAll(/^(export )?const \w+ = \[[^\]]*\] as const$/gm, ''),
  )

/**
 * @param {string} name
 * @param {{ source: string, mutants: readonly any[] }} report as Stryker writes it
 * @returns {FileReport}
 */
function fileReport(name, { source, mutants }) {
  const lines = source.split('\n')
  const told = mutants.flatMap(({ location, mutatorName, replacement, status }) => {
    const fate = FATES[/** @type {keyof typeof FATES} */ (status)]
    if (fate === undefined) return []
    const line = location.start.line
    const text = (lines[line - 1] ?? '').trim()
    const from = inOneLine(between(lines, location))
    return [{ file: name, line, source: text, mutator: mutatorName, from, to: inOneLine(replacement), fate }]
  })
  return { name, mutants: /** @type {readonly Mutant[]} */ (told) }
}

/**
 * @param {readonly string[]} lines
 * @param {Record<'start' | 'end', { line: number, column: number }>} location both from 1
 */
function between(lines, { start, end }) {
  const first = lines[start.line - 1] ?? ''
  if (start.line === end.line) return first.slice(start.column - 1, end.column - 1)
  return `${first.slice(start.column - 1)} …`
}

/** @param {string} text */
const inOneLine = (text) => text.replaceAll(/\s+/g, ' ').trim()

/** @param {readonly Mutant[]} mutants */
export function scoreOf(mutants) {
  const noticed = mutants.filter(({ fate }) => fate === 'noticed').length
  return { noticed, all: mutants.length, score: mutants.length === 0 ? 1 : noticed / mutants.length }
}

/** @param {number} share never rounded up */
export const percent = (share) => `${(Math.floor(share * 1000) / 10).toFixed(1)} %`

/** @type {{ kinds: Readonly<Record<string, string>>, survivors: readonly Reason[] }} */
const REASONS = JSON.parse(fs.readFileSync(path.join(import.meta.dirname, 'reasons.json'), 'utf8'))

export const KINDS = REASONS.kinds

/**
 * The survivors, each with why it is one.
 * @param {readonly FileReport[]} files
 */
export function explain(files) {
  const survivors = files.flatMap(({ mutants }) => mutants).filter(({ fate }) => fate === 'survived')
  const explained = survivors.map((mutant) => ({ ...mutant, why: reasonFor(mutant) }))
  return {
    explained: explained.filter(({ why }) => why !== null),
    unexplained: explained.filter(({ why }) => why === null),
  }
}

/** @param {Mutant} mutant */
function reasonFor({ file, source, mutator, to }) {
  const reason = REASONS.survivors.find(
    (one) =>
      one.file === file &&
      one.line === source &&
      (one.mutators?.includes(mutator) ?? true) &&
      (one.to?.includes(to) ?? true),
  )
  return reason === undefined ? null : reason.why
}
