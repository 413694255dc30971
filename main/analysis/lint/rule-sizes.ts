// How many clients each rule matches, and the smallest of them, whoever answers them.

import { KindRuns, type Run } from './kind-runs.ts'
import type { Matching } from './matching.ts'
import { contextsIn } from './product.ts'
import type { Survey } from './survey.ts'
import { Tally } from './tally.ts'

/** How many clients, and the cell of the smallest; -1 where there is none. */
export interface Size {
  readonly clients: number
  readonly cell: number
}

/** The kinds of some programs: a client without a handle stands in the default cohort alone. */
interface Rows {
  readonly withHandle: KindRuns
  readonly without: KindRuns
}

/** Rows kept; each is as long as there are kinds. */
const MOST_KEPT = 64

export class RuleSizes {
  readonly #survey: Survey
  readonly #matching: Matching
  readonly #rows = new Map<number, Rows>()

  constructor(survey: Survey, matching: Matching) {
    this.#survey = survey
    this.#matching = matching
  }

  /** Of an enabled rule. */
  of(rule: number): Size {
    const { grid } = this.#survey
    const everywhere = new Tally(1)
    const atHome = new Tally(1)
    for (const context of contextsIn(this.#survey, this.#matching.placesOf(rule))) {
      const [weight, cost] = [grid.weight[context] ?? 0, grid.cost[context] ?? 0]
      everywhere.add(0, weight, cost, context)
      if (grid.cohort[context] === grid.domain.defaultCohort) atHome.add(0, weight, cost, context)
    }
    const { withHandle, without } = this.#rowsOf(rule)
    const asksHandle = this.#matching.asksHandle(rule)
    const all = new Tally(1)
    for (const run of this.#matching.runsOf(rule)) {
      this.#add(all, withHandle, run, everywhere)
      if (!asksHandle) this.#add(all, without, run, atHome)
    }
    return { clients: all.count(0), cell: all.smallest(0) }
  }

  #add(all: Tally, kinds: KindRuns, run: Run, contexts: Tally): void {
    const { grid } = this.#survey
    const context = contexts.smallest(0)
    const kind = kinds.smallest(run)
    if (context < 0 || kind < 0) return
    const cost = contexts.leastCost(0) + (grid.costs.kinds[kind] ?? 0)
    all.add(0, contexts.count(0) * kinds.count(run), cost, kind * grid.contexts + context)
  }

  #rowsOf(rule: number): Rows {
    const column = this.#matching.programsOf(rule)
    const known = this.#rows.get(column)
    if (known !== undefined) return known
    const { domain, counted, costs } = this.#survey.grid
    const row = (sends: boolean) =>
      new KindRuns(
        this.#matching.row,
        (kind) =>
          counted[kind] === 1 &&
          domain.kinds[kind]?.sendsHandle === sends &&
          this.#matching.isProgramOf(column, kind),
        costs.kinds,
      )
    const rows = { withHandle: row(true), without: row(false) }
    if (this.#rows.size < MOST_KEPT) this.#rows.set(column, rows)
    return rows
  }
}
