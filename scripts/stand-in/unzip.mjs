// Takes chosen files out of a ZIP archive: stored or deflated, no ZIP64, no encryption. That is all the one
// archive it is used on needs, and Node has no ZIP reader of its own.
import fs from 'node:fs'
import path from 'node:path'
import zlib from 'node:zlib'

const END = Buffer.from('PK\u0005\u0006', 'latin1')
const ENTRY = 0x02014b50
const LONGEST_END = 22 + 0xffff

/**
 * @param {string} archive
 * @param {string} folder where the files go; made if missing
 * @param {(name: string) => string | null} place the path inside `folder` for an entry's name, null leaves it out
 */
export function unzip(archive, folder, place) {
  const file = fs.openSync(archive, 'r')
  try {
    for (const entry of entriesOf(file)) {
      const relative = entry.name.endsWith('/') ? null : place(entry.name)
      if (relative === null) continue
      const target = path.join(folder, relative)
      if (!target.startsWith(folder + path.sep))
        throw new Error(`${archive} has an unsafe path: ${entry.name}`)
      fs.mkdirSync(path.dirname(target), { recursive: true })
      fs.writeFileSync(target, contentOf(file, entry))
      fs.chmodSync(target, entry.executable ? 0o755 : 0o644)
    }
  } finally {
    fs.closeSync(file)
  }
}

/** @typedef {{ name: string, deflated: boolean, executable: boolean, packed: number, header: number }} Entry */

/**
 * The central directory. It counts, not the headers before each file: those may lack the sizes.
 * @param {number} file
 * @returns {Entry[]}
 */
function entriesOf(file) {
  const size = fs.fstatSync(file).size
  const tail = bytesAt(file, Math.max(0, size - LONGEST_END), Math.min(size, LONGEST_END))
  const end = tail.lastIndexOf(END)
  if (end < 0) throw new Error('not a ZIP archive: it has no end record')
  const directory = bytesAt(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12))
  /** @type {Entry[]} */
  const entries = []
  for (let at = 0; at < directory.length; ) {
    if (directory.readUInt32LE(at) !== ENTRY) throw new Error('not a ZIP archive: its directory is damaged')
    const nameEnd = at + 46 + directory.readUInt16LE(at + 28)
    entries.push({
      name: directory.toString('utf8', at + 46, nameEnd),
      deflated: directory.readUInt16LE(at + 10) !== 0,
      executable: ((directory.readUInt32LE(at + 38) >>> 16) & 0o111) !== 0,
      packed: directory.readUInt32LE(at + 20),
      header: directory.readUInt32LE(at + 42),
    })
    at = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return entries
}

/**
 * @param {number} file
 * @param {Entry} entry
 */
function contentOf(file, { header, packed, deflated }) {
  const head = bytesAt(file, header, 30)
  const bytes = bytesAt(file, header + 30 + head.readUInt16LE(26) + head.readUInt16LE(28), packed)
  return deflated ? zlib.inflateRawSync(bytes) : bytes
}

/**
 * @param {number} file
 * @param {number} position
 * @param {number} length
 */
function bytesAt(file, position, length) {
  const bytes = Buffer.alloc(length)
  if (fs.readSync(file, bytes, 0, length, position) !== length) throw new Error('the archive ends too early')
  return bytes
}
