// The quiet part of the picture: grid lines and numbers at the axes.

import type { Ink, Shape } from '../../../diagram/shape.ts'
import { say } from '../../../words/words.ts'
import { numberText } from '../../ui/number.ts'
import { HOURS_A_DAY } from '../moment.ts'
import type { Charts } from './charts.ts'
import { onScale, type Scale, ticks } from './scale.ts'

const SIZE = 11
/** Between a text's baseline and the middle of its small letters. */
const SINK = 4
const COUNTS_APART = 34
const DAYS_APART = 34

const text = (
  words: string,
  x: number,
  y: number,
  anchor: 'start' | 'middle' | 'end',
  ink: Ink = 'ink-3',
  weight: 400 | 500 | 600 = 400,
): Shape => ({
  kind: 'text',
  x,
  y,
  anchor,
  size: SIZE,
  ink,
  runs: [{ text: words, face: 'sans', weight }],
})

const across = (y: number, { left, right }: Charts, ink: Ink): Shape => ({
  kind: 'line',
  x1: left,
  x2: right,
  y1: y,
  y2: y,
  ink,
  width: 1,
})

/** A chart's counts at its left, with a line across for each. */
export const axisShapes = (y: Scale, charts: Charts): readonly Shape[] =>
  ticks(y, COUNTS_APART).flatMap((count) => {
    const at = onScale(y, count)
    return [
      across(at, charts, count === 0 ? 'line-2' : 'line'),
      text(numberText(count), charts.left - 8, at + SINK, 'end'),
    ]
  })

/** The days below the charts, each with a tick. */
export function dayShapes(charts: Charts, x: Scale): readonly Shape[] {
  const inDays: Scale = { ...x, top: x.top / HOURS_A_DAY }
  const days = ticks(inDays, DAYS_APART).flatMap((day): readonly Shape[] => {
    const at = onScale(inDays, day)
    const tick = { y1: charts.axis, y2: charts.axis + 4, ink: 'line-2', width: 1 } as const
    return [{ kind: 'line', x1: at, x2: at, ...tick }, text(String(day), at, charts.axis + 17, 'middle')]
  })
  return [...days, text(say('rollout.picture.day'), charts.left - 8, charts.axis + 17, 'end')]
}
