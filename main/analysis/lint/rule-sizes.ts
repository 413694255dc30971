// How many clients each rule matches, and the smallest of them, whoever answers them.

import { KindRuns, type Run } from './kind-runs.ts'
import type { Matching } from './matching.ts'
import type { Places } from './product.ts'
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

/** How many clients of one kind there are in some contexts, and the context of the smallest. */
interface Contexts {
  readonly people: number
  readonly context: number
}

const sum = (numbers: readonly number[], sizes: Uint32Array): number =>
  numbers.reduce((all, number) => all + (sizes[number] ?? 0), 0)

/** The first of those that cost least. */
const smallestOf = (numbers: readonly number[], cost: (number: number) => number): number | null =>
  numbers.reduce<number | null>(
    (least, number) => (least !== null && cost(least) <= cost(number) ? least : number),
    null,
  )

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
    const places = this.#matching.placesOf(rule)
    const home = this.#survey.grid.domain.defaultCohort
    const { withHandle, without } = this.#rowsOf(rule)
    const everywhere = this.#sumOf(places, places.cohorts)
    const atHome = this.#sumOf(places, places.cohorts.includes(home) ? [home] : [])
    const asksHandle = this.#matching.asksHandle(rule)
    const all = new Tally(1)
    for (const run of this.#matching.runsOf(rule)) {
      this.#add(all, withHandle, run, everywhere)
      if (!asksHandle) this.#add(all, without, run, atHome)
    }
    return { clients: all.count(0), cell: all.smallest(0) }
  }

  /** Weights multiply and costs add up from axis to axis, so the contexts need not be walked. */
  #sumOf({ systems, archs, locales }: Places, cohorts: readonly number[]): Contexts | null {
    const { domain, costs, best } = this.#survey.grid
    const system = smallestOf(systems, (each) => costs.systems[best.systems[each] ?? 0] ?? 0)
    const arch = smallestOf(archs, (each) => costs.archs[best.archs[each] ?? 0] ?? 0)
    const locale = smallestOf(locales, (each) => costs.locales[best.locales[each] ?? 0] ?? 0)
    const cohort = smallestOf(cohorts, (each) => costs.cohorts[each] ?? 0)
    if (system === null || arch === null || locale === null || cohort === null) return null
    const context =
      ((system * domain.archs.sizes.length + arch) * domain.locales.sizes.length + locale) *
        domain.cohorts.length +
      cohort
    const people =
      sum(systems, domain.systems.sizes) * sum(archs, domain.archs.sizes) * sum(locales, domain.locales.sizes)
    return { people: people * cohorts.length, context }
  }

  #add(all: Tally, kinds: KindRuns, run: Run, contexts: Contexts | null): void {
    const { grid } = this.#survey
    const kind = kinds.smallest(run)
    if (contexts === null || kind < 0) return
    const { people, context } = contexts
    const cost = (grid.cost[context] ?? 0) + (grid.costs.kinds[kind] ?? 0)
    all.add(0, people * kinds.count(run), cost, kind * grid.contexts + context)
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
