import zlib from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { colours, difference, toPng } from './picture.mjs'

/** @param {readonly (readonly [number, number, number])[]} dots red, green, blue */
const line = (...dots) => ({
  width: dots.length,
  height: 1,
  pixels: Buffer.from(dots.flatMap(([red, green, blue]) => [blue, green, red, 0])),
})
/** @type {[number, number, number]} */
const RED = [255, 0, 0]
/** @type {[number, number, number]} */
const TEAL = [0, 128, 128]

describe('a picture of the screen', () => {
  it('has as many colours as are on it, whatever stands in the unused bytes', () => {
    const picture = line(RED, TEAL, RED)
    picture.pixels[3] = 255
    expect(colours(picture)).toBe(2)
  })

  it('differs from another by pixels, and wholly where the sizes differ', () => {
    expect(difference(line(RED, TEAL), line(RED, TEAL))).toBe(0)
    expect(difference(line(RED, TEAL), line(RED, RED))).toBe(1)
    expect(difference(line(RED, TEAL), line(RED))).toBe(2)
  })

  it('is written as a PNG', () => {
    const png = toPng(line(RED, TEAL))
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2, 1])
    const at = png.indexOf('IDAT')
    const data = png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4))
    expect([...zlib.inflateSync(data)]).toEqual([0, ...RED, ...TEAL])
    // The checksum of an empty IEND is the same in every PNG.
    expect(png.subarray(-4).toString('hex')).toBe('ae426082')
  })
})
