// A line on the wire: an arrow that leaves the sender and arrives later, hence lower, with the line on the
// sender's side.

import { understand } from '../../protocol/commands.ts'
import type { Outcome } from '../../protocol/formats/outcomes.ts'
import type { EventOf, Judgement, Trace } from '../../protocol/formats/trace.ts'
import type { FieldName } from '../../protocol/parameters.ts'
import { unreachable } from '../../protocol/result.ts'
import { parts, say } from '../../words/words.ts'
import { judgementOf } from '../beats.ts'
import type { Ground } from '../drawing.ts'
import { labelOf } from '../label.ts'
import { eventsOfHop, lookupOf } from '../lookup.ts'
import type { MessageRow, Runs } from '../row.ts'
import type { Ink, Shape } from '../shape.ts'
import { glyph, groundInk, line, path, round, run, strokeInk, text, through, wordInk } from '../shapes.ts'
import { fittedParts, innerWidth, type Place, textLeft, textRight } from './place.ts'

export const MESSAGE_HEIGHT = 40
export const MESSAGE_AXIS = 20
const LABEL_CENTRE = 13
const ARROW_TOP = 23
const SLOPE = 9
/** From the lifeline's middle to the arrow. */
const CLEAR = 6
const HEAD_LENGTH = 10
const HEAD_HALF = 4.5
/** The arrow is drawn in this first part of its step. */
const DRAWN_BY = 0.7
/** Where a lost message ends. */
const LOST_AT = 0.6
const PAST_WIDTH = 1.5
const CURRENT_WIDTH = 2.5
const DASH = '4 4'

/** Which version of the answer the client's judgement turned on. */
function decisiveField(outcome: Outcome | undefined): FieldName {
  switch (outcome) {
    case 'upgrade-offered':
    case 'up-to-date':
    case 'incompatible':
      return 'recommended-version'
    case 'downgrade-advised':
      return 'recommended-version-2'
    default:
      return 'minimum-allowed-version'
  }
}

/** The parameter that a check of the server's did not pass. */
function failedField(trace: Trace, message: number): FieldName | null {
  return lookupOf(trace).decided.get(message)?.why.failed?.field ?? null
}

/** The judgement of this very message: a live client may ask more than once. */
function judgedOn(trace: Trace, { hop, message }: EventOf<'send'>): Judgement | null {
  const judged = eventsOfHop(trace, hop).find((event) => event.kind === 'judge' && event.message === message)
  return judged?.kind === 'judge' ? judged.judgement : null
}

/** The field on which what a message came to turned; the arrow underlines it, the wire panel opens on it. */
export function mattering(trace: Trace, event: EventOf<'send'>): FieldName | null {
  if (event.longerThan !== undefined) return null
  const spoken = understand(event.line, event.actor === 'client' ? 'C' : 'S')
  switch (spoken.kind) {
    case 'ver':
      return event.actor === 'server' ? 'dialect' : null
    case 'query':
      return failedField(trace, event.message) ?? 'client-version'
    case 'reply':
      return decisiveField((judgedOn(trace, event) ?? judgementOf(trace, event.hop))?.outcome)
    case 'error':
      return 'code'
    case 'sign-in':
      return spoken.signIn.begins ? 'sign-in-handle' : null
    case 'out':
    case 'other':
      return null
    default:
      return unreachable(spoken)
  }
}

/** Of a line that was not kept it says that, in words: they are nobody's on the wire. */
function labelIn(trace: Trace, event: EventOf<'send'>, ground: Ground): Runs {
  const { actor, line, longerThan } = event
  if (longerThan !== undefined)
    return fittedParts(parts('diagram.message.unkept.label', { bytes: longerThan }), ground)
  return labelOf(line, actor === 'client' ? 'C' : 'S', mattering(trace, event), innerWidth(ground))
}

export function messageRow(
  trace: Trace,
  event: EventOf<'send'>,
  arrives: number | null,
  ground: Ground,
): MessageRow {
  const lost = arrives === null ? [run(say('diagram.message.lost'))] : null
  return {
    kind: 'message',
    from: event.actor,
    label: labelIn(trace, event, ground),
    slope: arrives === event.at ? 0 : SLOPE,
    lost,
  }
}

interface Arrow {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

/** The part of an arrow up to `share` of its length. */
const upTo = ({ x1, y1, x2, y2 }: Arrow, share: number): Arrow => ({
  x1,
  y1,
  x2: x1 + (x2 - x1) * share,
  y2: y1 + (y2 - y1) * share,
})

/** An arrow's head at its end; hollow while it is still to come. */
export function arrowHead({ x1, y1, x2, y2 }: Arrow, ink: Ink, hollow: Ink | null): Shape {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1
  const ux = (x2 - x1) / length
  const uy = (y2 - y1) / length
  const bx = x2 - ux * HEAD_LENGTH
  const by = y2 - uy * HEAD_LENGTH
  const point = (x: number, y: number): string => `${round(x)} ${round(y)}`
  const left = point(bx - uy * HEAD_HALF, by + ux * HEAD_HALF)
  const right = point(bx + uy * HEAD_HALF, by - ux * HEAD_HALF)
  const d = `M${point(x2, y2)} L${left} L${right} Z`
  return hollow === null ? path(d, ink) : path(d, hollow, ink, 1)
}

/** The shaft stops inside the head, so that its blunt end does not show beside the tip. */
function shaft(arrow: Arrow, ink: Ink, width: number, dash?: string): Shape {
  const length = Math.hypot(arrow.x2 - arrow.x1, arrow.y2 - arrow.y1) || 1
  const short = upTo(arrow, Math.max(0, 1 - (HEAD_LENGTH - 1) / length))
  return line(short.x1, short.y1, short.x2, short.y2, ink, width, dash)
}

function arrowOf(row: MessageRow, { ground, y }: Place): Arrow {
  const top = y + ARROW_TOP
  const left = ground.client + CLEAR
  const right = ground.server - CLEAR
  const isClient = row.from === 'client'
  const whole = {
    x1: isClient ? left : right,
    y1: top + (SLOPE - row.slope) / 2,
    x2: isClient ? right : left,
    y2: top + (SLOPE + row.slope) / 2,
  }
  return row.lost === null ? whole : upTo(whole, LOST_AT)
}

const ghostArrow = (arrow: Arrow, place: Place, isLost: boolean): readonly Shape[] => [
  shaft(arrow, 'ghost', 1, DASH),
  ...(isLost ? [] : [arrowHead(arrow, 'ghost', groundInk(place.phase))]),
]

function drawnArrow(row: MessageRow, arrow: Arrow, place: Place): readonly Shape[] {
  const share = place.phase === 'past' ? 1 : through(place.progress, 0, DRAWN_BY)
  if (share === 0) return ghostArrow(arrow, place, row.lost !== null)
  const part = upTo(arrow, share)
  const width = place.phase === 'current' ? CURRENT_WIDTH : PAST_WIDTH
  const drawn = [shaft(part, row.from, width), arrowHead(part, row.from, null)]
  return share < 1 ? [...ghostArrow(arrow, place, row.lost !== null), ...drawn] : drawn
}

function lostMark(row: MessageRow, arrow: Arrow, { phase, progress }: Place): readonly Shape[] {
  if (row.lost === null) return []
  const known = phase === 'past' || (phase === 'current' && progress >= DRAWN_BY)
  const away = row.from === 'client' ? 1 : -1
  return [
    glyph('cross', arrow.x2 + away * 10, arrow.y2, 14, known ? 'force' : 'ghost'),
    text(
      arrow.x2 + away * 22,
      arrow.y2,
      row.lost,
      known ? 'force' : 'ink-3',
      row.from === 'client' ? 'start' : 'end',
    ),
  ]
}

export function drawMessage(row: MessageRow, place: Place): readonly Shape[] {
  const { ground, y, phase } = place
  const arrow = arrowOf(row, place)
  const isClient = row.from === 'client'
  const label = text(
    isClient ? textLeft(ground) : textRight(ground),
    y + LABEL_CENTRE,
    row.label,
    wordInk(phase, row.from),
    isClient ? 'start' : 'end',
  )
  const drawn =
    phase === 'future' ? ghostArrow(arrow, place, row.lost !== null) : drawnArrow(row, arrow, place)
  return [label, ...drawn, ...lostMark(row, arrow, place)].map((shape) =>
    shape.kind === 'line' ? { ...shape, ink: strokeInk(phase, shape.ink) } : shape,
  )
}
