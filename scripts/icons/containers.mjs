// Icons in several sizes in one file, as Windows (.ico) and macOS (.icns) take them. Both hold PNG files, which Windows
// reads since Vista and macOS since 10.7.

/** @typedef {{ size: number, png: Buffer }} Picture square, in pixels */

/** @param {readonly Picture[]} pictures */
export function icoOf(pictures) {
  const head = Buffer.alloc(6 + 16 * pictures.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let offset = head.length
  for (const [i, { size, png }] of pictures.entries()) {
    const at = 6 + 16 * i
    // One byte each: 256 is written as 0.
    head.writeUInt8(size % 256, at)
    head.writeUInt8(size % 256, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(png.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += png.length
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)])
}

/**
 * Apple's name for each size, and for the same pixels at half the size on a fine screen. The names for 16 and 32 pixels
 * on a coarse one are left out: macOS shows PNG files there wrongly, and makes those sizes itself of the next larger.
 */
const NAMES = new Map([
  [32, ['ic11']],
  [64, ['ic12']],
  [128, ['ic07']],
  [256, ['ic08', 'ic13']],
  [512, ['ic09', 'ic14']],
  [1024, ['ic10']],
])

/** @param {readonly Picture[]} pictures */
export function icnsOf(pictures) {
  const parts = pictures.flatMap(({ size, png }) => (NAMES.get(size) ?? []).map((name) => part(name, png)))
  return part('icns', Buffer.concat(parts))
}

/**
 * @param {string} name
 * @param {Buffer} content
 */
function part(name, content) {
  const head = Buffer.alloc(8)
  head.write(name, 'latin1')
  head.writeUInt32BE(8 + content.length, 4)
  return Buffer.concat([head, content])
}
