// Text measured without a window, from the table of the bundled fonts' widths: kerning is left out, so a text is
// never measured more than a hair too narrow. Also cutting a text to a width, and showing what cannot be printed.

import { UNPRINTABLE } from '../protocol/unprintable.ts'
import type { Part } from '../words/words.ts'
import { FIRST_CODE, MONO_WIDTH, SANS_WIDTHS } from './font-widths.ts'
import type { Face, Run } from './shape.ts'

export const ELLIPSIS = '…'
/** What a character outside the table is taken for, in thousandths: a full square, as wide as fallback fonts draw. */
const UNKNOWN_WIDTH = 1000

type Weight = Run['weight']

function widthOf(character: string, face: Face, weight: Weight): number {
  const table = SANS_WIDTHS[weight]
  const latin = table.latin[(character.codePointAt(0) ?? 0) - FIRST_CODE]
  const known = latin === undefined || latin === 0 ? table.more[character] : latin
  if (known === undefined) return UNKNOWN_WIDTH
  return face === 'mono' ? MONO_WIDTH : known
}

/** Width of a text in px. */
export function textWidth(text: string, face: Face, weight: Weight, size: number): number {
  let thousandths = 0
  for (const character of text) thousandths += widthOf(character, face, weight)
  return (thousandths * size) / 1000
}

/** Width in px of runs that follow each other. */
export const measure = (runs: readonly Run[], size: number): number =>
  runs.reduce((sum, { text, face, weight }) => sum + textWidth(text, face, weight, size), 0)

/** Which part of a text makes room: its end, or its middle (URLs and versions, whose ends tell most). */
export type Cut = 'end' | 'middle'

/** The text whole, or cut with an ellipsis so that it is at most `width` px wide; '' when not even that fits. */
export function shorten(text: string, width: number, style: Style, cut: Cut = 'end'): string {
  const { face, weight, size } = style
  if (textWidth(text, face, weight, size) <= width) return text
  const characters = [...text]
  const shortened = (keep: number): string => {
    const tail = cut === 'middle' ? Math.floor(keep / 2) : 0
    const head = characters.slice(0, keep - tail).join('')
    return `${head.trimEnd()}${ELLIPSIS}${tail === 0 ? '' : characters.slice(-tail).join('')}`
  }
  let low = 0
  let high = characters.length
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (textWidth(shortened(middle), face, weight, size) <= width) low = middle
    else high = middle - 1
  }
  const text_ = shortened(low)
  return textWidth(text_, face, weight, size) <= width ? text_ : ''
}

export interface Style {
  readonly face: Face
  readonly weight: Weight
  readonly size: number
}

/** Runs cut at the end so that all together are at most `width` px wide. */
export function fitRuns(runs: readonly Run[], width: number, size: number): readonly Run[] {
  if (measure(runs, size) <= width) return runs
  const kept: Run[] = []
  let left = width
  for (const run of runs) {
    const own = measure([run], size)
    const reserve = textWidth(ELLIPSIS, run.face, run.weight, size)
    if (own <= left - reserve) {
      kept.push(run)
      left -= own
      continue
    }
    const text = shorten(run.text, left, { ...run, size })
    // A run that fits whole but leaves no room for what follows is still marked as cut.
    const marked = text === run.text ? shorten(`${text}${ELLIPSIS}${ELLIPSIS}`, left, { ...run, size }) : text
    return marked === '' ? kept : [...kept, { ...run, text: marked }]
  }
  return kept
}

/** Runs broken into lines of at most `width` px, at spaces; a word that is wider alone is cut. */
export function wrap(runs: readonly Run[], width: number, size: number): readonly (readonly Run[])[] {
  const lines: Run[][] = [[]]
  for (const word of wordsOf(runs)) {
    const line = lines.at(-1) ?? []
    if (line.length === 0 || measure([...line, ...trimmed(word)], size) <= width) line.push(...word)
    else lines.push(word)
  }
  return lines.map((line) => fitRuns(trimmed(line), width, size))
}

/** The runs cut after every space; a word that runs over a change of face stays in one piece. */
function wordsOf(runs: readonly Run[]): Run[][] {
  const words: Run[][] = [[]]
  for (const run of runs) {
    for (const piece of run.text.split(/(?<= )/)) {
      words.at(-1)?.push({ ...run, text: piece })
      if (piece.endsWith(' ')) words.push([])
    }
  }
  return words.filter((word) => word.length > 0)
}

function trimmed(line: readonly Run[]): readonly Run[] {
  const last = line.at(-1)
  return last === undefined ? line : [...line.slice(0, -1), { ...last, text: last.text.trimEnd() }]
}

/** A sentence as runs: what is wire text in the mono face. */
export const runsOf = (sentence: readonly Part[], weight: Weight = 400): readonly Run[] =>
  sentence.map(({ text, wire }) => ({ text: visible(text), face: wire ? 'mono' : 'sans', weight }))

const BYTE_FIRST = 0xdc80
const BYTE_LAST = 0xdcff
const ESCAPE = 0xdc00

/** A text as it can be shown: what has no picture becomes `\x01` or, beyond a byte, `\u{202e}`. */
export const visible = (text: string): string =>
  text.replace(UNPRINTABLE, (character) => {
    const code = character.codePointAt(0) ?? 0
    if (code >= BYTE_FIRST && code <= BYTE_LAST) return `\\x${(code - ESCAPE).toString(16)}`
    if (code <= 0xff) return `\\x${code.toString(16).padStart(2, '0')}`
    return `\\u{${code.toString(16)}}`
  })

/** Where each run of a text shape stands, so that a window can light one up. */
export function runBoxes(shape: {
  readonly x: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly size: number
  readonly runs: readonly Run[]
}): readonly { readonly run: Run; readonly x: number; readonly width: number }[] {
  const whole = measure(shape.runs, shape.size)
  const shift = shape.anchor === 'start' ? 0 : shape.anchor === 'middle' ? whole / 2 : whole
  let x = shape.x - shift
  return shape.runs.map((run) => {
    const width = measure([run], shape.size)
    const box = { run, x, width }
    x += width
    return box
  })
}
