// What electron-builder asks of fpm, read from fpm's command line. A word that is not known is refused: left out in
// silence it would be missing from the package.
import { Refusal } from '../lib/project.mjs'

/**
 * @typedef {{ from: string, to: string }} Place a file or, with a slash at its end, a folder; where it goes
 *
 * @typedef {object} Order
 * @property {'deb' | 'rpm'} type
 * @property {string} name
 * @property {string} version
 * @property {string} release of the package, where the version stays the same
 * @property {string} architecture as the kind of package names it
 * @property {string} file to be written
 * @property {string} summary one line
 * @property {string} description further lines, may be empty
 * @property {string} maintainer
 * @property {string} vendor
 * @property {string} url empty where there is no site
 * @property {string} license
 * @property {string} category
 * @property {string} priority
 * @property {string} compression
 * @property {string} afterInstall a script's path, or empty
 * @property {string} afterRemove
 * @property {readonly string[]} depends
 * @property {readonly string[]} recommends
 * @property {readonly Place[]} places
 */

const SWITCHES = new Set(['--force', '--debug'])
const SHORT = new Map([
  ['-s', '--input-type'],
  ['-t', '--output-type'],
  ['-d', '--depends'],
])
const SINGLE = new Set(
  `--input-type --output-type --name --version --iteration --architecture --package --description --rpm-summary
  --maintainer --vendor --url --license --category --deb-priority --deb-compression --rpm-compression --rpm-os
  --after-install --after-remove --log`.split(/\s+/),
)
const REPEATED = new Set(['--depends', '--deb-recommends'])

/**
 * @param {readonly string[]} words behind the program's name
 * @returns {Order}
 */
export function readOrder(words) {
  const { values, places } = sorted(words)
  const one = (/** @type {string} */ key) => values.get(key)?.at(-1) ?? ''
  const type = one('--output-type')
  if (one('--input-type') !== 'dir' || (type !== 'deb' && type !== 'rpm')) {
    throw new Refusal(`Only a deb or an rpm can be made here, and from files: not "${type}".`)
  }
  for (const key of ['--name', '--version', '--architecture', '--package']) {
    if (one(key) === '') throw new Refusal(`The order for a package has no ${key}.`)
  }
  const [first = one('--name'), ...further] = lines(one('--description'))
  return {
    type,
    name: one('--name'),
    version: one('--version'),
    release: one('--iteration') || '1',
    architecture: one('--architecture'),
    file: one('--package'),
    summary: one('--rpm-summary') || first,
    description: (one('--rpm-summary') ? [first, ...further] : further).join('\n'),
    maintainer: one('--maintainer'),
    vendor: one('--vendor'),
    url: isReserved(one('--url')) ? '' : one('--url'),
    license: one('--license'),
    category: one('--category'),
    priority: one('--deb-priority') || 'optional',
    compression: one(`--${type}-compression`) || 'xz',
    afterInstall: one('--after-install'),
    afterRemove: one('--after-remove'),
    depends: values.get('--depends') ?? [],
    recommends: values.get('--deb-recommends') ?? [],
    places,
  }
}

/** @param {readonly string[]} words */
function sorted(words) {
  /** @type {Map<string, string[]>} */
  const values = new Map()
  /** @type {Place[]} */
  const places = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    if (SWITCHES.has(word)) continue
    if (!word.startsWith('-')) {
      places.push(placeOf(word))
      continue
    }
    const [, long = word, joined] = /^(--[^=]+)=(.*)$/s.exec(word) ?? []
    const key = SHORT.get(long) ?? long
    if (!SINGLE.has(key) && !REPEATED.has(key))
      throw new Refusal(`Of fpm's options ${word} is not known here.`)
    const value = joined ?? words[++at]
    if (value === undefined) throw new Refusal(`${word} has nothing behind it.`)
    values.set(key, [...(values.get(key) ?? []), value])
  }
  return { values, places }
}

/** @param {string} word */
function placeOf(word) {
  const at = word.lastIndexOf('=')
  if (at < 1) throw new Refusal(`"${word}" does not say where in the system it goes.`)
  return { from: word.slice(0, at), to: word.slice(at + 1) }
}

/** @param {string} text */
const lines = (text) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** Names under `.invalid` are nobody's (RFC 6761): the configuration must name a site, and there is none. */
const isReserved = (/** @type {string} */ url) =>
  URL.canParse(url) && new URL(url).hostname.endsWith('.invalid')
