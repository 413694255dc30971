import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import zlib from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { unzip } from './unzip.mjs'

/** @type {string} */
let folder
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cvq-lab-unzip-'))
})
afterEach(() => fs.rmSync(folder, { recursive: true }))

/** @typedef {{ name: string, content: string, deflated?: boolean, mode?: number }} Member */

/**
 * The least of a ZIP archive: local headers, directory, end.
 * @param {readonly Member[]} members
 */
function archiveOf(members) {
  /** @type {Buffer[]} */
  const bodies = []
  /** @type {Buffer[]} */
  const directory = []
  let offset = 0
  for (const { name, content, deflated = false, mode = 0o644 } of members) {
    const packed = deflated ? zlib.deflateRawSync(content) : Buffer.from(content)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(deflated ? 8 : 0, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE((mode << 16) >>> 0, 38)
    entry.writeUInt32LE(offset, 42)
    bodies.push(local, Buffer.from(name), packed)
    directory.push(entry, Buffer.from(name))
    offset += local.length + name.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(offset, 16)
  const file = path.join(folder, 'archive.zip')
  fs.writeFileSync(file, Buffer.concat([...bodies, ...directory, end]))
  return file
}

const everything = (/** @type {string} */ name) => name

describe('unzip', () => {
  it('writes stored and deflated files, and keeps what may be run', () => {
    const archive = archiveOf([
      { name: 'app/run', content: 'go', mode: 0o755 },
      { name: 'app/locales/en.pak', content: 'hello '.repeat(100), deflated: true },
    ])
    const out = path.join(folder, 'out')
    unzip(archive, out, everything)
    expect(fs.readFileSync(path.join(out, 'app/run'), 'utf8')).toBe('go')
    expect(fs.statSync(path.join(out, 'app/run')).mode & 0o111).not.toBe(0)
    expect(fs.readFileSync(path.join(out, 'app/locales/en.pak'), 'utf8')).toBe('hello '.repeat(100))
    expect(fs.statSync(path.join(out, 'app/locales/en.pak')).mode & 0o111).toBe(0)
  })

  it('takes only what is asked for, to where it is asked', () => {
    const archive = archiveOf([
      { name: 'Cypress/Cypress', content: 'program' },
      { name: 'Cypress/resources/app.js', content: 'app' },
      { name: 'Cypress/', content: '' },
    ])
    const out = path.join(folder, 'out')
    unzip(archive, out, (name) => (name === 'Cypress/Cypress' ? 'electron' : null))
    expect(fs.readdirSync(out)).toEqual(['electron'])
  })

  it('writes nothing outside the folder', () => {
    const archive = archiveOf([{ name: '../escaped', content: 'x' }])
    expect(() => unzip(archive, path.join(folder, 'out'), everything)).toThrow('unsafe path: ../escaped')
    expect(fs.existsSync(path.join(folder, 'escaped'))).toBe(false)
  })

  it('says so when the file is no archive, or not all of it', () => {
    const file = path.join(folder, 'noise.zip')
    fs.writeFileSync(file, 'x'.repeat(1000))
    expect(() => unzip(file, path.join(folder, 'out'), everything)).toThrow('not a ZIP archive')
    const whole = fs.readFileSync(archiveOf([{ name: 'a', content: 'a'.repeat(100) }]))
    fs.writeFileSync(file, whole.subarray(60))
    expect(() => unzip(file, path.join(folder, 'out'), everything)).toThrow()
  })
})
