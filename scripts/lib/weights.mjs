// What the built app weighs: what budget.json sets limits to. Read from out/ and assets/, without starting anything.
import fs from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

/**
 * @typedef {object} Weights
 * @property {number} firstScreenScriptGzip bytes of script, compressed, that the page asks for before its first screen
 * @property {number} requestsAtStart the page itself, and all that it names
 * @property {number} windowBytes all of the window's files
 * @property {number} codeBeforeWindowBytes bytes of code that the main process reads before there is a window
 * @property {number} mainBytes all code of the main process and its threads
 * @property {number} appBytes all that is ours in a package
 */

/** Not packaged: electron-builder.yml leaves them out. */
const LEFT_OUT = path.join('assets', 'schemas')

/** Names of the modules that a built module imports before it runs. */
const STATIC_IMPORT = /(?:\bfrom|\bimport)\s*["'`](\.{1,2}\/[^"'`]+)["'`]/g
const NAMED_IN_PAGE = /<(?:script|link)\b[^>]*\s(?:src|href)="(\.\/[^"]+)"/g
/** The chunk that index.ts loads where a window is to be opened. */
const OPENS_WINDOW = /["'`](\.\/chunks\/open-window-[^"'`]+)["'`]/

/**
 * @param {string} root the project's folder, built
 * @returns {Weights}
 */
export function weigh(root) {
  const [main, renderer] = ['main', 'renderer'].map((part) => path.join(root, 'out', part))
  if (main === undefined || renderer === undefined) throw new Error('nothing is built')
  const page = path.join(renderer, 'index.html')
  const named = all(NAMED_IN_PAGE, fs.readFileSync(page, 'utf8')).map((name) => path.join(renderer, name))
  const scripts = closure(named.filter((file) => file.endsWith('.js')))
  const entry = path.join(main, 'index.js')
  const opens = OPENS_WINDOW.exec(fs.readFileSync(entry, 'utf8'))?.[1]
  if (opens === undefined) throw new Error(`${entry} names no chunk that opens the window`)
  const app = ['out/main', 'out/preload', 'out/renderer', 'assets'].flatMap((folder) =>
    filesOf(path.join(root, folder)),
  )
  return {
    firstScreenScriptGzip: sum(scripts, (file) => gzipSync(fs.readFileSync(file), { level: 9 }).length),
    requestsAtStart: new Set([page, ...named, ...scripts]).size,
    windowBytes: sum(filesOf(renderer), sizeOf),
    codeBeforeWindowBytes: sum(closure([entry, path.join(main, opens)]), sizeOf),
    mainBytes: sum(filesOf(main), sizeOf),
    appBytes: sum(
      app.filter((file) => !file.startsWith(path.join(root, LEFT_OUT))),
      sizeOf,
    ),
  }
}

/**
 * Which weights are above their limits, or have none, or are limited and not weighed.
 * @param {Readonly<Record<string, number>>} weights
 * @param {Readonly<Record<string, number>>} budget
 * @returns {string[]}
 */
export function overBudget(weights, budget) {
  return [...new Set([...Object.keys(weights), ...Object.keys(budget)])].flatMap((name) => {
    const [weight, limit] = [weights[name], budget[name]]
    if (limit === undefined) return [`${name}: ${weight}, and budget.json sets no limit`]
    if (weight === undefined) return [`${name}: budget.json sets a limit of ${limit}, and nothing is weighed`]
    return weight > limit ? [`${name}: ${weight}, ${weight - limit} above the limit of ${limit}`] : []
  })
}

/**
 * These modules and all that they import statically.
 * @param {readonly string[]} entries
 */
function closure(entries) {
  const seen = new Set(entries)
  for (const file of seen)
    for (const name of all(STATIC_IMPORT, fs.readFileSync(file, 'utf8')))
      seen.add(path.join(path.dirname(file), name))
  return [...seen]
}

/**
 * @param {RegExp} pattern with one group
 * @param {string} text
 */
const all = (pattern, text) => [...text.matchAll(pattern)].flatMap(([, name]) => name ?? [])

/** @param {string} folder */
const filesOf = (folder) =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))

/** @param {string} file */
const sizeOf = (file) => fs.statSync(file).size

/**
 * @param {readonly string[]} files
 * @param {(file: string) => number} of
 */
const sum = (files, of) => files.reduce((total, file) => total + of(file), 0)
