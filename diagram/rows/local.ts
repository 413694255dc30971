// Rows of one line: the connection opening and closing, a judgement without versions, and what the client does
// alone (waits, opens a page, installs, ends).

import type { Disconnector, EventOf, Trace } from '../../protocol/formats/trace.ts'
import { type Part, parts } from '../../words/words.ts'
import { judgementOf } from '../beats.ts'
import { durationText } from '../clock.ts'
import type { Ground } from '../drawing.ts'
import type { GlyphName } from '../glyphs.ts'
import type { CloseRow, ConnectRow, JudgeRow, MarkRow, Runs } from '../row.ts'
import type { Ink, Shape } from '../shape.ts'
import {
  circle,
  fitted,
  glyph,
  groundInk,
  line,
  path,
  rect,
  SIZE,
  SMALL,
  strokeInk,
  text,
  wordInk,
} from '../shapes.ts'
import { measure, runsOf, shorten, wrap } from '../text-width.ts'
import { tileOf } from '../tile.ts'
import { innerWidth, type Place, textLeft, textRight } from './place.ts'

export const CONNECT_HEIGHT = 28
export const MARK_HEIGHT = 28
export const CLOSE_HEIGHT = 30
export const CLOSE_AXIS = CLOSE_HEIGHT / 2
export const MARK_AXIS = MARK_HEIGHT / 2
export const CONNECT_AXIS = CONNECT_HEIGHT / 2
const NOTE_HEIGHT = 15
const MARK = 14
const RING = 5.5
/** A mark stands on a piece of ground, so that the dotted lifeline does not run through it. */
const CLEARING = 18
const BAR_HALF = 6
const TILE = 18

const fittedParts = (sentence: readonly Part[], ground: Ground, weight: 400 | 500 = 400): Runs =>
  fitted(runsOf(sentence, weight), innerWidth(ground))

const clearing = (cx: number, cy: number, { phase }: Place): Shape =>
  rect({ x: cx - CLEARING / 2, y: cy - CLEARING / 2, width: CLEARING, height: CLEARING }, groundInk(phase))

// connect

export const connectRow = (ground: Ground): ConnectRow => ({
  kind: 'connect',
  text: fittedParts(parts('diagram.connect.label'), ground),
})

export function drawConnect(
  row: ConnectRow,
  { ground, y, height, phase, progress }: Place,
): readonly Shape[] {
  const cy = y + height / 2
  const from = textLeft(ground) + measure(row.text, SIZE) + 16
  const to = textRight(ground)
  const share = phase === 'past' ? 1 : phase === 'future' ? 0 : progress
  const reached = from + (to - from) * share
  return [
    text(textLeft(ground), cy, row.text, wordInk(phase, 'ink-2')),
    line(from, cy + 0.5, to, cy + 0.5, 'line-2', 1, '1 3'),
    ...(share > 0 ? [line(from, cy + 0.5, reached, cy + 0.5, 'ink-3', 1, '1 3')] : []),
  ]
}

// close

export const closeRow = (event: EventOf<'close'>, ground: Ground): CloseRow => ({
  kind: 'close',
  by: event.actor,
  text: fittedParts(parts(`diagram.close.${event.actor}`), ground),
})

function closeMark(by: Disconnector, side: 'client' | 'server', place: Place): readonly Shape[] {
  const { ground, y, height, phase } = place
  const cx = ground[side]
  const cy = y + height / 2
  const ink: Ink = phase === 'future' ? 'ink-3' : side
  const mark =
    by === side ? glyph('cross', cx, cy, MARK, ink, 2) : line(cx - BAR_HALF, cy, cx + BAR_HALF, cy, ink, 2)
  const above = { x: cx - CLEARING / 2, y, width: CLEARING, height: height / 2 + CLEARING / 2 }
  return [rect(above, groundInk(phase)), mark]
}

export function drawClose(row: CloseRow, place: Place): readonly Shape[] {
  const { ground, y, height, phase } = place
  const cy = y + height / 2
  const ink = wordInk(phase, 'ink-1')
  const words =
    row.by === 'server'
      ? text(textRight(ground), cy, row.text, ink, 'end')
      : row.by === 'client'
        ? text(textLeft(ground), cy, row.text, ink)
        : text((ground.client + ground.server) / 2, cy, row.text, ink, 'middle')
  return [...closeMark(row.by, 'client', place), ...closeMark(row.by, 'server', place), words]
}

// judge

const toldApart = [
  'dialect-agreed',
  'no-shared-dialect',
  'no-cvq',
  'not-understood',
  'connection-lost',
  'refused',
] as const

const judgeKind = ({ judgement }: EventOf<'judge'>) =>
  toldApart.find((outcome) => outcome === judgement.outcome) ?? 'other'

/** The page says of 420 alone that it may or may not disconnect; which of both happens here is the policy's. */
function judgeNotes(trace: Trace, { judgement, hop }: EventOf<'judge'>): readonly Part[] {
  if (judgement.outcome !== 'refused' || judgement.code !== 420) return []
  const closer = trace.events.find((event) => event.kind === 'close' && event.hop === hop)
  return parts(closer?.actor === 'server' ? 'diagram.judge.note420closes' : 'diagram.judge.note420stays')
}

export function judgeRow(trace: Trace, event: EventOf<'judge'>, ground: Ground): JudgeRow {
  const code = event.judgement.code ?? 0
  const notes = judgeNotes(trace, event)
  return {
    kind: 'judge',
    text: fittedParts(parts(`diagram.judge.${judgeKind(event)}.label`, { code }), ground),
    notes: notes.length === 0 ? [] : wrap(runsOf(notes), innerWidth(ground), SMALL),
  }
}

export const judgeSentence = (event: EventOf<'judge'>): readonly Part[] =>
  parts(`diagram.judge.${judgeKind(event)}.sentence`, { code: event.judgement.code ?? 0 })

export const judgeHeight = (row: JudgeRow): number => MARK_HEIGHT + row.notes.length * NOTE_HEIGHT

export function drawJudge(row: JudgeRow, { ground, y, phase }: Place): readonly Shape[] {
  const cy = y + MARK_HEIGHT / 2
  const fill: Ink = phase === 'future' ? 'stage' : 'client'
  return [
    circle(ground.client, cy, RING + 1, fill, strokeInk(phase, 'client'), 1.5),
    text(textLeft(ground), cy, row.text, wordInk(phase, 'ink-1')),
    ...row.notes.map((note, i) =>
      text(textLeft(ground), cy + NOTE_HEIGHT * (i + 1), note, 'ink-3', 'start', SMALL),
    ),
  ]
}

// marks

const cut = (value: string, ground: Ground, share: number): string =>
  shorten(value, innerWidth(ground) * share, { face: 'mono', weight: 400, size: SIZE }, 'middle')

export const waitRow = (event: EventOf<'wait'>, ground: Ground): MarkRow => ({
  kind: 'mark',
  mark: 'ring',
  ink: 'client',
  text: fittedParts(parts('diagram.wait.label', { time: durationText(event.ms) }), ground),
})

export const openUrlRow = (event: EventOf<'openUrl'>, ground: Ground): MarkRow => ({
  kind: 'mark',
  mark: 'ring',
  ink: 'client',
  text: fittedParts(parts('diagram.openUrl.label', { url: cut(event.url, ground, 0.7) }), ground),
})

export const installRow = (event: EventOf<'install'>, ground: Ground): MarkRow => ({
  kind: 'mark',
  mark: 'ring',
  ink: 'client',
  text: fittedParts(
    parts('diagram.install.label', { to: cut(event.to, ground, 0.38), from: cut(event.from, ground, 0.38) }),
    ground,
  ),
})

/** What stands at the end: the journey's own end, or what the last negotiation came to. */
function endKey(trace: Trace, event: EventOf<'end'>) {
  if (event.end === 'loops' || event.end === 'stranded') return event.end
  const behaviour = judgementOf(trace, event.hop)?.behaviour
  return event.outcome === 'upgrade-offered' && behaviour === 'observed-8.0-beta' ? 'silent' : event.outcome
}

export const endSentence = (trace: Trace, event: EventOf<'end'>): readonly Part[] =>
  parts(`diagram.end.${endKey(trace, event)}`)

export function endRow(trace: Trace, event: EventOf<'end'>, ground: Ground): MarkRow {
  const { tile, glyph: name } = tileOf(event.outcome, event.end)
  return {
    kind: 'mark',
    mark: name,
    ink: tile === 'none' ? 'ink-2' : tile,
    text: fittedParts(endSentence(trace, event), ground),
  }
}

/** Loops and dead ends are a policy's bugs: their mark is a whole tile, a stranded one's hatched at the corners. */
function alarm(
  name: GlyphName,
  tile: 'loop' | 'strand',
  cx: number,
  cy: number,
  { phase }: Place,
): readonly Shape[] {
  const left = cx - TILE / 2
  const top = cy - TILE / 2
  const edges = { x: left, y: top, width: TILE, height: TILE }
  if (phase === 'future')
    return [rect(edges, 'stage', 3, 'ghost', 1, '3 3'), glyph(name, cx, cy, MARK, 'ink-3', 2)]
  const stroke = (x: number, y: number, length: number): string => `M${x} ${y + length} L${x + length} ${y}`
  const hatch = [stroke(left + 1.5, top + 1.5, 4), stroke(left + TILE - 5.5, top + TILE - 5.5, 4)].join(' ')
  return [
    rect(edges, `${tile}-cell`, 3),
    ...(tile === 'strand' ? [path(hatch, 'none', 'strand-on-cell', 1)] : []),
    glyph(name, cx, cy, MARK, `${tile}-on-cell`, 2),
  ]
}

export function drawMark(row: MarkRow, place: Place): readonly Shape[] {
  const { ground, y, height, phase } = place
  const cy = y + height / 2
  const words = text(textLeft(ground), cy, row.text, wordInk(phase, 'ink-1'))
  if (row.mark === 'ring') {
    const ring = circle(ground.client, cy, RING, groundInk(phase), strokeInk(phase, row.ink), 1.5)
    return [ring, words]
  }
  const cx = ground.client
  if (row.ink === 'loop' || row.ink === 'strand') return [...alarm(row.mark, row.ink, cx, cy, place), words]
  const ink: Ink = phase === 'future' ? 'ink-3' : row.ink
  return [clearing(cx, cy, place), glyph(row.mark, cx, cy, MARK, ink, 2), words]
}
