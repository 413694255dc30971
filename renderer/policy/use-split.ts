// How the left column is shared between the rules and the pane below them: a bar between the two is dragged, or moved
// by the arrow keys.

import { type KeyboardEvent, type PointerEvent, useState } from 'react'

/** Share of the height that the rules take at most, in percent. */
const FIRST = 52
const LEAST = 20
const MOST = 80
const STEP = 4

const within = (share: number): number => Math.min(Math.max(share, LEAST), MOST)

export interface Split {
  readonly share: number
  readonly least: number
  readonly most: number
  onPointerDown(event: PointerEvent<HTMLElement>): void
  onPointerMove(event: PointerEvent<HTMLElement>): void
  onKeyDown(event: KeyboardEvent<HTMLElement>): void
  reset(): void
}

export function useSplit(): Split {
  const [share, setShare] = useState(FIRST)
  return {
    share,
    least: LEAST,
    most: MOST,
    onPointerDown: (event) => event.currentTarget.setPointerCapture(event.pointerId),
    onPointerMove: (event) => {
      const column = event.currentTarget.parentElement
      if (column === null || !event.currentTarget.hasPointerCapture(event.pointerId)) return
      const { top, height } = column.getBoundingClientRect()
      setShare(within(((event.clientY - top) / height) * 100))
    },
    onKeyDown: (event) => {
      const by = event.key === 'ArrowUp' ? -STEP : event.key === 'ArrowDown' ? STEP : 0
      if (by === 0 || event.altKey || event.ctrlKey || event.metaKey) return
      event.preventDefault()
      setShare(within(share + by))
    },
    reset: () => setShare(FIRST),
  }
}
