// Virtual time as text, short enough for the column of times.

import { say } from '../words/words.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** Milliseconds below a second, tenths of a second below a hundred, then whole seconds, then hours. */
export function timeText(ms: number): string {
  if (ms < SECOND) return say('diagram.time.ms', { n: Math.round(ms) })
  if (ms < 100 * SECOND) return say('diagram.time.seconds', { n: (ms / SECOND).toFixed(1) })
  if (ms < HOUR) return say('diagram.time.seconds', { n: Math.round(ms / SECOND) })
  return say('diagram.time.hours', { n: (ms / HOUR).toFixed(1) })
}

/** A duration within a sentence: tenths only where they say something. */
export const durationText = (ms: number): string =>
  ms < SECOND ? timeText(ms) : say('diagram.time.seconds', { n: Number((ms / SECOND).toFixed(1)) })
