// What a policy does to every client of a domain: its first sign-in, and the end of its journey.

import type { Catalogue } from '../../protocol/formats/catalogue.ts'
import { OUTCOMES } from '../../protocol/formats/outcomes.ts'
import type { Policy } from '../../protocol/formats/policy.ts'
import type { Cells, Domain, Sweep } from '../../protocol/formats/sweep.ts'
import { cellCount, clientAt, placeOfCell, pointOf } from '../../protocol/sweep.ts'
import { type Fate, runsAlone } from './alone.ts'
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

const AGREED = OUTCOMES.indexOf('dialect-agreed')

const emptyCells = (count: number): Cells => ({
  outcome: new Uint8Array(count),
  code: new Uint16Array(count),
  rule: new Int32Array(count),
  asked: new Int32Array(count),
  end: new Uint8Array(count),
  hops: new Uint32Array(count),
})

/** Every context, the last axis changing fastest, as in the cells. */
export function* contextsOf({ systems, archs, locales, cohorts }: Domain): Generator<Context> {
  for (let system = 0; system < systems.sizes.length; system++)
    for (let arch = 0; arch < archs.sizes.length; arch++)
      for (let locale = 0; locale < locales.sizes.length; locale++)
        for (let cohort = 0; cohort < cohorts.length; cohort++) yield { system, arch, locale, cohort }
}

/** Writes what becomes of the kinds of one context after another. */
class Filling {
  readonly cells: Cells
  readonly #judge: Judge
  readonly #journeys: Journeys
  /** Cells of one kind are next to each other, those of the next kind so many places on. */
  readonly #step: number
  readonly #alone: (cell: number) => Fate | null

  constructor(policy: Policy, catalogue: Catalogue, domain: Domain, judge: Judge) {
    const cells = cellCount(domain)
    this.cells = emptyCells(cells)
    this.#judge = judge
    this.#journeys = new Journeys(judge)
    this.#step = cells / Math.max(1, domain.kinds.length)
    const runAlone = runsAlone(policy, catalogue)
    this.#alone = (cell) => {
      const client = clientAt(domain, pointOf(domain, placeOfCell(domain, cell)))
      return client === null ? null : runAlone(client)
    }
  }

  enter(context: Context): void {
    this.#judge.enter(context)
    this.#journeys.renew()
  }

  /** `place` is the context's among all. */
  fill(kinds: Uint32Array, place: number): void {
    const { cells } = this
    for (const kind of kinds) {
      const cell = place + kind * this.#step
      const verdict = this.#judge.signIn(kind)
      cells.outcome[cell] = verdict.outcome
      cells.code[cell] = verdict.code
      cells.rule[cell] = verdict.rule
      cells.asked[cell] = verdict.asked
      let doubtful = this.#judge.isNearLimit(kind, verdict)
      if (verdict.installs < 0) cells.end[cell] = verdict.end
      else doubtful = this.#follow(kind, cell) || doubtful
      if (doubtful) this.#runAlone(cell)
    }
  }

  /** Gives whether the journey comes by somebody of whom nothing is certain. */
  #follow(kind: number, cell: number): boolean {
    this.#journeys.follow(kind)
    this.cells.end[cell] = this.#journeys.endOf(kind)
    this.cells.hops[cell] = this.#journeys.hopsOf(kind)
    return this.#journeys.isDoubtful(kind)
  }

  #runAlone(cell: number): void {
    const { cells } = this
    const fate = this.#alone(cell)
    if (fate === null) return
    cells.outcome[cell] = fate.outcome
    cells.code[cell] = fate.code
    cells.rule[cell] = fate.rule
    if (fate.outcome !== AGREED) cells.asked[cell] = fate.rule
    cells.end[cell] = fate.end
    cells.hops[cell] = fate.hops
  }
}

/** Judges every client of the domain; null when it was cancelled. */
export function sweep(
  policy: Policy,
  catalogue: Catalogue,
  domain: Domain,
  watch: Watch = UNWATCHED,
): Sweep | null {
  const judge = createJudge(policy, catalogue, domain)
  const filling = new Filling(policy, catalogue, domain, judge)
  const { cells } = filling
  const kinds = judge.inLanes()
  let place = 0
  let done = 0
  let looked = 0
  for (const context of contextsOf(domain)) {
    filling.enter(context)
    for (let from = 0; from < kinds.length; from += CELLS_A_LOOK) {
      const some = kinds.subarray(from, from + CELLS_A_LOOK)
      filling.fill(some, place)
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
