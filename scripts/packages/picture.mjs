// What a picture of the screen tells: whether anything is on it, whether two are the same, and itself as a PNG.
import zlib from 'node:zlib'

/** @typedef {import('./x-client.mjs').Picture} Picture */

/** @param {Picture} picture @returns {number} how many different colours it has */
export function colours({ pixels }) {
  const seen = new Set()
  for (let at = 0; at + 3 < pixels.length; at += 4) seen.add(pixels.readUIntLE(at, 3))
  return seen.size
}

/** @param {Picture} a @param {Picture} b @returns {number} pixels that differ; all of them where the sizes do */
export function difference(a, b) {
  if (a.width !== b.width || a.height !== b.height) return Math.max(a.width * a.height, b.width * b.height)
  let count = 0
  for (let at = 0; at + 3 < a.pixels.length; at += 4) {
    if (a.pixels.readUIntLE(at, 3) !== b.pixels.readUIntLE(at, 3)) count += 1
  }
  return count
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const TRUE_COLOUR_OF_8_BITS = Buffer.from([8, 2, 0, 0, 0])

/** @param {Picture} picture */
export function toPng({ width, height, pixels }) {
  const lines = Buffer.alloc(height * (1 + 3 * width))
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const from = 4 * (y * width + x)
      const to = y * (1 + 3 * width) + 1 + 3 * x
      for (const i of [0, 1, 2]) lines[to + i] = pixels[from + 2 - i] ?? 0
    }
  }
  const size = Buffer.alloc(8)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', Buffer.concat([size, TRUE_COLOUR_OF_8_BITS])),
    chunk('IDAT', zlib.deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** @param {string} type @param {Buffer} data */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc(body))
  return Buffer.concat([length, body, check])
}

/** CRC-32 as PNG has it; Node's own, zlib.crc32, is newer than the oldest Node we promise. @param {Buffer} data */
function crc(data) {
  let sum = 0xffffffff
  for (const byte of data) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}
