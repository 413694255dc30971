// How large everything in the window is drawn. Steps as browsers have them; the size is remembered, and is the same
// for every window and page.

import type { Zoom, ZoomStep } from '../contract-settings.ts'

export const LEAST_ZOOM = 50
export const MOST_ZOOM = 300

/** In percent. */
const SIZES = [LEAST_ZOOM, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200, 250, MOST_ZOOM] as const
const ACTUAL = 100

/** The size after a step. One between two sizes, as a settings file may hold, goes to the next in the step's direction. */
export function zoomAfter(percent: number, step: ZoomStep): number {
  switch (step) {
    case 'in':
      return SIZES.find((size) => size > percent) ?? MOST_ZOOM
    case 'out':
      return SIZES.findLast((size) => size < percent) ?? LEAST_ZOOM
    case 'reset':
      return ACTUAL
  }
}

export const zoomOf = (percent: number): Zoom => ({
  percent,
  canGrow: percent < MOST_ZOOM,
  canShrink: percent > LEAST_ZOOM,
})
