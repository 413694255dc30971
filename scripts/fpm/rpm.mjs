// An RPM package: a spec file that lists the tree, then rpmbuild.
import fs from 'node:fs'
import path from 'node:path'
import { run } from '../lib/project.mjs'

/** Debian's names of architectures where RPM has others. */
const ARCHITECTURES = new Map([
  ['amd64', 'x86_64'],
  ['arm64', 'aarch64'],
])

/** rpm's macro for the payload, by fpm's word; `T0` uses all processors. */
const PAYLOADS = new Map([
  ['xz', 'w6T0.xzdio'],
  ['xzmt', 'w6T0.xzdio'],
  ['gzip', 'w6.gzdio'],
  ['zstd', 'w19.zstdio'],
  ['none', 'w0.gzdio'],
])

/** Folders that other packages have too: a package owns what is its own. */
const SHARED = /^\/(?:opt|usr(?:\/.*)?)$/
const OWN = /\/cvq-lab$/

/**
 * @param {import('./order.mjs').Order} order
 * @param {readonly import('./tree.mjs').Entry[]} entries
 * @param {(file: string) => string} read
 */
export function specOf(order, entries, read) {
  const head = [
    ['Name', order.name],
    ['Version', order.version],
    ['Release', order.release],
    ['Summary', order.summary],
    ['License', order.license],
    ['Group', order.category],
    ['Vendor', order.vendor],
    ['Packager', order.maintainer],
    ['URL', order.url],
    ...order.depends.map((need) => ['Requires', need]),
    // Everything asked for is named above; rpm would add every library file that lies within.
    ['AutoReqProv', 'no'],
  ]
  return [
    ...head.filter(([, value]) => value !== '').map(([name, value]) => `${name}: ${plain(value)}`),
    `\n%description\n${plain(order.description || order.summary)}`,
    ...section('post', order.afterInstall, read),
    ...section('postun', order.afterRemove, read),
    '\n%files\n%defattr(-,root,root,-)',
    ...entries.flatMap(listed),
    '',
  ].join('\n')
}

/** A percent sign begins a macro. */
const plain = (/** @type {string | undefined} */ text) => (text ?? '').replaceAll('%', '%%')

/**
 * @param {string} name
 * @param {string} script
 * @param {(file: string) => string} read
 */
const section = (name, script, read) =>
  script === '' ? [] : [`\n%${name} -p /bin/sh\n${plain(read(script).replace(/^#!.*\n/, ''))}`]

/** @param {import('./tree.mjs').Entry} entry */
function listed({ path: place, kind }) {
  if (kind !== 'folder') return [`"${plain(place)}"`]
  return SHARED.test(place) && !OWN.test(place) ? [] : [`%dir "${plain(place)}"`]
}

/**
 * @param {import('./order.mjs').Order} order
 * @param {import('./tree.mjs').Tree} tree
 */
export async function makeRpm(order, tree) {
  const work = `${tree.root}-rpm`
  fs.mkdirSync(work)
  try {
    const spec = path.join(work, 'package.spec')
    fs.writeFileSync(
      spec,
      specOf(order, tree.entries, (file) => fs.readFileSync(file, 'utf8')),
    )
    const target = path.resolve(order.file)
    const macros = {
      _topdir: work,
      _rpmdir: path.dirname(target),
      _rpmfilename: path.basename(target),
      _binary_payload: PAYLOADS.get(order.compression) ?? 'w6T0.xzdio',
      _build_id_links: 'none',
      debug_package: '%{nil}',
      // rpm would strip and compress the files, and the fuses would no longer fit.
      __os_install_post: '%{nil}',
    }
    return await run('rpmbuild', [
      ...['-bb', '--quiet', '--buildroot', tree.root],
      ...['--target', ARCHITECTURES.get(order.architecture) ?? order.architecture],
      ...Object.entries(macros).flatMap(([name, value]) => ['--define', `${name} ${value}`]),
      spec,
    ])
  } finally {
    fs.rmSync(work, { recursive: true, force: true })
  }
}
