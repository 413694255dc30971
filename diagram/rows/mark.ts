// What the client does alone, in one line: it waits, opens a page, installs, ends.

import type { EventOf, Trace } from '../../protocol/formats/trace.ts'
import { type Part, parts } from '../../words/words.ts'
import { judgementOf } from '../beats.ts'
import { durationText } from '../clock.ts'
import type { Ground } from '../drawing.ts'
import type { GlyphName } from '../glyphs.ts'
import type { MarkRow } from '../row.ts'
import type { Ink, Shape } from '../shape.ts'
import { circle, glyph, groundInk, MARK, path, rect, SIZE, strokeInk, text, wordInk } from '../shapes.ts'
import { shorten } from '../text-width.ts'
import { tileOf } from '../tile.ts'
import { CLEARING, fittedParts, innerWidth, type Place, textLeft } from './place.ts'

export const MARK_HEIGHT = 28
export const MARK_AXIS = MARK_HEIGHT / 2
const RING = 5.5
const TILE = 18

const clearing = (cx: number, cy: number, { phase }: Place): Shape =>
  rect({ x: cx - CLEARING / 2, y: cy - CLEARING / 2, width: CLEARING, height: CLEARING }, groundInk(phase))

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
