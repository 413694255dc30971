// The clients that a rule matches, walked or counted: a product of kinds and of classes of each other axis.

import { isSomebody } from './grid.ts'
import type { Survey } from './survey.ts'
import { Tally } from './tally.ts'

/** What a rule matches: numbers on each axis, ascending. Empty on one: it matches nobody. */
export interface Product {
  readonly kinds: readonly number[]
  readonly systems: readonly number[]
  readonly archs: readonly number[]
  readonly locales: readonly number[]
  readonly cohorts: readonly number[]
}

/** The contexts of a product, in order. */
function contextsIn({ grid }: Survey, { systems, archs, locales, cohorts }: Product): readonly number[] {
  const { domain } = grid
  const [a, l, c] = [domain.archs.sizes.length, domain.locales.sizes.length, domain.cohorts.length]
  return systems.flatMap((system) =>
    archs.flatMap((arch) =>
      locales.flatMap((locale) => cohorts.map((cohort) => ((system * a + arch) * l + locale) * c + cohort)),
    ),
  )
}

/** Every cell of a product that stands for somebody, until the visit wants no more; whether it saw all. */
export function eachOf(
  survey: Survey,
  product: Product,
  visit: (kind: number, context: number, cell: number) => boolean,
): boolean {
  const { grid } = survey
  const contexts = contextsIn(survey, product)
  for (const kind of product.kinds) {
    const first = kind * grid.contexts
    for (const context of contexts)
      if (isSomebody(grid, kind, context) && !visit(kind, context, first + context)) return false
  }
  return true
}

/** How many clients a product has, and the cell of the smallest; -1 where it has none. */
export function sizeOf(
  survey: Survey,
  product: Product,
): { readonly clients: number; readonly cell: number } {
  const { grid } = survey
  const { domain, contexts, cohort, weight, cost, costs, counted } = grid
  const everywhere = new Tally(1)
  const atHome = new Tally(1)
  for (const context of contextsIn(survey, product)) {
    everywhere.add(0, weight[context] ?? 0, cost[context] ?? 0, context)
    if (cohort[context] === domain.defaultCohort)
      atHome.add(0, weight[context] ?? 0, cost[context] ?? 0, context)
  }
  const all = new Tally(1)
  for (const kind of product.kinds) {
    if (counted[kind] === 0) continue
    const its = domain.kinds[kind]?.sendsHandle === true ? everywhere : atHome
    const context = its.smallest(0)
    if (context < 0) continue
    all.add(0, its.count(0), its.leastCost(0) + (costs.kinds[kind] ?? 0), kind * contexts + context)
  }
  return { clients: all.count(0), cell: all.smallest(0) }
}
