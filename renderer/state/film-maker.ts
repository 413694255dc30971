// Asks for films. One piece of work at a time counts: a newer one ends the older, and an answer that is no longer
// of the newest is dropped.

import type { Policy } from '../../protocol/formats/policy.ts'
import { type PoliciesNow, policyOf, type RolloutPlan, rolloutOf } from '../rollout/plan.ts'
import type { GetState, SetState } from './tools.ts'
import type { FilmWork, State } from './types.ts'

/** A film is of a rollout with the policies as they stood when it was asked for. */
interface Question {
  readonly plan: RolloutPlan
  readonly policies: readonly Policy[]
}

const isSame = (a: Question | null, b: Question): boolean =>
  a !== null && a.plan === b.plan && a.policies.every((policy, i) => policy === b.policies[i])

const policiesNow = ({ draft, active, boot }: State): PoliciesNow => ({
  draft,
  active,
  builtins: boot.policies,
})

/** Where play stands in a new film: at the same hour; at the end where it stood at the end, or where there was none. */
function placeIn(hours: number, { film, filmTime }: State): number {
  const wasAtEnd = film === null || filmTime >= film.film.hours - 1
  return wasAtEnd ? hours - 1 : Math.min(filmTime, hours - 1)
}

export interface FilmMaker {
  /** Unless the film is there, or under way. */
  ask(): void
  cancel(): void
}

export function createFilmMaker(set: SetState, get: GetState): FilmMaker {
  let waiting: { readonly question: Question; readonly work: FilmWork } | null = null
  let shown: Question | null = null

  async function send(question: Question) {
    const { plan } = question
    const rollout = rolloutOf(plan, policiesNow(get()))
    const work: FilmWork = get().playFilm(rollout, (done) => {
      if (waiting?.work === work) set({ filmProgress: done })
    })
    waiting = { question, work }
    set({ filming: true, filmProgress: null, filmTrouble: null })
    const answer = await work.answer
    if (waiting?.work !== work) return
    waiting = null
    const over = { filming: false, filmProgress: null }
    if (!answer.ok) return set({ ...over, filmTrouble: answer.reason })
    const film = answer.value
    if (film === null) return set({ ...over, filmTrouble: { kind: 'cancelled' } })
    shown = question
    set((state) => ({ ...over, film: { film, rollout, plan }, filmTime: placeIn(film.hours, state) }))
  }

  return {
    ask: () => {
      const { plan } = get()
      const now = policiesNow(get())
      const question = { plan, policies: plan.policies.map(({ source }) => policyOf(source, now)) }
      if (waiting !== null) {
        if (!isSame(waiting.question, question)) void send(question)
      } else if (isSame(shown, question)) set({ filmTrouble: null })
      else void send(question)
    },
    cancel: () => waiting?.work.cancel(),
  }
}
