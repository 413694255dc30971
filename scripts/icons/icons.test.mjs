import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../lib/project.mjs'
import { icnsOf, icoOf } from './containers.mjs'
import { documentOf, SOURCE, sourceHash } from './drawings.mjs'
import { pixelsOf, sizeOf } from './png.mjs'
import { SIZES } from './sizes.mjs'

const bytes = (/** @type {string} */ file) => fs.readFileSync(path.join(root, file))
const icon = bytes(SOURCE).toString('utf8')

/** @param {Buffer} ico */
const inIco = (ico) =>
  Array.from({ length: ico.readUInt16LE(4) }, (_, i) => {
    const at = 6 + 16 * i
    const offset = ico.readUInt32LE(at + 12)
    const png = ico.subarray(offset, offset + ico.readUInt32LE(at + 8))
    return { size: ico.readUInt8(at) || 256, png }
  })

/** @param {Buffer} icns */
function inIcns(icns) {
  const parts = []
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
    parts.push({
      name: icns.toString('latin1', at, at + 4),
      png: icns.subarray(at + 8, at + icns.readUInt32BE(at + 4)),
    })
  }
  return parts
}

describe('the icons', () => {
  it('are drawn from the source as it is now: if not, npm run icons', () => {
    expect(bytes('packaging/icons.sha256').toString().trim()).toBe(sourceHash(icon))
    expect(bytes('packaging/document.svg').toString()).toBe(documentOf(icon))
  })

  it('are one source of vectors: no pictures, no letters, nothing from elsewhere', () => {
    expect(icon).not.toMatch(/<(?:image|text|use|style|script)|href=/)
  })

  it.each(SIZES.linux)('has one for Linux at %i pixels', (size) => {
    expect(sizeOf(bytes(`packaging/icons/${size}x${size}.png`))).toEqual([size, size])
  })

  it.each(SIZES.mime)('has one for files at %i pixels', (size) => {
    expect(sizeOf(bytes(`packaging/mime-icons/${size}.png`))).toEqual([size, size])
  })

  it('has one for the window', () => {
    expect(sizeOf(bytes('assets/icon.png'))).toEqual([SIZES.window, SIZES.window])
  })

  it.each(['icon', 'document'])('has those of Windows in one file: %s.ico', (name) => {
    const pictures = inIco(bytes(`packaging/${name}.ico`))
    expect(pictures.map(({ size }) => size)).toEqual(SIZES.windows)
    for (const { size, png } of pictures) expect(sizeOf(png)).toEqual([size, size])
  })

  it.each(['icon', 'document'])('has those of macOS in one file: %s.icns', (name) => {
    const file = bytes(`packaging/${name}.icns`)
    expect(file.toString('latin1', 0, 4)).toBe('icns')
    expect(file.readUInt32BE(4)).toBe(file.length)
    const names = inIcns(file).map((part) => part.name)
    expect(names).toEqual(['ic11', 'ic12', 'ic07', 'ic08', 'ic13', 'ic09', 'ic14', 'ic10'])
    const sizes = inIcns(file).map(({ png }) => sizeOf(png)[0])
    expect(sizes).toEqual([32, 64, 128, 256, 256, 512, 512, 1024])
  })
})

describe('at 16 pixels', () => {
  it('bars and shafts lie on whole pixels', () => {
    const at = pixelsOf(bytes('packaging/icons/16x16.png'))
    const column = (/** @type {number} */ x) => new Set(Array.from({ length: 10 }, (_, i) => at(x, 3 + i)))
    for (const x of [3, 4]) expect([...column(x)]).toEqual(['#94b4ffff'])
    for (const x of [11, 12]) expect([...column(x)]).toEqual(['#e3b062ff'])
    // Beside the bars nothing of them: their edges fall between pixels.
    for (const [x, y] of [
      [2, 8],
      [5, 8],
      [10, 8],
      [13, 8],
      [3, 2],
      [3, 13],
    ]) {
      expect(at(x ?? 0, y ?? 0)).toBe('#181d20ff')
    }
    expect([at(6, 5), at(7, 5), at(8, 10), at(9, 10)]).toEqual([
      '#94b4ffff',
      '#94b4ffff',
      '#e3b062ff',
      '#e3b062ff',
    ])
  })
})

describe('a file of several icons', () => {
  const pictures = [32, 256].map((size) => ({ size, png: Buffer.from(`png of ${size}`) }))

  it('is read back as it was written, for Windows', () => {
    expect(inIco(icoOf(pictures))).toEqual(pictures)
  })

  it('is read back as it was written, for macOS', () => {
    expect(inIcns(icnsOf(pictures)).map(({ name, png }) => `${name} ${png}`)).toEqual([
      'ic11 png of 32',
      'ic08 png of 256',
      'ic13 png of 256',
    ])
  })
})
