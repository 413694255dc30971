// What stands in the picture in the place of an answer that is still to be given: the line with question marks where
// a line or a field is asked for, an empty frame where anything may come. It says no more than the question does.

import type { Drawing, Step } from '../../diagram/drawing.ts'
import { axisOf, drawRow } from '../../diagram/rows/rows.ts'
import type { Run, Shape } from '../../diagram/shape.ts'
import { rect, run, SIZE, SMALL, text } from '../../diagram/shapes.ts'
import { measure } from '../../diagram/text-width.ts'
import type { Prediction } from '../../protocol/formats/lesson.ts'
import type { Trace } from '../../protocol/formats/trace.ts'
import { lineAt } from '../../protocol/lesson-answer.ts'
import { labelTokens } from '../../protocol/tokens.ts'
import { say } from '../../words/words.ts'
import { isShown } from './stages.ts'

/** How a line of which nothing is known looks. */
const UNKNOWN_LINE = '? ? ?'
const FRAME_HEIGHT = 28
const PAD = 14

const mono = (text: string, weight: Run['weight'] = 400): Run => ({ text, face: 'mono', weight })

/** The line's own command and TrID where a field of it is asked for, all else as question marks. */
function labelOf(line: string, from: 'C' | 'S', ask: Prediction['ask']): readonly Run[] {
  if (ask.kind !== 'field') return [mono(UNKNOWN_LINE, 600)]
  return labelTokens(line, from).map(({ text, field }, place): Run => {
    const gap = place === 0 ? '' : ' '
    if (field === ask.field) return { ...mono(`${gap}?`, 600), underline: true }
    return place < 2 ? mono(`${gap}${text}`, 600) : mono(`${gap}?`)
  })
}

/** The step in whose place the answer comes; null where the picture has no room for it. */
export function maskedStep({ steps }: Pick<Drawing, 'steps'>, { at, ask }: Prediction): Step | null {
  const isAsked =
    'event' in ask ? ({ event }: Step) => event === ask.event - 1 : (step: Step) => !isShown(step, at)
  return steps.find(isAsked) ?? null
}

function maskedLine({ ground }: Drawing, step: Step, trace: Trace, ask: Prediction['ask']): readonly Shape[] {
  const sent = 'event' in ask ? lineAt(trace, ask.event) : null
  if (sent === null) return []
  const from = sent.actor === 'client' ? 'C' : 'S'
  const label = labelOf(sent.line, from, ask)
  const width = measure(label, SIZE) + 2 * 6
  const left = sent.actor === 'client' ? ground.client + PAD - 6 : ground.server - PAD + 6 - width
  const row = { kind: 'message', from: sent.actor, label, slope: 9, lost: null } as const
  const { y, height } = step
  return [
    rect({ x: left, y: y + 3, width, height: 19 }, 'band', 3),
    ...drawRow(row, { ground, y, height, phase: 'future', progress: 0 }),
  ]
}

function emptyFrame({ ground }: Drawing, { y }: Step): readonly Shape[] {
  const box = {
    x: ground.client + PAD,
    y: y + 1,
    width: ground.server - ground.client - 2 * PAD,
    height: FRAME_HEIGHT,
  }
  return [
    rect(box, 'stage', 3, 'line-2', 1, '4 4'),
    text(
      (ground.client + ground.server) / 2,
      y + 1 + FRAME_HEIGHT / 2,
      [run(say('lessons.stage.question'), 500)],
      'ink-2',
      'middle',
      SIZE,
    ),
  ]
}

/** The shapes of the answer's place. */
export function maskShapes(
  drawing: Drawing,
  step: Step,
  trace: Trace,
  { ask }: Prediction,
): readonly Shape[] {
  const isLine = ask.kind === 'line' || ask.kind === 'field'
  const axis = step.y + (isLine ? axisOf(step.row) : 1 + FRAME_HEIGHT / 2)
  const number = text(
    drawing.ground.number,
    axis,
    [run(String(step.number), 600, 'mono')],
    'ink-3',
    'middle',
    SMALL,
  )
  return [...(isLine ? maskedLine(drawing, step, trace, ask) : emptyFrame(drawing, step)), number]
}
