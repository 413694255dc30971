// How large the heat map's rows and columns are drawn in the room there is: rows grow until they fill it, and where
// not all columns fit with their counts they go without, so that no column is out of sight.

import { type RefObject, useLayoutEffect, useMemo, useState } from 'react'
import { say } from '../../../words/words.ts'
import { rootSize } from '../rules/use-window.ts'
import type { Grid } from './grid.ts'
import { type Widths, widthsOf } from './measures.ts'

/** `tight`: glyphs alone; `tall`: everything larger; `large`: larger still, to be read from afar. */
export type Look = 'tight' | 'usual' | 'tall' | 'large'

export interface Room {
  readonly look: Look
  readonly widths: Widths
  /** Height of a row, in rem. */
  readonly pitch: number
}

/** In rem; 0 before anything is laid out. */
export interface Space {
  readonly width: number
  readonly height: number
}

/** All in rem: the least and the most a row is high. */
const LEAST = { tight: 1.75, usual: 2 } as const
const MOST = { tight: 2.25, usual: 5 } as const
/** A row this high has larger glyphs. */
const TALL = 2.5
const LARGE = 3.75
/** So much wider than they must be, columns have room for the largest glyphs. */
const SPACIOUS = 1.4
/** The heads of the columns. */
const HEADS = { tight: 2.25, usual: 3.25 } as const
/** What the scroll bar and the padding at the right take of the width. */
const BESIDE = 1
/** Rows grow by this, so that they stand on whole pixels. */
const STEP = 0.125
/** Kept free for the strip below, open or not: choosing a cell must not move the cells. */
const STRIP = 10.5

/** How a grid of so many rows, whose columns take `least` at least, is drawn in a space. */
export function pitchOf(rows: number, isTight: boolean, { height }: Space): number {
  const kind = isTight ? 'tight' : 'usual'
  const each = Math.floor((height - STRIP - HEADS[kind]) / Math.max(1, rows) / STEP) * STEP
  return Math.min(Math.max(each, LEAST[kind]), MOST[kind])
}

export function roomFor(grid: Grid, space: Space): Room {
  const title = say(`heat.axis.${grid.rows.axis}`)
  const usual = widthsOf(grid, title, 'usual')
  const isTight = space.width > 0 && usual.least + BESIDE > space.width
  const pitch = pitchOf(grid.table.rows, isTight, space)
  if (isTight) return { look: 'tight', widths: widthsOf(grid, title, 'tight'), pitch }
  const isLarge = pitch >= LARGE && space.width > usual.least * SPACIOUS
  return { look: isLarge ? 'large' : pitch < TALL ? 'usual' : 'tall', widths: usual, pitch }
}

/** The box's width, and the height from its top to the end of what it stands in. */
function spaceOf(box: HTMLElement): Space {
  const rem = rootSize()
  const { top, width } = box.getBoundingClientRect()
  const bottom = box.parentElement?.getBoundingClientRect().bottom ?? top
  return { width: width / rem, height: (bottom - top) / rem }
}

export function useRoom(box: RefObject<HTMLElement | null>, grid: Grid): Room {
  const [space, setSpace] = useState<Space>({ width: 0, height: 0 })
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    const read = () => {
      const next = spaceOf(element)
      setSpace((before) => (before.width === next.width && before.height === next.height ? before : next))
    }
    read()
    const observer = new ResizeObserver(read)
    observer.observe(element)
    return () => observer.disconnect()
  }, [box])
  return useMemo(() => roomFor(grid, space), [grid, space])
}
