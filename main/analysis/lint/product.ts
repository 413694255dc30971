// The clients that a rule matches, walked: a product of kinds and of classes of each other axis.

import { isSomebody } from './grid.ts'
import type { Survey } from './survey.ts'

/** Numbers on each axis but that of kinds, ascending. */
export interface Places {
  readonly systems: readonly number[]
  readonly archs: readonly number[]
  readonly locales: readonly number[]
  readonly cohorts: readonly number[]
}

/** What a rule matches. Empty on one axis: it matches nobody. */
export interface Product extends Places {
  readonly kinds: readonly number[]
}

/** The contexts of these places, in order. */
function contextsIn({ grid }: Survey, { systems, archs, locales, cohorts }: Places): readonly number[] {
  const { domain } = grid
  const [a, l, c] = [domain.archs.sizes.length, domain.locales.sizes.length, domain.cohorts.length]
  return systems.flatMap((system) =>
    archs.flatMap((arch) =>
      locales.flatMap((locale) => cohorts.map((cohort) => ((system * a + arch) * l + locale) * c + cohort)),
    ),
  )
}

/** One client of a product, if it has any that count. */
export const oneOf = ({ grid }: Survey, { kinds, systems, archs, locales, cohorts }: Product): Product => ({
  kinds: kinds.filter((kind) => grid.counted[kind] === 1).slice(0, 1),
  systems: systems.slice(0, 1),
  archs: archs.slice(0, 1),
  locales: locales.slice(0, 1),
  // Who sends no handle is in the default cohort alone.
  cohorts: cohorts.includes(grid.domain.defaultCohort) ? [grid.domain.defaultCohort] : cohorts.slice(0, 1),
})

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
