// Tests drive a twin of the release: here it is held against the release, byte by byte.
import fs from 'node:fs'
import path from 'node:path'

/** @typedef {{ file: string, at: number, release: number, twin: number }} Byte */

/**
 * @param {string} release a folder
 * @param {string} twin
 * @returns {Promise<{ bytes: Byte[], others: string[] }>} the bytes that differ, of each file at most a few, and the files
 *   that are in one alone or differ in size, mode or kind
 */
export async function compareFolders(release, twin) {
  const [names, twins] = [list(release), list(twin)]
  const others = [...names.keys(), ...twins.keys()].filter((name) => names.get(name) !== twins.get(name))
  const bytes = [...names.keys()]
    .filter((name) => names.get(name) === twins.get(name) && names.get(name)?.startsWith('file'))
    .flatMap((name) =>
      differingBytes(fs.readFileSync(path.join(release, name)), fs.readFileSync(path.join(twin, name))).map(
        (byte) => ({
          file: name,
          ...byte,
        }),
      ),
    )
  return { bytes, others: [...new Set(others)] }
}

const MOST_BYTES = 20

/** @param {Buffer} release @param {Buffer} twin of the same length */
export function differingBytes(release, twin) {
  if (release.equals(twin)) return []
  const found = []
  for (let at = 0; at < release.length && found.length < MOST_BYTES; at += 1) {
    const [one = 0, other = 0] = [release[at], twin[at]]
    if (one !== other) found.push({ at, release: one, twin: other })
  }
  return found
}

/**
 * Each thing in a folder with what can be told of it without reading it.
 * @param {string} folder
 * @returns {Map<string, string>}
 */
function list(folder) {
  const names = /** @type {string[]} */ (fs.readdirSync(folder, { recursive: true }))
  return new Map(names.map((name) => [name, outline(path.join(folder, name))]))
}

/** @param {string} file */
function outline(file) {
  const stat = fs.lstatSync(file)
  if (stat.isSymbolicLink()) return `link ${fs.readlinkSync(file)}`
  if (stat.isDirectory()) return `folder ${stat.mode}`
  return `file ${stat.mode} ${stat.size}`
}

/** Electron keeps a fuse as a digit. */
const [OFF, ON] = ['0'.charCodeAt(0), '1'.charCodeAt(0)]

/**
 * @param {{ bytes: Byte[], others: string[] }} difference
 * @param {string} executable its name in the folder
 * @returns {string[]} what is wrong: none where the twin is the release with one fuse switched on
 */
export function twinFaults({ bytes, others }, executable) {
  const fuse = bytes.find(({ file, release, twin }) => file === executable && release === OFF && twin === ON)
  const faults = others.map((file) => `${file} is not the same file in the release and in its twin.`)
  if (fuse === undefined) faults.push(`No fuse of ${executable} differs: the twin cannot be inspected.`)
  const more = bytes.filter((byte) => byte !== fuse)
  return [
    ...faults,
    ...more.map(({ file, at }) => `Byte ${at} of ${file} differs between the release and its twin.`),
  ]
}
