// Where play stands. Time is play time at 1×; speed changes only how fast it goes. Whatever moves play lets go of
// a pinned message, so that the wire panel follows again.

import { afterStep, beforeStep } from './timeline.ts'
import type { GetState, SetState } from './tools.ts'
import { type PlaybackSlice, SPEEDS, type State } from './types.ts'

const clamp = (time: number, { timeline }: State): number => Math.min(Math.max(time, 0), timeline.lasts)

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
        return { time, playing: state.playing && time < state.timeline.lasts }
      }),
    play: () =>
      set(({ time, timeline }) => ({
        time: time >= timeline.lasts ? 0 : time,
        playing: true,
        pinned: null,
      })),
    pause: () => set({ playing: false }),
    seek: park,
    step: () => park(afterStep(get().timeline, get().time)),
    stepBack: () => park(beforeStep(get().timeline, get().time)),
    first: () => park(0),
    last: () => park(get().timeline.lasts),
    setSpeed: (speed) => set({ speed }),
    slower: () => set((state) => ({ speed: speedBeside(state, -1) })),
    faster: () => set((state) => ({ speed: speedBeside(state, 1) })),
  }
}
