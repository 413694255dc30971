// What the panel says of our server beside the recorded one: how many connections differ, and which are shown open.

import type { Held, HeldRow } from '../../protocol/recording.ts'
import { say } from '../../words/words.ts'

export const differs = (rows: readonly HeldRow[]): boolean => rows.some(({ mark }) => mark !== 'both')

/** Where one looks first: the first connection that differs, else the first. */
export const firstOfInterest = ({ connections }: Held): number => Math.max(0, connections.findIndex(differs))

export function summary({ connections }: Held): string {
  const different = connections.filter(differs).length
  return different === 0
    ? say('recording.held.passed', { count: connections.length })
    : say('recording.held.differs', { count: different, all: connections.length })
}

/** Where our server alone closes: what comes behind is the recording's alone. Past the end where it does not. */
export function closedAt(rows: readonly HeldRow[]): number {
  const place = rows.findIndex(({ mark, line }) => mark === 'got' && line === null)
  return place < 0 ? rows.length : place
}

/** A row as the transcript writes it, without who says it. */
export const saidText = ({ line }: HeldRow): string => line ?? say('recording.held.closes')

/** A moment in UTC, to the second; null where there is none, or none that a calendar has. */
export function timeText(ms: number | null): string | null {
  const date = new Date(ms ?? Number.NaN)
  if (Number.isNaN(date.getTime())) return null
  const text = date.toISOString()
  return say('recording.panel.opened', { time: `${text.slice(0, 10)} ${text.slice(11, 19)}` })
}
