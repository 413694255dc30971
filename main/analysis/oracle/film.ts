// A rollout played person by person and hour by hour, by the independent checker's reading of a sign-in: slow and
// plain, for the tests alone. Who there is and when they come it takes from the model (docs/decisions/0018).

import type { Catalogue } from '../../../protocol/formats/catalogue.ts'
import type { FilmState, Rollout } from '../../../protocol/formats/rollout.ts'
import { Random } from '../../simulation/random.ts'
import { drawSlot, slotsOf } from '../rollout/habits.ts'
import { handleOf } from '../rollout/memberships.ts'
import { groupsOf } from '../rollout/population.ts'
import { installed, type Life, live, type Person } from './people.ts'

interface Somebody {
  is: Person
  readonly slot: number
  state: FilmState
  /** Was refused as the version it was told to install. */
  asTold: boolean
}

function everybody(rollout: Rollout, catalogue: Catalogue): readonly Somebody[] {
  const random = new Random(rollout.seed)
  const slots = Array.from({ length: rollout.clients }, () => drawSlot(random, rollout.clockSkewHours))
  return groupsOf(rollout, catalogue).flatMap(({ client, from, to }) => {
    const { version, library, identification = null, offers, system, locale } = client
    const { type, version: systemVersion, arch } = system
    return Array.from({ length: to - from }, (_, i): Somebody => {
      const handle = handleOf(from + i)
      const is = { version, library, identification, offers, type, systemVersion, arch, locale, handle }
      return { is, slot: slots[from + i] ?? 0, state: 'unseen', asTold: false }
    })
  })
}

export interface PlainHour {
  readonly signIns: number
  readonly exchanges: number
  readonly upgrades: number
  readonly refusals: number
  readonly strandings: number
  readonly loops: number
  readonly failedDownloads: number
  readonly population: Readonly<Partial<Record<FilmState, number>>>
}

/** The state after a journey. */
function stateAfter({ end, path }: Life): FilmState {
  if (end !== 'rests') return end
  const last = path.at(-1)?.signIn.outcome
  return last === 'up-to-date' || last === 'upgrade-offered' ? last : 'other'
}

/** What the person is after a journey; of a loop, the one that came back. */
function personAfter({ end, path }: Life, catalogue: Catalogue, before: Person): Person {
  const last = path.at(-1)
  if (last === undefined) return before
  const told = last.signIn.answer?.recommended
  return end === 'loops' && told !== undefined ? installed(catalogue, told, last.person) : last.person
}

interface Came {
  readonly exchanges: number
  readonly upgrades: number
  readonly failed: boolean
}

function signIn(one: Somebody, rollout: Rollout, catalogue: Catalogue, day: number, outage: boolean): Came {
  const begun = rollout.policies.filter((step) => step.day <= day)
  const policy = begun.reduce((a, b) => (b.day > a.day ? b : a)).policy
  const life = live(policy, catalogue, one.is)
  const { outcome, answer } = life
  if (outage && outcome === 'upgrade-forced' && answer?.downloadUrl !== '') {
    one.state = 'upgrade-forced'
    one.asTold = false
    return { exchanges: 1, upgrades: 0, failed: true }
  }
  const stays = one.asTold && life.end === 'refused'
  one.asTold = stays || (life.end === 'stranded' && life.path.at(-1)?.signIn.outcome === 'refused')
  one.state = stays ? 'stranded' : stateAfter(life)
  one.is = personAfter(life, catalogue, one.is)
  return { exchanges: life.path.length, upgrades: life.hops, failed: false }
}

function hourOf(people: readonly Somebody[], came: readonly Somebody[], results: readonly Came[]): PlainHour {
  const ended = (...states: readonly FilmState[]): number =>
    came.filter(({ state }) => states.includes(state)).length
  const population: Partial<Record<FilmState, number>> = {}
  for (const { state } of people) population[state] = (population[state] ?? 0) + 1
  return {
    signIns: came.length,
    exchanges: results.reduce((sum, { exchanges }) => sum + exchanges, 0),
    upgrades: results.reduce((sum, { upgrades }) => sum + upgrades, 0),
    refusals: ended('refused'),
    strandings: ended('stranded', 'upgrade-forced'),
    loops: ended('loops'),
    failedDownloads: results.filter(({ failed }) => failed).length,
    population,
  }
}

/** Every hour of a rollout. */
export function playPlainly(rollout: Rollout, catalogue: Catalogue): readonly PlainHour[] {
  const people = everybody(rollout, catalogue)
  return Array.from({ length: rollout.days * 24 }, (_, hour) => {
    const slots = slotsOf(hour)
    const outage = rollout.outages.some(({ fromHour, toHour }) => hour >= fromHour && hour < toHour)
    const came = people.filter(({ slot }) => slots.includes(slot))
    const results = came.map((one) => signIn(one, rollout, catalogue, Math.floor(hour / 24), outage))
    return hourOf(people, came, results)
  })
}
