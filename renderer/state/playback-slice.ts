// Where play stands. Time is play time at 1×; speed changes only how fast it goes. Whatever moves play lets go of
// a pinned message, so that the wire panel follows again.

import { playedTimeline } from './selectors.ts'
import { afterStep, beforeStep } from './timeline.ts'
import type { GetState, SetState } from './tools.ts'
import { type PlaybackSlice, SPEEDS, type State } from './types.ts'

const clamp = (time: number, state: State): number => Math.min(Math.max(time, 0), playedTimeline(state).lasts)

const speedBeside = ({ speed }: State, by: 1 | -1) => SPEEDS[SPEEDS.indexOf(speed) + by] ?? speed

export function playbackSlice(set: SetState, get: GetState): PlaybackSlice {
  const park = (time: number) => set((state) => ({ time: clamp(time, state), playing: false, pinned: null }))

  return {
    time: 0,
    playing: false,
    speed: 1,
    advance: (ms) =>
      set((state) => {
        const time = clamp(state.time + ms * state.speed, state)
        return { time, playing: state.playing && time < playedTimeline(state).lasts }
      }),
    play: () =>
      set((state) => ({
        time: state.time >= playedTimeline(state).lasts ? 0 : state.time,
        playing: true,
        pinned: null,
      })),
    pause: () => set({ playing: false }),
    seek: park,
    step: () => park(afterStep(playedTimeline(get()), get().time)),
    stepBack: () => park(beforeStep(playedTimeline(get()), get().time)),
    first: () => park(0),
    last: () => park(playedTimeline(get()).lasts),
    setSpeed: (speed) => set({ speed }),
    slower: () => set((state) => ({ speed: speedBeside(state, -1) })),
    faster: () => set((state) => ({ speed: speedBeside(state, 1) })),
  }
}
