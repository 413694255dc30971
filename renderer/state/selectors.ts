// What several parts of the window read from the state, worked out in one place.

import { clockAt, frameAt } from '../../diagram/frame.ts'
import { lookupOf, stepOfMessage } from '../../diagram/lookup.ts'
import type { Actor } from '../../protocol/formats/trace.ts'
import type { State, Timeline } from './types.ts'

/** What play goes along: the run in front, or two side by side. */
export const playedTimeline = ({ pair, timeline }: Pick<State, 'pair' | 'timeline'>): Timeline =>
  pair?.joint ?? timeline

/** Number of the step play stands at, from 1; 0 before the first. */
export const currentStep = (state: State): number => frameAt(playedTimeline(state), state.time).current

/** What the run's own clock shows, in virtual milliseconds. */
export function virtualNow(state: State): number {
  const played = playedTimeline(state)
  return clockAt(played, frameAt(played, state.time))
}

/** OUT says nothing of the outcome: it is on show only while its own step is on. */
const isOut = ({ trace }: State, message: number): boolean =>
  lookupOf(trace).sent.get(message)?.line === 'OUT'

/**
 * The message the wire panel shows: the pinned one, else the newest that play has come to, else the first.
 * null when the run sent none.
 */
export function shownMessage(state: State): number | null {
  if (state.pinned !== null) return state.pinned
  const { steps } = state.timeline
  const current = currentStep(state)
  for (let number = current; number > 0; number--) {
    const message = steps[number - 1]?.message ?? null
    if (message !== null && (number === current || !isOut(state, message))) return message
  }
  return steps.find(({ message }) => message !== null)?.message ?? null
}

export interface SentMessage {
  readonly number: number
  readonly from: Actor
  readonly hop: number
  readonly line: string
  /** The line had more bytes than this and was not kept; null where `line` is what was sent. */
  readonly longerThan: number | null
  /** Number of the step that sends it, from 1; null when it is folded away. */
  readonly step: number | null
}

/** A message by its number. Not stable: call it within `useMemo`, not as a selector. */
export function messageOf(
  { trace, timeline }: Pick<State, 'trace' | 'timeline'>,
  number: number,
): SentMessage | null {
  const event = lookupOf(trace).sent.get(number)
  if (event === undefined) return null
  const step = stepOfMessage(trace, timeline, number)
  const { actor: from, hop, line, longerThan = null } = event
  return { number, from, hop, line, longerThan, step: step?.number ?? null }
}

export type PlayState = 'idle' | 'playing' | 'paused' | 'ended'

export function playState(state: State): PlayState {
  const { time, playing } = state
  if (playing) return 'playing'
  if (time <= 0) return 'idle'
  return time >= playedTimeline(state).lasts ? 'ended' : 'paused'
}
