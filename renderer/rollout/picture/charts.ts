// Which charts fit on the paper and where each stands: the clients, the server's load, and, where there is room,
// the releases. One day axis lies below all of them.

import type { Scale } from './scale.ts'

export interface Chart {
  /** Of its title's row. */
  readonly top: number
  /** Of the drawing itself: the largest value, and 0. */
  readonly plot: { readonly top: number; readonly bottom: number }
}

export interface Charts {
  /** Left and right end of what is drawn; names and numbers stand beside it. */
  readonly left: number
  readonly right: number
  readonly clients: Chart
  readonly load: Chart
  readonly versions: Chart | null
  /** Where the days are written. */
  readonly axis: number
}

/** The paper in a window of 1280 × 800. */
const USUAL = { width: 936, height: 464 }
const LARGEST = 1.25
const STEP = 8

/** px per drawing unit: larger papers are drawn larger, in steps of an eighth, up to a quarter. */
export function chartScale({
  width,
  height,
  root,
}: {
  readonly width: number
  readonly height: number
  readonly root: number
}): number {
  const room = Math.min(width / root / USUAL.width, height / root / USUAL.height)
  return root * Math.min(LARGEST, Math.max(1, Math.floor(room * STEP) / STEP))
}

export interface Paper {
  readonly width: number
  readonly height: number
}

/** For the numbers at the left. */
const LEFT = 60
/** For the names at the right: as much of the paper as they need, within reason. */
const RIGHT = { share: 0.19, least: 112, most: 190 }
const TITLE = 18
const GAP = 12
const AXIS = 22
const MARK_ROW = 18
/** Below this the releases are left out, so that the two others stay readable. */
const ROOM_FOR_THREE = 400

const WITH_VERSIONS = { clients: 0.5, load: 0.22, versions: 0.28 }
const WITHOUT = { clients: 0.68, load: 0.32, versions: 0 }

const namesRoom = (width: number): number => Math.min(Math.max(width * RIGHT.share, RIGHT.least), RIGHT.most)

/** `markRows`: rows of policy names above the clients. */
export function chartsOn({ width, height }: Paper, markRows: number): Charts {
  const three = height >= ROOM_FOR_THREE
  const share = three ? WITH_VERSIONS : WITHOUT
  const around = markRows * MARK_ROW + AXIS + TITLE + (three ? 2 : 1) * (TITLE + GAP)
  const room = Math.max(height - around, 60)
  const chart = (top: number, part: number): Chart => {
    const plotTop = Math.round(top + TITLE)
    return { top, plot: { top: plotTop, bottom: Math.round(plotTop + room * part) } }
  }
  const clients = chart(markRows * MARK_ROW, share.clients)
  const load = chart(clients.plot.bottom + GAP, share.load)
  const versions = three ? chart(load.plot.bottom + GAP, share.versions) : null
  return {
    left: LEFT,
    right: Math.max(Math.round(width - namesRoom(width)), LEFT + 1),
    clients,
    load,
    versions,
    axis: (versions ?? load).plot.bottom,
  }
}

export const markRowTop = (row: number): number => row * MARK_ROW

export const hoursScale = ({ left, right }: Charts, hours: number): Scale => ({
  top: hours,
  zero: left,
  end: right,
})

export const countScale = ({ plot }: Chart, top: number): Scale => ({
  top,
  zero: plot.bottom,
  end: plot.top,
})
