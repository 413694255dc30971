// Where the window was when it was left, and where it is put at the next start: as it was wherever that can be seen,
// else whole on the nearest screen there is.

import * as v from 'valibot'
import { choice, document } from '../../protocol/formats/schema.ts'

const whole = v.pipe(v.number('number'), v.safeInteger('number'))

const rectangleSchema = document({
  x: whole,
  y: whole,
  width: v.pipe(whole, v.minValue(1, 'number')),
  height: v.pipe(whole, v.minValue(1, 'number')),
})
/** In the system's own pixels, as Electron counts them. */
export type Rectangle = v.InferOutput<typeof rectangleSchema>

export const windowMemorySchema = document({
  /** Without maximising and full screen. */
  bounds: rectangleSchema,
  state: choice(['normal', 'maximised', 'full']),
})
export type WindowMemory = v.InferOutput<typeof windowMemorySchema>

export const sameMemory = (one: WindowMemory | null, other: WindowMemory | null): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** How much of a length that begins at `from` lies within another. */
const shared = (from: number, length: number, within: number, most: number): number =>
  Math.max(0, Math.min(from + length, within + most) - Math.max(from, within))

const overlap = (one: Rectangle, other: Rectangle): number =>
  shared(one.x, one.width, other.x, other.width) * shared(one.y, one.height, other.y, other.height)

/** How far a rectangle is from another, along the nearer way around; 0 where they touch. */
function distance(one: Rectangle, other: Rectangle): number {
  const gap = (from: number, length: number, to: number, most: number) =>
    Math.max(0, to - (from + length), from - (to + most))
  return Math.hypot(
    gap(one.x, one.width, other.x, other.width),
    gap(one.y, one.height, other.y, other.height),
  )
}

function moved(bounds: Rectangle, area: Rectangle): Rectangle {
  const width = Math.min(bounds.width, area.width)
  const height = Math.min(bounds.height, area.height)
  return {
    x: Math.min(Math.max(bounds.x, area.x), area.x + area.width - width),
    y: Math.min(Math.max(bounds.y, area.y), area.y + area.height - height),
    width,
    height,
  }
}

/** No smaller than a window may be: a file may say anything, and another version had another least size. */
export const grown = (bounds: Rectangle, least: Pick<Rectangle, 'width' | 'height'>): Rectangle => ({
  ...bounds,
  width: Math.max(bounds.width, least.width),
  height: Math.max(bounds.height, least.height),
})

/**
 * `areas` are the screens there are now, without bars of the system. A window that lies whole within them, also across
 * two, stays; any other is moved onto the one it has most of, or is nearest to, and is never larger than that.
 */
export function placed(bounds: Rectangle, areas: readonly Rectangle[]): Rectangle {
  const seen = areas.reduce((sum, area) => sum + overlap(bounds, area), 0)
  if (seen >= bounds.width * bounds.height) return bounds
  const [nearest] = areas.toSorted(
    (one, other) =>
      overlap(bounds, other) - overlap(bounds, one) || distance(bounds, one) - distance(bounds, other),
  )
  return nearest === undefined ? bounds : moved(bounds, nearest)
}
