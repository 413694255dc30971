// The files of a package, laid out in a temporary folder as they will lie in the system.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { atEnd } from '../lib/ending.mjs'

/**
 * @typedef {{ path: string, kind: 'folder' | 'file' | 'link', bytes: number }} Entry `path` from the system's root
 * @typedef {{ root: string, entries: readonly Entry[] }} Tree
 */

/**
 * @template T
 * @param {readonly import('./order.mjs').Place[]} places
 * @param {(tree: Tree) => Promise<T>} work the folder is gone afterwards
 * @returns {Promise<T>}
 */
export async function withTree(places, work) {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'cvq-lab-package-'))
  const remove = () => fs.rmSync(root, { recursive: true, force: true })
  const forget = atEnd(remove)
  try {
    for (const place of places) put(root, place)
    // The temporary folder is its maker's alone; the system's root is everybody's.
    fs.chmodSync(root, 0o755)
    return await work({ root, entries: entriesOf(root, '') })
  } finally {
    forget()
    remove()
  }
}

/**
 * @param {string} root
 * @param {import('./order.mjs').Place} place
 */
function put(root, { from, to }) {
  const target = path.join(root, to)
  fs.mkdirSync(path.dirname(target), { recursive: true })
  fs.cpSync(from, target, { recursive: true, verbatimSymlinks: true })
  permit(target)
}

/**
 * What everybody may read, whatever the mask of whoever built it; what may be run stays so.
 * @param {string} target
 */
function permit(target) {
  const status = fs.lstatSync(target)
  if (status.isSymbolicLink()) return
  fs.chmodSync(target, status.isDirectory() || (status.mode & 0o100) !== 0 ? 0o755 : 0o644)
  if (status.isDirectory()) for (const name of fs.readdirSync(target)) permit(path.join(target, name))
}

/**
 * @param {string} root
 * @param {string} folder
 * @returns {Entry[]} folders before what is in them
 */
function entriesOf(root, folder) {
  const names = fs.readdirSync(path.join(root, folder)).sort()
  return names.flatMap((name) => {
    const place = `${folder}/${name}`
    const status = fs.lstatSync(path.join(root, place))
    if (status.isDirectory()) return [{ path: place, kind: 'folder', bytes: 0 }, ...entriesOf(root, place)]
    if (status.isSymbolicLink()) return [{ path: place, kind: 'link', bytes: 0 }]
    return [{ path: place, kind: 'file', bytes: status.size }]
  })
}

/**
 * @param {Tree} tree
 * @returns {string} a line for each file, as `md5sum` writes it and dpkg reads it
 */
export const sumsOf = ({ root, entries }) =>
  entries
    .filter(({ kind }) => kind === 'file')
    .map((entry) => {
      const content = fs.readFileSync(path.join(root, entry.path))
      return `${createHash('md5').update(content).digest('hex')}  ${entry.path.slice(1)}\n`
    })
    .join('')
