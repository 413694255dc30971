import { describe, expect, it } from 'vitest'
import { MONO_WIDTH, SANS_WIDTHS } from '../diagram/font-widths.ts'
import { textWidth } from '../diagram/text-width.ts'
import { open, tables, WEIGHTS } from './make-font-widths.mjs'

const SENTENCES = [
  'Client closes the connection',
  'The client compares. It is older than the minimum, so it must leave.',
  'AVATAR Type: “Wave, Yak” To LT.',
  '0123456789',
]

/** @param {ReturnType<typeof open>} font @param {string} text */
const drawn = (font, text) => (font.layout(text).advanceWidth * 12) / font.unitsPerEm

describe.each(WEIGHTS)('the widths of IBM Plex Sans %i', (weight) => {
  it('are those of the bundled font', () => {
    const { latin, more } = tables(weight)
    expect(SANS_WIDTHS[weight]).toEqual({ latin, more: Object.fromEntries(more) })
  })

  it.each(SENTENCES)('measure %j as the font draws it, kerning apart', (text) => {
    const real = drawn(open('ibm-plex-sans', weight), text)
    const measured = textWidth(text, 'sans', weight, 12)
    expect(measured).toBeGreaterThanOrEqual(real * 0.995)
    expect(measured).toBeLessThanOrEqual(real * 1.05)
  })
})

describe('the width of IBM Plex Mono', () => {
  it.each([400, 600])('is one for all characters, weight %i', (weight) => {
    const font = open('ibm-plex-mono', weight)
    for (const text of ['iiii', 'WWWW', '0x0409', 'é…'])
      expect(drawn(font, text)).toBeCloseTo(([...text].length * MONO_WIDTH * 12) / 1000, 6)
  })
})
