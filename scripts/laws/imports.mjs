// Laws about who may know whom: the rooms' imports, Electron's place, pure rooms, assets, circles.
import path from 'node:path'
import { Visitor } from 'vite'
import { isElectronsPlace, mayUseNode, READS_ASSETS, roomOf } from './rooms.mjs'

/**
 * @typedef {import('./source.mjs').Source} Source
 * @typedef {import('./source.mjs').Import} Import
 * @typedef {import('./source.mjs').Violation} Violation
 */

/**
 * @param {Source} source
 * @returns {Violation[]}
 */
export function importLaws(source) {
  const room = roomOf(source.path)
  if (room === null) return []
  return [
    ...source.imports.flatMap((one) => lawsOfOneImport(source, room, one)),
    ...(room.pure && !source.isTest ? effects(source) : []),
    ...(READS_ASSETS.includes(room.name) || source.isTest ? [] : assetPaths(source)),
  ]
}

/**
 * @param {Source} source
 * @param {import('./rooms.mjs').Room} room
 * @param {Import} one
 * @returns {Violation[]}
 */
function lawsOfOneImport(source, room, { specifier, typeOnly, line }) {
  /** @param {string} detail */
  const breaks = (detail) => [{ path: source.path, line, law: 'imports', detail }]
  if (specifier === 'electron' || specifier.startsWith('electron/')) {
    return isElectronsPlace(source)
      ? []
      : breaks('electron may be imported only under main/shell and in main/preload.ts')
  }
  if (specifier.startsWith('node:')) {
    return source.isTest || mayUseNode(room, specifier) ? [] : breaks(`${room.name} may not use ${specifier}`)
  }
  const target = targetOf(source.path, specifier)
  if (target === null) return []
  if (target.startsWith('assets/')) return breaks('assets are read at run time, never imported')
  if (path.posix.extname(target) === '') return breaks(`${specifier} lacks its extension`)
  const other = roomOf(target)
  if (other === null) return breaks(`${room.name} may not import ${target}, which belongs to no room`)
  if (other === room || room.knows.includes(other.name)) return []
  if (room.types?.includes(other.name)) {
    return typeOnly || source.isTest ? [] : breaks(`${room.name} may import types alone from ${target}`)
  }
  return breaks(`${room.name} may not import from ${other.name} (${target})`)
}

/**
 * @param {string} from
 * @param {string} specifier
 * @returns {string | null} the path from the project's folder; null for a package
 */
export function targetOf(from, specifier) {
  const [file = ''] = specifier.split('?')
  return file.startsWith('.') ? path.posix.join(path.posix.dirname(from), file) : null
}

const EFFECTS = new Set(
  'Date performance setTimeout setInterval setImmediate queueMicrotask fetch process crypto console'.split(
    ' ',
  ),
)

/**
 * @param {Source} source
 * @returns {Violation[]}
 */
function effects({ path: file, program, lineAt }) {
  /** @type {Violation[]} */
  const found = []
  /** @param {import('vite').ESTree.Node} used */
  const look = (used) => {
    if (used.type !== 'Identifier' || !EFFECTS.has(used.name)) return
    found.push({
      path: file,
      line: lineAt(used.start),
      law: 'pure',
      detail: `a pure room does not use ${used.name}`,
    })
  }
  if (program === null) return []
  new Visitor({
    CallExpression: ({ callee }) => look(callee),
    NewExpression: ({ callee }) => look(callee),
    MemberExpression: ({ object, property, start }) => {
      look(object)
      if (object.type !== 'Identifier' || object.name !== 'Math') return
      if (property.type !== 'Identifier' || property.name !== 'random') return
      found.push({
        path: file,
        line: lineAt(start),
        law: 'pure',
        detail: 'a pure room does not use Math.random',
      })
    },
  }).visit(program)
  return found
}

/**
 * @param {Source} source
 * @returns {Violation[]}
 */
function assetPaths({ path: file, program, lineAt }) {
  /** @type {Violation[]} */
  const found = []
  if (program === null) return []
  new Visitor({
    Literal: ({ value, start }) => {
      if (typeof value !== 'string' || !/^(?:\.{0,2}\/)*assets(?:\/|$)/.test(value)) return
      found.push({
        path: file,
        line: lineAt(start),
        law: 'assets',
        detail: 'assets are read by shell and cli alone',
      })
    },
  }).visit(program)
  return found
}

/**
 * @param {readonly Source[]} sources
 * @returns {Violation[]} one for each circle, at the import that closes it
 */
export function circleLaw(sources) {
  const byPath = new Map(sources.map((source) => [source.path, source]))
  /** @type {Set<string>} */
  const done = new Set()
  /** @type {Violation[]} */
  const found = []

  /**
   * @param {Source} source
   * @param {readonly string[]} trail the files that led here, this one last
   */
  const follow = (source, trail) => {
    for (const { specifier, line } of source.imports) {
      const target = targetOf(source.path, specifier)
      const next = target === null ? undefined : byPath.get(target)
      if (next === undefined || done.has(next.path)) continue
      const start = trail.indexOf(next.path)
      if (start < 0) follow(next, [...trail, next.path])
      else {
        const circle = [...trail.slice(start), next.path].join(' → ')
        found.push({ path: source.path, line, law: 'circles', detail: circle })
      }
    }
    done.add(source.path)
  }

  for (const source of sources) if (!done.has(source.path)) follow(source, [source.path])
  return found
}
