// Dragging a row to another place: which row is held, and the gap it would go into. Escape lets go of it.

import { type PointerEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { rootSize } from './use-window.ts'

export interface Drag {
  /** The row held, by place. */
  readonly from: number
  /** The gap it would go into: 0 above the first row, 1 below it, and so on. */
  readonly gap: number
}

/** A press that moves less than this many px is a click. */
const SLACK = 4
/** px from the edge at which the list begins to scroll, and how far it does in a frame. */
const EDGE = 28
const SPEED = 9

/** Where a row dropped into a gap stands, counted without it. */
export const placeAfterDrop = ({ from, gap }: Drag): number => (gap > from ? gap - 1 : gap)

interface Lists {
  readonly box: RefObject<HTMLElement | null>
  readonly list: RefObject<HTMLElement | null>
  readonly rem: number
  readonly rows: number
}

/** The gap at this height of the window. */
function gapAt(y: number, { list, rem, rows }: Lists): number {
  const top = list.current?.getBoundingClientRect().top ?? 0
  return Math.min(Math.max(Math.round((y - top) / (rem * rootSize())), 0), rows)
}

function scrollAtEdge(y: number, box: HTMLElement | null): void {
  if (box === null) return
  const { top, bottom } = box.getBoundingClientRect()
  if (y < top + EDGE) box.scrollTop -= SPEED
  else if (y > bottom - EDGE) box.scrollTop += SPEED
}

interface Press {
  readonly place: number
  readonly y: number
}

export interface Dragging {
  readonly drag: Drag | null
  onPointerDown(event: PointerEvent, place: number): void
}

export function useDrag(lists: Lists, onDrop: (drag: Drag) => void): Dragging {
  const [press, setPress] = useState<Press | null>(null)
  const [drag, setDrag] = useState<Drag | null>(null)
  const held = useRef<{ lists: Lists; onDrop: (drag: Drag) => void; drag: Drag | null }>({
    lists,
    onDrop,
    drag,
  })
  useEffect(() => {
    held.current = { lists, onDrop, drag }
  })

  useEffect(() => {
    if (press === null) return
    let y = press.y
    let frame = 0
    const follow = () => {
      scrollAtEdge(y, held.current.lists.box.current)
      const gap = gapAt(y, held.current.lists)
      setDrag((before) => (before?.gap === gap ? before : { from: press.place, gap }))
      frame = requestAnimationFrame(follow)
    }
    const letGo = () => {
      setPress(null)
      setDrag(null)
    }
    const onMove = (event: globalThis.PointerEvent) => {
      y = event.clientY
      if (frame === 0 && Math.abs(y - press.y) > SLACK) follow()
    }
    const onUp = () => {
      if (held.current.drag !== null) held.current.onDrop(held.current.drag)
      letGo()
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      letGo()
    }
    window.addEventListener('pointermove', onMove)
    window.addEventListener('pointerup', onUp)
    window.addEventListener('pointercancel', letGo)
    window.addEventListener('keydown', onKey, { capture: true })
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('pointermove', onMove)
      window.removeEventListener('pointerup', onUp)
      window.removeEventListener('pointercancel', letGo)
      window.removeEventListener('keydown', onKey, { capture: true })
    }
  }, [press])

  const onPointerDown = useCallback((event: PointerEvent, place: number) => {
    if (event.button === 0) setPress({ place, y: event.clientY })
  }, [])
  return { drag, onPointerDown }
}
