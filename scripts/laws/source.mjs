// Reads a source file into what the laws ask about: its syntax tree, its comments and its imports, with lines.
import { parseSync, Visitor } from 'vite'

/**
 * @typedef {{ specifier: string, typeOnly: boolean, line: number }} Import
 * @typedef {import('vite').ESTree.Program} Program
 * @typedef {{ text: string, start: number, line: number }} Comment
 *
 * @typedef {object} Source
 * @property {string} path from the project's folder, with `/`
 * @property {string} text
 * @property {boolean} isTest
 * @property {Program | null} program null where the file is not code
 * @property {readonly Comment[]} comments
 * @property {readonly Import[]} imports
 * @property {(offset: number) => number} lineAt counts from 1
 */

/** @typedef {{ path: string, line: number, law: string, detail: string }} Violation */

const CODE = /\.(?:ts|tsx|mjs|js|cjs)$/
const TEST = /(?:\.test\.(?:ts|tsx|mjs)$)|(?:^e2e\/)/

/**
 * @param {{ path: string, text: string }} file
 * @returns {Source}
 */
export function readSource({ path, text }) {
  const lineAt = lineCounter(text)
  const isTest = TEST.test(path)
  if (!CODE.test(path)) {
    return { path, text, isTest, program: null, comments: cssComments(path, text), imports: [], lineAt }
  }
  const { program, comments, errors } = parseSync(path, text)
  const [error] = errors
  if (error !== undefined) throw new Error(`${path} cannot be parsed: ${error.message}`)
  return {
    path,
    text,
    isTest,
    program,
    comments: comments
      .filter(isNote(text))
      .map(({ value, start }) => ({ text: value, start, line: lineAt(start) })),
    imports: importsOf(program, lineAt),
    lineAt,
  }
}

/**
 * The line that names a script's program is no comment.
 * @param {string} text
 * @returns {(comment: { start: number }) => boolean}
 */
const isNote = (text) => (comment) => !(comment.start === 0 && text.startsWith('#!'))

/**
 * @param {Program} program
 * @param {(offset: number) => number} lineAt
 */
function importsOf(program, lineAt) {
  /** @type {Import[]} */
  const imports = []
  /**
   * @param {{ type: string, value?: unknown, start: number } | null | undefined} source
   * @param {boolean} typeOnly
   */
  const add = (source, typeOnly) => {
    if (typeof source?.value !== 'string') return
    imports.push({ specifier: source.value, typeOnly, line: lineAt(source.start) })
  }
  new Visitor({
    ImportDeclaration: ({ source, importKind, specifiers }) =>
      add(source, importKind === 'type' || onlyTypes(specifiers)),
    ExportNamedDeclaration: ({ source, exportKind }) => add(source, exportKind === 'type'),
    ExportAllDeclaration: ({ source, exportKind }) => add(source, exportKind === 'type'),
    ImportExpression: ({ source }) => add(source, false),
    TSImportType: ({ source }) => add(source, true),
    CallExpression: ({ callee, arguments: [first] }) => {
      if (callee.type === 'Identifier' && callee.name === 'require') add(first, false)
    },
  }).visit(program)
  return imports
}

/** @param {readonly { type: string, importKind?: string | null }[]} specifiers */
const onlyTypes = (specifiers) =>
  specifiers.length > 0 && specifiers.every(({ importKind }) => importKind === 'type')

/**
 * @param {string} path
 * @param {string} text
 */
function cssComments(path, text) {
  if (!path.endsWith('.css')) return []
  const count = lineCounter(text)
  return [...text.matchAll(/\/\*(.*?)\*\//gs)].map(({ 1: inner = '', index }) => ({
    text: inner,
    start: index,
    line: count(index),
  }))
}

/**
 * @param {string} text
 * @returns {(offset: number) => number}
 */
function lineCounter(text) {
  return (offset) => text.slice(0, offset).split('\n').length
}
