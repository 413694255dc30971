// Reads the PNG files that Chromium writes: eight bits for each of red, green, blue and opacity, not interlaced.
import { inflateSync } from 'node:zlib'

const CHANNELS = 4

/**
 * Width and height, from the head of the file.
 * @param {Buffer} file
 */
export const sizeOf = (file) => [file.readUInt32BE(16), file.readUInt32BE(20)]

/**
 * @param {Buffer} file
 * @returns {(x: number, y: number) => string} a pixel is `#rrggbbaa`
 */
export function pixelsOf(file) {
  /** @type {Buffer[]} */
  const packed = []
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') {
      packed.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)))
    }
  }
  const [width = 0, height = 0] = sizeOf(file)
  if (file.readUInt16BE(24) !== 0x0806) throw new Error('not eight bits of RGBA')
  const rows = unfiltered(inflateSync(Buffer.concat(packed)), width * CHANNELS, height)
  return (x, y) => `#${rows.toString('hex', (y * width + x) * CHANNELS, (y * width + x + 1) * CHANNELS)}`
}

/**
 * Each row begins with how it was foretold from its neighbours (PNG specification, section 9).
 * @param {Buffer} data
 * @param {number} length of a row
 * @param {number} height
 */
function unfiltered(data, length, height) {
  const rows = Buffer.alloc(length * height)
  for (let y = 0; y < height; y++) {
    const filter = data.readUInt8(y * (length + 1))
    for (let x = 0; x < length; x++) {
      const left = x < CHANNELS ? 0 : (rows[y * length + x - CHANNELS] ?? 0)
      const above = y === 0 ? 0 : (rows[(y - 1) * length + x] ?? 0)
      const corner = x < CHANNELS || y === 0 ? 0 : (rows[(y - 1) * length + x - CHANNELS] ?? 0)
      const told = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter] ?? 0
      rows[y * length + x] = (data.readUInt8(y * (length + 1) + 1 + x) + told) & 0xff
    }
  }
  return rows
}

/**
 * @param {number} left
 * @param {number} above
 * @param {number} corner
 */
function paeth(left, above, corner) {
  const guess = left + above - corner
  const [byLeft, byAbove, byCorner] = [left, above, corner].map((one) => Math.abs(guess - one))
  if ((byLeft ?? 0) <= (byAbove ?? 0) && (byLeft ?? 0) <= (byCorner ?? 0)) return left
  return (byAbove ?? 0) <= (byCorner ?? 0) ? above : corner
}
