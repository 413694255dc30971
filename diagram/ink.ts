// A drawing at a moment, as shapes: the backdrop (band, lifelines, heads) and each step. Pure, so scrubbing,
// stepping back and exporting are the same thing.

import { say } from '../words/words.ts'
import { timeText } from './clock.ts'
import type { Connected, Drawing, Frame, Phase, Step } from './drawing.ts'
import { axisOf, drawRow } from './rows/rows.ts'
import type { Ink, Shape } from './shape.ts'
import { circle, line, rect, run, SIZE, SMALL, text } from './shapes.ts'
import { measure } from './text-width.ts'

const HEAD_TOP = 20
const HEAD_LINE = 37
const LIFELINES_FROM = 47
export const THICK = 6
const DOTTED = 2
const DOTS = '2 4'
const DOTS_PERIOD = 6
/** Between the last dot and a thick stretch. */
const DOT_GAP = 2
const MARK_HALF = 5
const TICK = 3
const BADGE = 19
function head(x: number, side: 'client' | 'server', under: Drawing['heads']['client']): readonly Shape[] {
  const isClient = side === 'client'
  const mark = isClient
    ? circle(x, HEAD_TOP, MARK_HALF, side)
    : rect({ x: x - MARK_HALF, y: HEAD_TOP - MARK_HALF, width: 2 * MARK_HALF, height: 2 * MARK_HALF }, side)
  const anchor = isClient ? 'start' : 'end'
  const out = isClient ? 1 : -1
  return [
    mark,
    text(x + out * 12, HEAD_TOP, [run(say(`diagram.head.${side}`), 600)], side, anchor, 13),
    text(x - out * MARK_HALF, HEAD_LINE, under, 'ink-2', anchor, SIZE),
  ]
}

/** A stretch of the picture from top to bottom, in drawing units. */
export interface View {
  readonly from: number
  readonly to: number
}

const WHOLE: View = { from: 0, to: Number.POSITIVE_INFINITY }

/** How many of the connections stand before the first that this does not hold for; they are in order. */
function countWhile(connected: readonly Connected[], holds: (stretch: Connected) => boolean): number {
  let [from, to] = [0, connected.length]
  while (from < to) {
    const middle = (from + to) >> 1
    const stretch = connected[middle]
    if (stretch !== undefined && holds(stretch)) from = middle + 1
    else to = middle
  }
  return from
}

/** A dotted line, cut to what is in view at a place where a dot begins, so that no dot moves. */
function dots(x: number, from: number, to: number, ink: Ink, view: View): readonly Shape[] {
  const start = from + Math.max(0, Math.floor((view.from - from) / DOTS_PERIOD)) * DOTS_PERIOD
  const end = Math.min(to, view.to)
  return end > start ? [line(x, start, x, end, ink, DOTTED, DOTS)] : []
}

/** One lifeline: thick as far as the connection has been played, dotted elsewhere. */
function lifeline(drawing: Drawing, x: number, ink: Ink, frame: Frame, view: View): readonly Shape[] {
  const { connected } = drawing
  const played = countWhile(connected, ({ first }) => first <= frame.current)
  const first = Math.min(
    played,
    countWhile(connected, ({ to }) => to < view.from),
  )
  const before = connected[first - 1]
  const shapes: Shape[] = []
  let y = before === undefined ? LIFELINES_FROM : playedTo(drawing, before, frame)
  for (const stretch of connected.slice(first, played)) {
    if (y > view.to) return shapes
    const to = playedTo(drawing, stretch, frame)
    shapes.push(...dots(x, y, stretch.from - DOT_GAP, ink, view))
    if (stretch.from <= view.to) shapes.push(line(x, stretch.from, x, to, ink, THICK))
    y = to
  }
  return [...shapes, ...dots(x, y, drawing.height, ink, view)]
}

/** How far down a connection has been played that has begun. */
function playedTo(drawing: Drawing, { to, last }: Connected, { current }: Frame): number {
  if (current > last) return to
  const step = drawing.steps[current - 1]
  return step === undefined ? to : Math.min(to, step.y + step.height)
}

function band(drawing: Drawing, frame: Frame): readonly Shape[] {
  const step = drawing.steps[frame.current - 1]
  if (step === undefined) return []
  const { left, right } = drawing.ground
  const { y, height } = step
  return [
    rect({ x: left, y, width: right - left, height }, 'band'),
    rect({ x: left, y, width: TICK, height }, 'fill'),
  ]
}

/** What stands behind the steps: the current one's band, the lifelines, the heads; only what is in view, if asked. */
export function backdrop(drawing: Drawing, frame: Frame, view: View = WHOLE): readonly Shape[] {
  const { client, server } = drawing.ground
  return [
    ...band(drawing, frame),
    ...lifeline(drawing, client, 'client', frame, view),
    ...lifeline(drawing, server, 'server', frame, view),
    ...head(client, 'client', drawing.heads.client),
    ...head(server, 'server', drawing.heads.server),
  ]
}

function numberAndTime(drawing: Drawing, step: Step, phase: Phase): readonly Shape[] {
  const { number, time } = drawing.ground
  const y = step.y + axisOf(step.row)
  const label = [run(String(step.number), 600, 'mono')]
  const at = text(time, y, [run(timeText(step.at), 400, 'mono')], 'ink-3', 'end', SMALL)
  if (phase !== 'current')
    return [text(number, y, label, phase === 'past' ? 'ink-2' : 'ink-3', 'middle', SMALL), at]
  // Four digits leave less room beside them: the time begins there.
  const width = Math.max(BADGE, measure(label, SMALL) + (step.number < 1000 ? 8 : 4))
  const badge = { x: number - width / 2, y: y - BADGE / 2, width, height: BADGE }
  return [rect(badge, 'fill', BADGE / 2), text(number, y, label, 'on-fill', 'middle', SMALL), at]
}

/** A step's shapes: its number, its time and its row. `progress` counts for the current step alone. */
export function shapesOf(drawing: Drawing, step: Step, phase: Phase, progress: number): readonly Shape[] {
  const { ground } = drawing
  const { y, height } = step
  return [
    ...numberAndTime(drawing, step, phase),
    ...drawRow(step.row, { ground, y, height, phase, progress }),
  ]
}

/** The dotted pointer from a message's arrow to the wire panel at the right edge; nothing for other steps. */
export function pointer(drawing: Drawing, step: Step): readonly Shape[] {
  if (step.kind !== 'message') return []
  const { server, right } = drawing.ground
  const y = step.y + axisOf(step.row) + 0.5
  const tip = right - 1
  return [
    line(server + 10, y, tip - 8, y, 'ink-3', 1, '1 3'),
    {
      kind: 'path',
      d: `M${tip} ${y} L${tip - 7} ${y - 4} L${tip - 7} ${y + 4} Z`,
      fill: 'ink-2',
      stroke: 'none',
      strokeWidth: 0,
    },
  ]
}
