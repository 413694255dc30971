// Writes diagram/font-widths.ts: the advance widths of the bundled IBM Plex Sans, so that text can be measured
// without a window. Run it again when the fonts change; a test compares the file with the fonts.

import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { create } from 'fontkit'

export const WEIGHTS = /** @type {const} */ ([400, 500, 600])
const FIRST = 0x20
const LAST = 0xff
/** Punctuation beyond Latin-1 that the interface uses: dashes, quotes, ellipsis, arrows. */
const MORE = ['–', '—', '‘', '’', '“', '”', '…', '•', '→', '↑', '↓', '−']

/**
 * @param {string} family
 * @param {number} weight
 */
export const open = (family, weight) =>
  create(readFileSync(new URL(`../assets/fonts/${family}-latin-${weight}.woff2`, import.meta.url)))

/**
 * @param {import('fontkit').Font} font
 * @param {string} character
 */
const advance = (font, character) => {
  const [glyph] = font.glyphsForString(character)
  return glyph === undefined || glyph.id === 0
    ? null
    : Math.round((glyph.advanceWidth * 1000) / font.unitsPerEm)
}

const range = Array.from({ length: LAST - FIRST + 1 }, (_, i) => String.fromCodePoint(FIRST + i))

/**
 * Widths of one weight: 0 stands for a character the font has not.
 * @param {number} weight
 */
export function tables(weight) {
  const font = open('ibm-plex-sans', weight)
  const more = MORE.flatMap((character) => {
    const width = advance(font, character)
    return width === null ? [] : [[character, width]]
  })
  return { latin: range.map((character) => advance(font, character) ?? 0), more }
}

function source() {
  const rows = WEIGHTS.map((weight) => {
    const { latin, more } = tables(weight)
    const extra = JSON.stringify(Object.fromEntries(more))
    return `  ${weight}: {\n    latin: ${JSON.stringify(latin)},\n    more: ${extra},\n  },`
  })
  return `// Made by scripts/make-font-widths.mjs from the bundled fonts; not edited by hand. Thousandths of the font size.

/** The first character of each \`latin\` list. */
export const FIRST_CODE = ${FIRST}

export const MONO_WIDTH = ${advance(open('ibm-plex-mono', 400), '0')}

export interface WidthTable {
  /** U+0020 to U+00FF in order; 0 where the font has no such character. */
  readonly latin: readonly number[]
  readonly more: Readonly<Record<string, number>>
}

export const SANS_WIDTHS: Readonly<Record<400 | 500 | 600, WidthTable>> = {
${rows.join('\n')}
}
`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = fileURLToPath(new URL('../diagram/font-widths.ts', import.meta.url))
  writeFileSync(file, source())
  const biome = fileURLToPath(new URL('../node_modules/@biomejs/biome/bin/biome', import.meta.url))
  execFileSync(process.execPath, [biome, 'format', '--write', file], { stdio: 'inherit' })
}
