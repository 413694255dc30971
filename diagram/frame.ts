// A moment of play time on a drawing: which step is current, how far it is, and the moment of the verdict.

import { unreachable } from '../protocol/result.ts'
import type { Drawing, Frame, Phase, Step, StepKind } from './drawing.ts'

/** How long a step plays at 1×, in milliseconds. */
export function playTime(kind: StepKind): number {
  switch (kind) {
    case 'decide':
      return 1400
    case 'compare':
      return 1800
    case 'download':
      return 2400
    case 'connect':
    case 'message':
    case 'wait':
    case 'close':
    case 'openUrl':
    case 'install':
    case 'again':
    case 'end':
      return 900
    default:
      return unreachable(kind)
  }
}

/**
 * The first step of which `holds` is true, found by halving: steps stand in the order of their times, events and
 * heights, and what is asked must hold for every step behind one that it holds for. undefined when it holds for none.
 */
export function firstStep(steps: readonly Step[], holds: (step: Step) => boolean): Step | undefined {
  let [from, to] = [0, steps.length]
  while (from < to) {
    const middle = (from + to) >> 1
    const step = steps[middle]
    if (step !== undefined && holds(step)) to = middle
    else from = middle + 1
  }
  return steps[from]
}

/** The step that an event of the trace makes, by the event's index; undefined when it makes none, or it is folded. */
export function stepOfEvent({ steps }: Drawing, event: number): Step | undefined {
  const step = firstStep(steps, (each) => each.event >= event)
  return step?.event === event ? step : undefined
}

/** The step at a height in drawing units; undefined above the first and below the last. */
export function stepAtHeight({ steps }: Drawing, y: number): Step | undefined {
  const step = firstStep(steps, (each) => y < each.y + each.height)
  return step !== undefined && y >= step.y ? step : undefined
}

/** A step at another play time. What stands in it is still made only when it is asked for. */
export const retimed = (step: Step, begins: number, lasts: number): Step => ({
  number: step.number,
  kind: step.kind,
  actor: step.actor,
  hop: step.hop,
  at: step.at,
  message: step.message,
  event: step.event,
  begins,
  lasts,
  y: step.y,
  height: step.height,
  folded: step.folded,
  get word() {
    return step.word
  },
  get sentence() {
    return step.sentence
  },
  get row() {
    return step.row
  },
})

/** The step whose time holds `time`, its very end included; before the first at 0 and below. */
export function frameAt(drawing: Drawing, time: number): Frame {
  if (!(time > 0)) return { current: 0, progress: 0 }
  const step = firstStep(drawing.steps, ({ begins, lasts }) => time <= begins + lasts) ?? drawing.steps.at(-1)
  if (step === undefined) return { current: 0, progress: 0 }
  return { current: step.number, progress: Math.min(1, (time - step.begins) / step.lasts) }
}

export function phaseOf(step: Step, { current }: Frame): Phase {
  if (step.number === current) return 'current'
  return step.number < current ? 'past' : 'future'
}

/** How far a step is at a frame, 0 to 1. */
export function progressOf(step: Step, frame: Frame): number {
  const phase = phaseOf(step, frame)
  return phase === 'past' ? 1 : phase === 'future' ? 0 : frame.progress
}

/** Virtual time at a frame: that of the current step, running on to the next step's. */
export function clockAt(drawing: Drawing, frame: Frame): number {
  const step = drawing.steps[frame.current - 1]
  if (step === undefined) return 0
  const next = drawing.steps[frame.current]
  return Math.round(step.at + ((next?.at ?? step.at) - step.at) * frame.progress)
}
