// A Debian package: the control files beside the tree, then dpkg-deb.
import fs from 'node:fs'
import path from 'node:path'
import { Refusal, run } from '../lib/project.mjs'
import { sumsOf } from './tree.mjs'

/** fpm's word for each of dpkg-deb's. */
const COMPRESSIONS = new Map([
  ['xz', 'xz'],
  ['gz', 'gzip'],
  ['zst', 'zstd'],
  ['none', 'none'],
])

/**
 * The package's control file (deb-control(5)).
 * @param {import('./order.mjs').Order} order
 * @param {number} bytes of all files
 */
export function controlOf(order, bytes) {
  const fields = [
    ['Package', order.name],
    ['Version', order.release === '1' ? order.version : `${order.version}-${order.release}`],
    ['Architecture', order.architecture],
    ['Maintainer', order.maintainer],
    ['Installed-Size', String(Math.ceil(bytes / 1024))],
    ['Depends', order.depends.join(', ')],
    ['Recommends', order.recommends.join(', ')],
    ['Section', order.category || 'misc'],
    ['Priority', order.priority],
    ['Homepage', order.url],
    ['Description', [order.summary, ...order.description.split('\n').filter(Boolean)].join('\n ')],
  ]
  return fields
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('')
}

/**
 * @param {import('./order.mjs').Order} order
 * @param {import('./tree.mjs').Tree} tree
 */
export function makeDeb(order, tree) {
  const compression = COMPRESSIONS.get(order.compression)
  if (compression === undefined) throw new Refusal(`dpkg-deb does not compress with ${order.compression}.`)
  const control = path.join(tree.root, 'DEBIAN')
  const bytes = tree.entries.reduce((sum, entry) => sum + entry.bytes, 0)
  fs.mkdirSync(control)
  fs.writeFileSync(path.join(control, 'control'), controlOf(order, bytes))
  fs.writeFileSync(path.join(control, 'md5sums'), sumsOf(tree))
  for (const [script, name] of [
    [order.afterInstall, 'postinst'],
    [order.afterRemove, 'postrm'],
  ]) {
    if (script) fs.writeFileSync(path.join(control, name ?? ''), fs.readFileSync(script), { mode: 0o755 })
  }
  return run('dpkg-deb', ['--root-owner-group', `-Z${compression}`, '--build', tree.root, order.file])
}
