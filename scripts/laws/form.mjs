// Laws about the form of a file: its opening comment, its length, its exports, and what may not stand in it.
import { Visitor } from 'vite'

/**
 * @typedef {import('./source.mjs').Source} Source
 * @typedef {import('./source.mjs').Violation} Violation
 */

const LONGEST_FILE = 400
const COUNTED = /\.(?:ts|tsx|mjs|css)$/
/** The styles of one component, which says itself what it is for. */
const OF_A_COMPONENT = /\.module\.css$/
const CONFIGURATION = /\.config\.ts$/
/** Loaded by Vitest, as its configuration names it: it takes the default export of that file. */
const RUNNER_OF_TESTS = 'scripts/mutation/runner.ts'
const DIRECTIVE = /^\s*(?:@|biome-|<reference|\/ <reference|#)/
const SHORTEST_PURPOSE = 15

/** @type {readonly { pattern: RegExp, where: string }[]} */
const OWN_PLACES = [
  { pattern: /(?<![\w.:*)-])\/(?:work|root|home\/\w+|Users\/\w+)\//, where: 'a path of one machine' },
  { pattern: /\b[A-Z]:\\+Users\\+\w/, where: 'a path of one machine' },
]

/**
 * @param {Source} source
 * @returns {Violation[]}
 */
export function formLaws(source) {
  return [
    ...openingLaw(source),
    ...lengthLaw(source),
    ...exportLaw(source),
    ...leftoverLaw(source),
    ...placeLaw(source),
  ]
}

/** @param {Source} source */
function openingLaw({ path, text, comments, isTest }) {
  const saysElsewhere = OF_A_COMPONENT.test(path) || (isTest && path.includes('.test.'))
  if (!COUNTED.test(path) || saysElsewhere) return []
  const first = comments.find((comment) => !DIRECTIVE.test(comment.text))
  const before = first === undefined ? text : text.slice(0, first.start)
  const opens = first !== undefined && before.replace(/^#!.*\n/, '').trim() === ''
  const says = (first?.text ?? '').replace(/[^\p{L}]/gu, '').length >= SHORTEST_PURPOSE
  return opens && says
    ? []
    : [{ path, line: 1, law: 'opening', detail: 'a file begins by saying what it is for' }]
}

/** @param {Source} source */
function lengthLaw({ path, text }) {
  if (!COUNTED.test(path)) return []
  const lines = text.trimEnd().split('\n').length
  if (lines <= LONGEST_FILE) return []
  return [
    { path, line: LONGEST_FILE + 1, law: 'length', detail: `${lines} lines: more than ${LONGEST_FILE}` },
  ]
}

/** @param {Source} source */
function exportLaw({ path, program, lineAt }) {
  /** @type {Violation[]} */
  const found = []
  if (program === null || CONFIGURATION.test(path) || path === RUNNER_OF_TESTS) return found
  /** @param {number} start */
  const add = (start) =>
    found.push({ path, line: lineAt(start), law: 'exports', detail: 'an export has a name, not `default`' })
  new Visitor({
    ExportDefaultDeclaration: ({ start }) => add(start),
    ExportSpecifier: ({ exported, start }) => {
      if (exported.type === 'Identifier' && exported.name === 'default') add(start)
    },
  }).visit(program)
  return found
}

/** @param {Source} source */
function leftoverLaw({ path, comments }) {
  return comments
    .filter(({ text }) => /\b(?:TODO|FIXME|XXX|HACK)\b/.test(text))
    .map(({ line }) => ({
      path,
      line,
      law: 'leftovers',
      detail: 'what is to be done is done, or is an issue',
    }))
}

/** @param {Source} source */
function placeLaw({ path, text }) {
  return text.split('\n').flatMap((line, index) =>
    OWN_PLACES.filter(({ pattern }) => pattern.test(line)).map(({ where }) => ({
      path,
      line: index + 1,
      law: 'places',
      detail: `${where} stands in a file of the project`,
    })),
  )
}
