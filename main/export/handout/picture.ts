// The picture of a run as it stands on paper: in pieces that fit on a sheet, light, with no step marked as current;
// and beneath it, whole, the lines that it has to shorten.

import type { Drawing, Step } from '../../../diagram/drawing.ts'
import { backdrop, shapesOf } from '../../../diagram/ink.ts'
import { layout } from '../../../diagram/layout.ts'
import { svgElements } from '../../../diagram/svg.ts'
import { visible } from '../../../diagram/text-width.ts'
import type { Trace } from '../../../protocol/formats/trace.ts'
import { say } from '../../../words/words.ts'
import { element, escaped, joined, wireText } from '../markup.ts'
import { piecesOf, stepsUpTo } from './crop.ts'

/** Width of the text on paper in CSS px: that of A4 without its margins. */
export const PAPER_WIDTH = 680
/** The tallest piece on paper: a sheet has room for it below its head, on Letter too. */
const TALLEST = 780
/** The tallest beside which a sheet has room for a question and its answer. */
export const TALLEST_BESIDE = 560
/** A piece that is a little too tall is drawn smaller rather than cut: to no less than this. */
const SMALLEST = 0.85

/** Every step is past: the picture is not at some moment of play. */
const ALL_PAST = { current: Number.POSITIVE_INFINITY, progress: 1 }

function svgOf(drawing: Drawing, label: string, tallest: number): string {
  const { width, height, steps } = drawing
  const scale = Math.min(1, tallest / height)
  const shapes = [
    ...backdrop(drawing, ALL_PAST),
    ...steps.flatMap((step) => shapesOf(drawing, step, 'past', 1)),
  ]
  const attributes = {
    width: Math.round(width * scale),
    height: Math.round(height * scale),
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
    'aria-label': label,
  }
  return element('svg', attributes, svgElements(shapes, 'light'))
}

/** Every step of every connection. That a screen could fold some of them again is no news on paper. */
export function drawingOf(trace: Trace): Drawing {
  const drawing = layout(trace, { width: PAPER_WIDTH, unfolded: true })
  const steps = drawing.steps.map((step) =>
    step.row.kind === 'again' ? { ...step, row: { ...step.row, note: [] } } : step,
  )
  return { ...drawing, steps }
}

/** A picture in pieces, the last with the lines that had to be shortened. */
export type Picture = readonly string[]

/** The first `events` events of a run; nothing of what comes later is in it. Pieces are at most `tallest` px. */
export function pictureOf(trace: Trace, events = trace.events.length, tallest = TALLEST): Picture {
  const drawing = drawingOf(trace)
  const steps = stepsUpTo(drawing, events)
  const label = say('share.handout.picture', { count: steps.length })
  const figures = piecesOf(drawing, steps, tallest / SMALLEST).map((piece) =>
    element('figure', {}, svgOf(piece, label, tallest)),
  )
  const last = figures.at(-1) ?? ''
  return [...figures.slice(0, -1), joined([last, shortened(trace, steps)])]
}

/** The lines that the picture has no room for, whole, by the number of their step. */
function shortened(trace: Trace, steps: readonly Step[]): string {
  const items = steps.flatMap(({ number, event, row }) => {
    const sent = trace.events[event]
    if (sent?.kind !== 'send' || row.kind !== 'message') return []
    if (row.label.map(({ text }) => text).join('') === visible(sent.line)) return []
    const from = sent.actor === 'client' ? 'C: ' : 'S: '
    return [
      element('li', {}, element('b', {}, String(number)), element('span', {}, wireText(from + sent.line))),
    ]
  })
  if (items.length === 0) return ''
  const name = element('p', { class: 'label' }, escaped(say('share.handout.lines')))
  return element('div', { class: 'lines' }, name, element('ol', {}, items))
}
