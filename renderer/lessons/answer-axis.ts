// The number line as a second way to answer: the zones a version may fall into, in the place where the comparison
// will be drawn. Versions that the server has not named yet stand as question marks, and the zones as thirds.

import type { Drawing, Step } from '../../diagram/drawing.ts'
import type { CompareRow } from '../../diagram/row.ts'
import { textLeft, textRight } from '../../diagram/rows/place.ts'
import type { Prediction } from '../../protocol/formats/lesson.ts'
import type { Outcome } from '../../protocol/formats/outcomes.ts'
import type { Comparison, Trace } from '../../protocol/formats/trace.ts'
import type { Option } from './answers.ts'
import { plainRuns } from './runs.ts'

export interface AxisZone {
  readonly left: number
  readonly right: number
  readonly outcome: Outcome
  /** The answer it stands for, from 0; null where none does. */
  readonly option: number | null
}

export interface AxisTick {
  readonly x: number
  /** null while the server has not named it. */
  readonly version: string | null
  readonly name: 'minimum' | 'recommended' | 'both'
}

export interface AnswerAxis {
  /** Where the comparison's row begins, in drawing units. */
  readonly y: number
  readonly own: string
  readonly zones: readonly AxisZone[]
  readonly ticks: readonly AxisTick[]
}

type CompareStep = Step & { readonly row: CompareRow }

const isComparison = (step: Step): step is CompareStep => step.row.kind === 'compare'

const GENERAL = ['upgrade-forced', 'upgrade-offered', 'up-to-date'] as const satisfies readonly Outcome[]

/** Thirds of the line: what every documented client makes of a minimum and a recommended version. */
function thirds({ ground }: Drawing) {
  const left = textLeft(ground)
  const third = (textRight(ground) - left) / GENERAL.length
  const zones = GENERAL.map((outcome, i) => ({
    outcome,
    left: left + i * third,
    right: left + (i + 1) * third,
  }))
  const ticks: readonly AxisTick[] = [
    { x: left + third, version: null, name: 'minimum' },
    { x: left + 2 * third, version: null, name: 'recommended' },
  ]
  return { zones, ticks }
}

function named({ row }: CompareStep, { minimum }: Comparison) {
  const ticks = row.line.ticks.map(({ x, version }): AxisTick => {
    const text = plainRuns(version)
    const name = row.line.ticks.length === 1 ? 'both' : text === minimum ? 'minimum' : 'recommended'
    return { x, version: text, name }
  })
  return { zones: row.line.zones, ticks }
}

/**
 * The line to answer on; null where the question is not of what a documented client makes of three versions, or
 * where its answers cannot be told apart on a line.
 */
export function answerAxis(
  drawing: Drawing,
  trace: Trace,
  { at, reveal }: Prediction,
  options: readonly Option[],
): AnswerAxis | null {
  const step = drawing.steps.find(({ kind, event }) => kind === 'compare' && event >= at && event < reveal)
  const judged = step === undefined ? undefined : trace.events[step.event]
  if (step === undefined || !isComparison(step) || judged?.kind !== 'judge') return null
  const { comparison, behaviour } = judged.judgement
  if (comparison === null || behaviour !== 'documented') return null
  const sent = trace.events.findIndex(
    ({ kind, ...event }) => kind === 'send' && 'message' in event && event.message === judged.message,
  )
  const { zones, ticks } = sent < at ? named(step, comparison) : thirds(drawing)
  const answers = zones.map(({ left, right, outcome }): AxisZone => {
    const option = options.findIndex((each) => each.outcome === outcome)
    return { left, right, outcome, option: option < 0 ? null : option }
  })
  return answers.filter(({ option }) => option !== null).length > 1
    ? { y: step.y, own: comparison.own, zones: answers, ticks }
    : null
}
