// What changes from outside while the film runs: policies that begin, with their names, and hours in which no
// download completes.

import { shorten, textWidth } from '../../../diagram/text-width.ts'
import { HOURS_A_DAY } from '../moment.ts'
import { onScale, type Scale } from './scale.ts'

export interface Beginning {
  readonly day: number
  readonly name: string
}

export interface PolicyMark {
  readonly x: number
  readonly name: string
  /** As much of the name as there is room for up to the next mark of its row; '' where there is none. */
  readonly label: string
  readonly row: number
}

export interface Band {
  readonly x: number
  readonly width: number
}

const SIZE = 11
const WEIGHT = 600
/** Between a mark and its name, and after the name. */
const GAP = 5
/** A name cut to less than this says nothing. */
const LEAST = 28

const widthOf = (name: string): number => textWidth(name, 'sans', WEIGHT, SIZE) + 2 * GAP

/** Two rows where the names would not all fit into one. */
function rowsOf(xs: readonly number[], names: readonly string[], right: number): number {
  const isCrowded = names.some((name, i) => (xs[i] ?? 0) + widthOf(name) > (xs[i + 1] ?? right))
  return isCrowded && names.length > 1 ? 2 : 1
}

/** Those that begin within the film, in order; `right` is where the last name must end. */
export function policyMarks(
  beginnings: readonly Beginning[],
  hours: number,
  x: Scale,
  right: number,
): readonly PolicyMark[] {
  const shown = beginnings.filter(({ day }) => day * HOURS_A_DAY < hours)
  const xs = shown.map(({ day }) => onScale(x, day * HOURS_A_DAY))
  const rows = rowsOf(
    xs,
    shown.map(({ name }) => name),
    right,
  )
  return shown.map(({ name }, i) => {
    const from = xs[i] ?? 0
    const row = i % rows
    // The lines of the upper row run through the lower one.
    const room = (xs[i + (row === 0 ? rows : 1)] ?? right) - from - 2 * GAP
    const label = room < LEAST ? '' : shorten(name, room, { face: 'sans', weight: WEIGHT, size: SIZE })
    return { x: from, name, label, row }
  })
}

/** An hour is less than a pixel of a long film; a band is wide enough to be seen. */
const THINNEST = 2

export const outageBands = (
  outages: readonly { readonly fromHour: number; readonly toHour: number }[],
  hours: number,
  x: Scale,
): readonly Band[] =>
  outages
    .filter(({ fromHour }) => fromHour < hours)
    .map(({ fromHour, toHour }) => {
      const from = onScale(x, fromHour)
      const to = onScale(x, Math.min(toHour, hours))
      return { x: from, width: Math.max(to - from, THINNEST) }
    })
