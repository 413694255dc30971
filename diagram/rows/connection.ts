// The connection opening and closing: a cross on the lifeline of who closed, a plain end on the other.

import type { Disconnector, EventOf } from '../../protocol/formats/trace.ts'
import { parts } from '../../words/words.ts'
import type { Ground } from '../drawing.ts'
import type { CloseRow, ConnectRow } from '../row.ts'
import { closeLabel } from '../say-close.ts'
import type { Ink, Shape } from '../shape.ts'
import { glyph, groundInk, line, MARK, rect, SIZE, text, wordInk } from '../shapes.ts'
import { measure } from '../text-width.ts'
import { CLEARING, fittedParts, type Place, textLeft, textRight } from './place.ts'

export const CONNECT_HEIGHT = 28
export const CONNECT_AXIS = CONNECT_HEIGHT / 2
export const CLOSE_HEIGHT = 30
export const CLOSE_AXIS = CLOSE_HEIGHT / 2
const BAR_HALF = 6

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

export const closeRow = (event: EventOf<'close'>, ground: Ground): CloseRow => ({
  kind: 'close',
  by: event.actor,
  text: fittedParts(closeLabel(event), ground),
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
