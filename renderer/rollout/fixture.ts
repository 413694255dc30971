// What the rollout's tests share: a small film made by hand, and a plan.

import type { Policy } from '../../protocol/formats/policy.ts'
import { FILM_STATES, type Film, type FilmState } from '../../protocol/formats/rollout.ts'
import type { PoliciesNow, RolloutPlan } from './plan.ts'

type Counts = readonly number[]

const padded = (counts: Counts, hours: number): Uint32Array =>
  Uint32Array.from({ length: hours }, (_, hour) => counts[hour] ?? 0)

export interface FilmParts {
  readonly hours?: number
  readonly clients?: number
  /** By hour; who is in no state given has not asked yet. */
  readonly states?: Readonly<Partial<Record<FilmState, Counts>>>
  readonly exchanges?: Counts
  readonly upgrades?: Counts
  readonly failedDownloads?: Counts
  readonly versions?: Film['versions']
}

/** A film whose states are as given at each hour's end; every client that is in none of them has not asked yet. */
export function filmOf(parts: FilmParts): Film {
  const { hours = 4, clients = 100, states = {}, versions = [] } = parts
  const unseen = Array.from({ length: hours }, (_, hour) =>
    Object.values(states).reduce((left, counts) => left - (counts[hour] ?? 0), clients),
  )
  const of = (state: FilmState) => padded(state === 'unseen' ? unseen : (states[state] ?? []), hours)
  const zeros = () => new Uint32Array(hours)
  return {
    hours,
    clients,
    population: {
      unseen: of('unseen'),
      'up-to-date': of('up-to-date'),
      'upgrade-offered': of('upgrade-offered'),
      'upgrade-forced': of('upgrade-forced'),
      refused: of('refused'),
      stranded: of('stranded'),
      loops: of('loops'),
      other: of('other'),
    },
    signIns: zeros(),
    exchanges: padded(parts.exchanges ?? [], hours),
    upgrades: padded(parts.upgrades ?? [], hours),
    refusals: zeros(),
    strandings: zeros(),
    loops: zeros(),
    failedDownloads: padded(parts.failedDownloads ?? [], hours),
    versions,
  }
}

/** Any film of that many hours, from a list of numbers that is read round and round. */
export function anyFilm(hours: number, clients: number, numbers: readonly number[]): Film {
  const number = (i: number) => numbers[i % Math.max(numbers.length, 1)] ?? 0
  const states: Partial<Record<FilmState, number[]>> = {}
  for (let hour = 0; hour < hours; hour++) {
    let left = clients
    FILM_STATES.filter((state) => state !== 'unseen').forEach((state, i) => {
      const count = number(hour * 7 + i) % (left + 1)
      left -= count
      const counts = states[state] ?? []
      counts.push(count)
      states[state] = counts
    })
  }
  const counts = Array.from({ length: hours }, (_, hour) => number(hour))
  return filmOf({
    hours,
    clients,
    states,
    exchanges: counts,
    failedDownloads: counts.map((each) => each % 3),
  })
}

const policyNamed = (name: string): Policy => ({
  format: 'cvq-lab/policy@1',
  name,
  dialects: [],
  rules: [],
  otherwise: { refuse: 420 },
  server: {
    verReply: 'chosen',
    order: 'lenient',
    parameters: 'lenient',
    knownClients: 'catalogue',
    closesAfterAnswer: false,
    closesAfter420: false,
    closesAfter710: false,
  },
})

export const policies: PoliciesNow = {
  draft: policyNamed('The draft'),
  active: policyNamed('The active one'),
  builtins: [
    { name: 'february-2009', policy: policyNamed('February') },
    { name: 'october-2009', policy: policyNamed('October') },
  ],
}

export const plan: RolloutPlan = {
  seed: 7,
  days: 60,
  clients: 1000,
  shares: [
    { release: '7.0.0813', locale: '0x0409', percent: 60 },
    { release: '6.0.0602', locale: '0x040c', percent: 25.5 },
  ],
  policies: [
    { day: 0, source: { kind: 'builtin', name: 'february-2009' } },
    { day: 20, source: { kind: 'builtin', name: 'october-2009' } },
  ],
  outages: [{ fromHour: 30, toHour: 36 }],
  clockSkewHours: 2,
}
