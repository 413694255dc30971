// How large an element is, kept up to date, and how large the diagram is drawn in it.

import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { NARROWEST } from '../../diagram/layout.ts'

export interface Size {
  readonly width: number
  readonly height: number
  /** How many px 1/16 rem is. */
  readonly root: number
}

/** An element's content box in px, with the scroll bars that lie over it; all 0 before it is laid out. */
export function useSize<Element extends HTMLElement>(): readonly [RefObject<Element | null>, Size] {
  const ref = useRef<Element>(null)
  const [size, setSize] = useState<Size>({ width: 0, height: 0, root: 1 })
  useLayoutEffect(() => {
    const element = ref.current
    if (element === null) return
    const read = () =>
      setSize({ width: contentWidth(element), height: element.clientHeight, root: rootScale() })
    read()
    const observer = new ResizeObserver(read)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, size]
}

function contentWidth(element: HTMLElement): number {
  const { paddingLeft, paddingRight } = getComputedStyle(element)
  return element.offsetWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
}

/** How many px 1/16 rem is: 1 unless the root's type is larger. */
const rootScale = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16

/** The stage of a window of 1280 × 800, on which a whole run fits. */
const USUAL = { width: 624, height: 632 }
const LARGEST = 1.5
const STEP = 8
/** As high as a whole run, and by how much larger type may give way so that it fits. */
const WHOLE_RUN = 592
const GIVES_WAY = 0.875

/**
 * px per drawing unit on a stage of this size: larger stages draw larger, in steps of an eighth, up to half as
 * large again. The size of the stage alone decides, so that no edit makes the picture jump.
 */
export function drawingScale({ width, height, root }: Size): number {
  const room = Math.min(width / root / USUAL.width, height / root / USUAL.height)
  const wanted = root * Math.min(LARGEST, Math.max(smallest(height, root), inSteps(room)))
  // Larger type gives way before the picture has to be scrolled sideways.
  return Math.min(wanted, Math.max(1, width / NARROWEST))
}

/** Where larger type nearly leaves room for a whole run, it gives way; the usual type never does. */
function smallest(height: number, root: number): number {
  const fits = height / root / WHOLE_RUN
  return root > 1 && fits >= GIVES_WAY ? Math.min(fits, 1) : 1
}

const inSteps = (scale: number): number => Math.floor(scale * STEP) / STEP
