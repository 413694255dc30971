// Plays a rollout: a population over simulated days, under policies that change by date (docs/decisions/0018). Pure:
// the same rollout and catalogue give the same film on every machine.

import type { Catalogue } from '../../../protocol/formats/catalogue.ts'
import {
  FILM_FLOWS,
  FILM_STATES,
  type Film,
  type FilmState,
  type Rollout,
} from '../../../protocol/formats/rollout.ts'
import { createJudge, Kinds } from '../judge.ts'
import type { Watch } from '../sweep.ts'
import { Crowd, type Happened } from './crowd.ts'
import { HOURS_A_DAY, slotsOf } from './habits.ts'
import { versionsOf } from './lines.ts'
import { type People, peopleOf } from './people.ts'
import { duringOutage, Places, STATE, type Ways, waysFrom } from './ways.ts'

const UNWATCHED: Watch = { progress: () => {}, cancelled: () => false }

/** By hour: 1 where no download completes. */
function outagesOf({ outages }: Rollout, hours: number): Uint8Array {
  const out = new Uint8Array(hours)
  for (const { fromHour, toHour } of outages) out.fill(1, Math.min(fromHour, hours), Math.min(toHour, hours))
  return out
}

type Recording = Record<keyof Happened, Uint32Array> & { readonly population: Record<FilmState, Uint32Array> }

function blank(hours: number): Recording {
  const counts = (): Uint32Array => new Uint32Array(hours)
  return {
    signIns: counts(),
    exchanges: counts(),
    upgrades: counts(),
    refusals: counts(),
    strandings: counts(),
    loops: counts(),
    failedDownloads: counts(),
    population: {
      unseen: counts(),
      'up-to-date': counts(),
      'upgrade-offered': counts(),
      'upgrade-forced': counts(),
      refused: counts(),
      stranded: counts(),
      loops: counts(),
      other: counts(),
    },
  }
}

function record(recording: Recording, hour: number, crowd: Crowd): void {
  const happened = crowd.take()
  for (const flow of FILM_FLOWS) recording[flow][hour] = happened[flow]
  for (const state of FILM_STATES) recording.population[state][hour] = crowd.inState(STATE[state])
}

/** How many clients are of each kind. */
function kindCounts({ standing }: Crowd, { kinds }: Places, count: number): Uint32Array {
  const counts = new Uint32Array(count)
  for (const [place, clients] of standing.entries()) {
    const kind = kinds[place] ?? 0
    counts[kind] = (counts[kind] ?? 0) + clients
  }
  return counts
}

interface Stage {
  readonly rollout: Rollout
  readonly catalogue: Catalogue
  readonly people: People
  readonly kinds: Kinds
  readonly places: Places
  readonly crowd: Crowd
}

/** The ways of everybody under the policy of the day, without and with an outage. */
interface Day {
  readonly ways: Ways
  readonly inOutage: Ways
}

/** What holds from this day on, where a policy begins on it; null when it was cancelled. */
function dawn(stage: Stage, day: number, before: Day | null, watch: Watch): Day | null {
  const { catalogue, people, kinds, places, crowd } = stage
  const policy = stage.rollout.policies.find((step) => step.day === day)?.policy
  if (policy === undefined) return before
  const judge = createJudge(policy, catalogue, people.domain, kinds)
  const ways = waysFrom(crowd.occupied(), places, people.contexts, judge, watch)
  crowd.makeRoom(places)
  return ways === null ? null : { ways, inOutage: duringOutage(ways) }
}

function stageOf(rollout: Rollout, catalogue: Catalogue): Stage {
  const people = peopleOf(rollout, catalogue)
  const places = new Places()
  const kinds = new Kinds(people.domain.kinds, catalogue)
  return { rollout, catalogue, people, kinds, places, crowd: new Crowd(people, places) }
}

/**
 * The film of a rollout whose shares the catalogue has (protocol/rollout.ts: faultOfShares); null when it was
 * cancelled.
 */
export function playRollout(rollout: Rollout, catalogue: Catalogue, watch: Watch = UNWATCHED): Film | null {
  const hours = rollout.days * HOURS_A_DAY
  const stage = stageOf(rollout, catalogue)
  const { crowd, places, kinds } = stage
  const outages = outagesOf(rollout, hours)
  const recording = blank(hours)
  const kindsByDay: Uint32Array[] = []
  let today: Day | null = null
  for (let day = 0; day < rollout.days; day++) {
    if (watch.cancelled()) return null
    watch.progress(day / rollout.days)
    today = dawn(stage, day, today, watch)
    // A rollout's first policy begins on day 0, so there is none only where it was cancelled.
    if (today === null) return null
    for (let hour = day * HOURS_A_DAY; hour < (day + 1) * HOURS_A_DAY; hour++) {
      const ways = outages[hour] === 1 ? today.inOutage : today.ways
      for (const slot of slotsOf(hour)) crowd.signIn(slot, ways)
      record(recording, hour, crowd)
    }
    kindsByDay.push(kindCounts(crowd, places, kinds.all.length))
  }
  const versions = versionsOf(kinds.all, kindsByDay, catalogue)
  return { hours, clients: rollout.clients, ...recording, versions }
}
