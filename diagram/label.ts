// The label of an arrow: command and TrID bold, the token that matters underlined, and all of it cut so that the
// token that matters stays in sight whatever the line holds.

import type { FieldName } from '../protocol/parameters.ts'
import { type LabelToken, labelTokens } from '../protocol/tokens.ts'
import type { Run } from './shape.ts'
import { SIZE } from './shapes.ts'
import { ELLIPSIS, measure, shorten, textWidth, visible } from './text-width.ts'

/** A token shows at least this many characters of itself, or it is left out. */
const LEAST = 6
/** How short tokens before the one that matters may be cut, in characters, gentlest first. */
const CUTS = [24, 12, 6, 3, 1] as const

const BOLD_TOKENS = 2
const SHORT_START = 10

function runsOfToken(token: LabelToken, place: number, key: number): readonly Run[] {
  const isKey = place === key
  const gap: readonly Run[] =
    token.gap === '' ? [] : [{ text: visible(token.gap), face: 'mono', weight: 400 }]
  const own: Run = {
    text: visible(token.text),
    face: 'mono',
    weight: place < BOLD_TOKENS || isKey ? 600 : 400,
    ...(isKey ? { underline: true } : {}),
    ...(token.field === null ? {} : { field: token.field }),
  }
  return [...gap, own]
}

const plainRun = (text: string): Run => ({ text, face: 'mono', weight: 400 })
const REST: readonly Run[] = [plainRun(` ${ELLIPSIS}`)]

const widthOf = (runs: readonly Run[]): number => measure(runs, SIZE)

/** As many whole tokens as shorten, then a piece of the next or an ellipsis. */
function cutAtEnd(
  tokens: readonly (readonly Run[])[],
  width: number,
): { runs: readonly Run[]; whole: number } {
  const kept: Run[] = []
  let used = 0
  for (const [place, runs] of tokens.entries()) {
    const isLast = place === tokens.length - 1
    const own = widthOf(runs)
    if (used + own + (isLast ? 0 : widthOf(REST)) <= width) {
      kept.push(...runs)
      used += own
      continue
    }
    return { runs: [...kept, ...pieceOf(runs, width - used)], whole: place }
  }
  return { runs: kept, whole: tokens.length }
}

/** The beginning of a token with an ellipsis, or the ellipsis alone where only scraps of it would show. */
function pieceOf(runs: readonly Run[], width: number): readonly Run[] {
  const token = runs.at(-1)
  if (token === undefined) return []
  const gap = runs.slice(0, -1)
  const text = shorten(token.text, width - widthOf(gap), { ...token, size: SIZE })
  if ([...text].length > LEAST) return [...gap, { ...token, text }]
  return widthOf(REST) <= width ? REST : []
}

function shortened(runs: readonly Run[], characters: number): readonly Run[] {
  return runs.map((run, i) => {
    if (i < runs.length - 1) return { ...run, text: run.text.slice(0, 1) }
    const room = textWidth('0', 'mono', 400, SIZE) * characters
    return { ...run, text: shorten(run.text, room, { ...run, size: SIZE }) }
  })
}

/** Command, TrID and the token that matters, all cut to fit, with marks for what is left out. */
function keyAlone(runs: readonly (readonly Run[])[], key: number, width: number): readonly Run[] {
  const token = runs[key]?.at(-1)
  if (token === undefined) return []
  const start = runs.slice(0, Math.min(BOLD_TOKENS, key)).flatMap((bold) => shortened(bold, SHORT_START))
  const marks = key > BOLD_TOKENS ? [plainRun(` ${ELLIPSIS} `)] : [plainRun(' ')]
  const room = width - widthOf([...start, ...marks]) - widthOf(REST)
  const text = shorten(token.text, room, { ...token, size: SIZE }, 'middle')
  return text === '' ? [] : [...start, ...marks, { ...token, text }, ...REST]
}

/** The label of a line, at most `width` px wide at the size of wire text. `matters` names the field to underline. */
export function labelOf(
  line: string,
  from: 'C' | 'S',
  matters: FieldName | null,
  width: number,
): readonly Run[] {
  const tokens = labelTokens(line, from)
  const key = matters === null ? -1 : tokens.findIndex(({ field }) => field === matters)
  const runs = tokens.map((token, place) => runsOfToken(token, place, key))
  const plain = cutAtEnd(runs, width)
  if (plain.whole > key) return plain.runs
  for (const characters of CUTS) {
    const tried = cutAtEnd(
      runs.map((token, place) => (place < key ? shortened(token, characters) : token)),
      width,
    )
    if (tried.whole > key) return tried.runs
  }
  return keyAlone(runs, key, width)
}
