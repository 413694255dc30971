// The rollout that is edited, with undo, and where play stands in its film. Every edit asks for a new film.

import type { Boot } from '../../main/contract.ts'
import { planOf } from '../rollout/plan.ts'
import { createFilmMaker } from './film-maker.ts'
import { begin, type History, record, recordApart, redone, undone } from './history.ts'
import type { RolloutSlice } from './rollout-types.ts'
import type { GetState, SetState, Tools } from './tools.ts'
import type { State } from './types.ts'

/** Hours of the film that pass in a millisecond of play at 1×: a day in half a second. */
const HOURS_A_MS = 24 / 500

const lastOf = ({ film }: State): number => (film === null ? 0 : film.film.hours - 1)
const clamp = (hour: number, state: State): number => Math.min(Math.max(hour, 0), lastOf(state))

export function rolloutSlice(boot: Boot, set: SetState, get: GetState, tools: Tools): RolloutSlice {
  const maker = createFilmMaker(set, get)
  const first = planOf(boot.rollout, boot.policies)
  let history = begin(first)

  function show(next: History<RolloutSlice['plan']>) {
    history = next
    const { past, present, future } = history
    set({ plan: present, canUndoPlan: past.length > 0, canRedoPlan: future.length > 0 })
  }

  function moveTo(next: History<RolloutSlice['plan']>) {
    if (next === history) return
    show(next)
    maker.ask()
  }

  const park = (hour: number) => set((state) => ({ filmTime: clamp(hour, state), rolling: false }))

  return {
    plan: first,
    planBase: first,
    canUndoPlan: false,
    canRedoPlan: false,
    planResets: 0,
    film: null,
    filming: false,
    filmProgress: null,
    filmTrouble: null,
    filmTime: 0,
    rolling: false,
    editPlan: (change) => {
      const next = change(get().plan)
      if (next !== get().plan) moveTo(record(history, next, tools.inputAt()))
    },
    undoPlan: () => moveTo(undone(history)),
    redoPlan: () => moveTo(redone(history)),
    resetPlan: () => {
      set(({ planResets }) => ({ planResets: planResets + 1 }))
      const { plan, planBase } = get()
      if (plan !== planBase) moveTo(recordApart(history, planBase))
    },
    takePlan: (plan) => {
      set(({ planResets }) => ({ planResets: planResets + 1, planBase: plan }))
      show(begin(plan))
      // Out of sight it is made when it is looked at.
      if (get().policyView === 'rollout') maker.ask()
    },
    makeFilm: maker.ask,
    cancelFilm: maker.cancel,
    advanceFilm: (ms) =>
      set((state) => {
        const filmTime = clamp(state.filmTime + ms * state.speed * HOURS_A_MS, state)
        return { filmTime, rolling: state.rolling && filmTime < lastOf(state) }
      }),
    roll: () =>
      set((state) => ({
        filmTime: state.filmTime >= lastOf(state) ? 0 : state.filmTime,
        rolling: state.film !== null,
      })),
    pauseFilm: () => set({ rolling: false }),
    seekFilm: park,
    stepFilm: (hours) => park(Math.floor(get().filmTime) + hours),
  }
}
