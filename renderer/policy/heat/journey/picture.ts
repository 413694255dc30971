// A journey as a small picture: the version that asks, the rule that answers, what it installs, and so on; an arrow
// back where it comes to a client that was there before. A long journey loses its middle, never its ends.

import type { Ink, Run, Shape } from '../../../../diagram/shape.ts'
import { circle, glyph, line, path, rect, round, run, SMALL, text } from '../../../../diagram/shapes.ts'
import { measure, shorten, visible } from '../../../../diagram/text-width.ts'
import type { Tile } from '../../../../diagram/tile.ts'
import { say } from '../../../../words/words.ts'
import type { JourneyPath, Stop } from './path.ts'

export interface JourneyPicture {
  /** px at root size 16. */
  readonly width: number
  readonly height: number
  readonly shapes: readonly Shape[]
}

/** A piece of the chain: how wide it is, and its shapes from its left edge. */
interface Piece {
  readonly width: number
  draw(x: number): readonly Shape[]
  /** The stops it stands for, so that the arrow of a loop finds the one it comes back to. */
  readonly stops?: { readonly from: number; readonly to: number }
}

const SIZE = 12
const AXIS = 16
const HEIGHT = 32
const LOOP_HEIGHT = 54
const GAP = 6
const DOT = 5
const BOX_HEIGHT = 24
const BOX_PADDING = 10
const HEAD = 7
const ARROW = 26
const NOTE_GAP = 8
const STROKE = 1.5
/** Versions and rule names wider than this are cut. */
const LONGEST = 120

const headRight = (x: number, y: number, ink: Ink): Shape =>
  path(`M${round(x)} ${y} L${round(x - HEAD)} ${y - 4} L${round(x - HEAD)} ${y + 4} Z`, ink)

const arrow = (ink: Ink, width = ARROW): Piece => ({
  width,
  draw: (x) => [line(x, AXIS, x + width - HEAD, AXIS, ink, STROKE), headRight(x + width, AXIS, ink)],
})

/** An arrow with a word above it. */
function namedArrow(word: string, ink: Ink): Piece {
  const label = [run(word)]
  const width = measure(label, SMALL) + NOTE_GAP + HEAD
  const plain = arrow(ink, width)
  return {
    width,
    draw: (x) => [...plain.draw(x), text(x + (width - HEAD) / 2, AXIS - 9, label, 'ink-3', 'middle', SMALL)],
  }
}

const mono = (value: string, weight: Run['weight'] = 400): Run =>
  run(shorten(visible(value), LONGEST, { face: 'mono', weight, size: SIZE }, 'middle'), weight, 'mono')

function versionPiece(version: string, stop: number): Piece {
  const label = [mono(version)]
  return {
    stops: { from: stop, to: stop },
    width: 2 * DOT + GAP + measure(label, SIZE),
    draw: (x) => [circle(x + DOT, AXIS, DOT, 'client'), text(x + 2 * DOT + GAP, AXIS, label, 'client')],
  }
}

function byPiece(by: string): Piece {
  const label = [run(shorten(by, LONGEST, { face: 'sans', weight: 500, size: SIZE }), 500)]
  const width = measure(label, SIZE) + 2 * BOX_PADDING
  return {
    width,
    draw: (x) => [
      rect({ x, y: AXIS - BOX_HEIGHT / 2, width, height: BOX_HEIGHT }, 'server-tint', 3, 'server', 1),
      text(x + width / 2, AXIS, label, 'server', 'middle'),
    ],
  }
}

interface Row {
  readonly label: string
  readonly value: string
  readonly ink: Ink
}

/** One or two lines, labels and values each in a column. */
function linesPiece(rows: readonly Row[]): Piece {
  const labels = Math.max(0, ...rows.map(({ label }) => measure([run(label)], SIZE)))
  const values = Math.max(0, ...rows.map(({ value }) => measure([mono(value)], SIZE)))
  const first = rows.length === 1 ? AXIS : AXIS - 8
  return {
    width: labels + GAP + values,
    draw: (x) =>
      rows.flatMap(({ label, value, ink }, i) => [
        text(x, first + i * 16, [run(label)], 'ink-2'),
        text(x + labels + GAP, first + i * 16, [mono(value)], ink),
      ]),
  }
}

/** What the last stop was told, and what it did. */
function lastRows({ told, code, dialect, outcome }: Stop, installs: string | null): readonly Row[] {
  if (told !== null) {
    const { recommended, minimum } = told
    const least: Row = { label: say('heat.journey.minimum'), value: minimum, ink: 'server' }
    return installs === null
      ? [{ label: say('heat.journey.recommended'), value: recommended, ink: 'server' }, least]
      : [least, { label: say('heat.journey.install'), value: installs, ink: 'client' }]
  }
  if (code !== null) return [{ label: say('heat.journey.reply'), value: String(code), ink: 'server' }]
  if (dialect !== null && outcome !== 'refused')
    return [{ label: say('heat.journey.agreed'), value: dialect, ink: 'server' }]
  return []
}

const inkOf = (tile: Tile): Ink => (tile === 'none' ? 'ink-2' : tile)

function verdictPiece({ tile, glyph: name, word }: JourneyPath['last']): Piece {
  const ink = inkOf(tile)
  const label = [run(word, 600)]
  return {
    width: 14 + GAP + measure(label, SIZE),
    draw: (x) => [glyph(name, x + 7, AXIS, 13, ink), text(x + 14 + GAP, AXIS, label, ink)],
  }
}

function elision(from: number, to: number): Piece {
  const label = [run(say('heat.journey.more', { count: to - from + 1 }))]
  return { stops: { from, to }, width: measure(label, SIZE), draw: (x) => [text(x, AXIS, label, 'ink-3')] }
}

/** How much of a journey is drawn: the first and the last stops, and whether there is room for words. */
interface Extent {
  readonly first: number
  readonly last: number
  readonly words: boolean
  readonly told: boolean
  readonly rules: boolean
}

const stopPieces = (stop: Stop, place: number, { rules }: Extent): readonly Piece[] => [
  versionPiece(stop.version, place),
  ...(rules ? [arrow('client'), byPiece(stop.by)] : []),
]

function pieces({ stops, installs, last }: JourneyPath, extent: Extent): readonly Piece[] {
  const onward = extent.words ? namedArrow(say('heat.journey.installs'), 'server') : arrow('server')
  const left = stops.length - extent.first - extent.last
  const shown = stops.flatMap((stop, place) => {
    if (place === extent.first && left > 0) return [elision(place, place + left - 1), onward]
    if (place >= extent.first && place < stops.length - extent.last) return []
    const isLast = place === stops.length - 1
    return [...stopPieces(stop, place, extent), ...(isLast ? [] : [onward])]
  })
  const final = stops.at(-1)
  const rows = final === undefined ? [] : lastRows(final, installs)
  const told =
    rows.length > 0 && (extent.told || installs !== null) ? [arrow('server'), linesPiece(rows)] : []
  return [...shown, ...told, ...(installs === null ? [verdictPiece(last)] : [])]
}

const widthOf = (chain: readonly Piece[]): number =>
  chain.reduce((sum, { width }) => sum + width, 0) + GAP * Math.max(0, chain.length - 1)

/** From everything to the least, each a little shorter than the one before. */
function extents(count: number): readonly Extent[] {
  const whole = { first: count, last: 0, rules: true }
  const less = { words: false, told: false, rules: true }
  const cut = Array.from({ length: Math.max(0, count - 2) }, (_, i) => {
    const kept = count - 1 - i
    return { ...less, first: Math.ceil(kept / 2), last: Math.floor(kept / 2) }
  })
  return [
    { ...whole, words: true, told: true },
    { ...whole, words: false, told: true },
    { ...whole, words: false, told: false },
    ...cut,
    { ...less, rules: false, first: Math.min(1, count), last: count > 1 ? 1 : 0 },
  ]
}

/** More stops than this never fit: they are not even tried. */
const MOST_TRIED = 12

function fitting(journey: JourneyPath, width: number): readonly Piece[] {
  const count = journey.stops.length
  const tried = count <= MOST_TRIED ? extents(count) : extents(count).slice(count - MOST_TRIED)
  const chains = tried.map((extent) => pieces(journey, extent))
  return chains.find((chain) => widthOf(chain) <= width) ?? chains.at(-1) ?? []
}

/** From under the last piece back to the stop, or to the gap that stands for it. */
function back(from: number, to: number): readonly Shape[] {
  const low = LOOP_HEIGHT - 6
  const below = AXIS + 18
  const top = AXIS + 12
  return [
    {
      kind: 'path',
      d: `M${round(from)} ${below} L${round(from)} ${low - 5} Q${round(from)} ${low} ${round(from - 5)} ${low} L${round(to + 5)} ${low} Q${round(to)} ${low} ${round(to)} ${low - 5} L${round(to)} ${top + HEAD}`,
      fill: 'none',
      stroke: 'loop',
      strokeWidth: STROKE,
      dash: '3 3',
    },
    path(`M${round(to)} ${top} L${round(to - 4)} ${top + HEAD} L${round(to + 4)} ${top + HEAD} Z`, 'loop'),
  ]
}

/** The journey in at most `width` px, as far as that can be. */
export function journeyPicture(journey: JourneyPath, width: number): JourneyPicture {
  const chain = fitting(journey, width)
  const { back: to } = journey
  let x = 1
  let target = 0
  const shapes = chain.flatMap((piece) => {
    const { stops } = piece
    if (to !== null && stops !== undefined && stops.from <= to && to <= stops.to) target = x + piece.width / 2
    const drawn = piece.draw(x)
    x += piece.width + GAP
    return drawn
  })
  const end = x - GAP
  if (to === null) return { width: end + 1, height: HEIGHT, shapes }
  const last = chain.at(-1)?.width ?? 0
  return { width: end + 1, height: LOOP_HEIGHT, shapes: [...shapes, ...back(end - last / 2, target)] }
}

/** The journey in words, for those who do not see it. */
export function journeyName({ stops, installs, back: to, last }: JourneyPath): string {
  const shown = stops.length <= MOST_TRIED ? stops : stops.slice(0, MOST_TRIED)
  const told = shown.map(({ version, by }) => say('heat.journey.stop', { version: visible(version), by }))
  const rest = stops.length - shown.length
  if (rest > 0) told.push(say('heat.journey.more', { count: rest }))
  const after = installs === null ? last.word : say('heat.journey.installing', { version: visible(installs) })
  const end = to === null ? after : say('heat.journey.again', { after, version: visible(installs ?? '') })
  return [...told, end].join(', ')
}
