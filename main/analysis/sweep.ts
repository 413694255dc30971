// What a policy does to every client of a domain: its first sign-in, and the end of its journey.

import type { Catalogue } from '../../protocol/formats/catalogue.ts'
import type { Policy } from '../../protocol/formats/policy.ts'
import type { Cells, Domain, Sweep } from '../../protocol/formats/sweep.ts'
import { cellCount } from '../../protocol/sweep.ts'
import type { Context } from './candidates.ts'
import { Journeys } from './journeys.ts'
import { createJudge, type Judge } from './judge.ts'

/** How work that may take long is watched. */
export interface Watch {
  /** `done` of 1. */
  progress(done: number): void
  cancelled(): boolean
}

const UNWATCHED: Watch = { progress: () => {}, cancelled: () => false }

/** Cells between two looks at the watch: some milliseconds, but where rules are very many. */
const CELLS_A_LOOK = 20_000

const emptyCells = (count: number): Cells => ({
  outcome: new Uint8Array(count),
  code: new Uint16Array(count),
  rule: new Int32Array(count),
  asked: new Int32Array(count),
  end: new Uint8Array(count),
  hops: new Uint32Array(count),
})

/** Every context, the last axis changing fastest, as in the cells. */
function* contextsOf({ systems, archs, locales, cohorts }: Domain): Generator<Context> {
  for (let system = 0; system < systems.sizes.length; system++)
    for (let arch = 0; arch < archs.sizes.length; arch++)
      for (let locale = 0; locale < locales.sizes.length; locale++)
        for (let cohort = 0; cohort < cohorts.length; cohort++) yield { system, arch, locale, cohort }
}

/** Judges every kind in the context the judge has entered; cells of one kind are `step` apart. */
function fill(
  cells: Cells,
  judge: Judge,
  journeys: Journeys,
  kinds: Uint32Array,
  first: number,
  step: number,
): void {
  for (const kind of kinds) {
    const cell = first + kind * step
    const verdict = judge.signIn(kind)
    cells.outcome[cell] = verdict.outcome
    cells.code[cell] = verdict.code
    cells.rule[cell] = verdict.rule
    cells.asked[cell] = verdict.asked
    if (verdict.installs < 0) {
      cells.end[cell] = verdict.end
      continue
    }
    journeys.follow(kind)
    cells.end[cell] = journeys.endOf(kind)
    cells.hops[cell] = journeys.hopsOf(kind)
  }
}

/** Judges every client of the domain; null when it was cancelled. */
export function sweep(
  policy: Policy,
  catalogue: Catalogue,
  domain: Domain,
  watch: Watch = UNWATCHED,
): Sweep | null {
  const cells = emptyCells(cellCount(domain))
  const judge = createJudge(policy, catalogue, domain)
  const journeys = new Journeys(judge)
  const kinds = judge.inLanes()
  const contexts = cells.outcome.length / Math.max(1, kinds.length)
  let place = 0
  let done = 0
  let looked = 0
  for (const context of contextsOf(domain)) {
    judge.enter(context)
    journeys.renew()
    for (let from = 0; from < kinds.length; from += CELLS_A_LOOK) {
      const some = kinds.subarray(from, from + CELLS_A_LOOK)
      fill(cells, judge, journeys, some, place, contexts)
      done += some.length
      if (done - looked < CELLS_A_LOOK) continue
      looked = done
      if (watch.cancelled()) return null
      watch.progress(done / cells.outcome.length)
    }
    place++
  }
  return watch.cancelled() ? null : { domain, cells }
}
