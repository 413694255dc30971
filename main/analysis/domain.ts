// Every client in question under some policies (docs/decisions/0016): what a sweep judges and a difference compares.

import type { Catalogue } from '../../protocol/formats/catalogue.ts'
import type { Policy } from '../../protocol/formats/policy.ts'
import type { Axis, Domain, SystemPoint } from '../../protocol/formats/sweep.ts'
import { compilePolicy } from '../server/policy.ts'
import { archAxis, localeAxis, systemAxis, type TellApart } from './axes.ts'
import { clientKinds } from './client-kinds.ts'
import { cohortsOf, MOST_COHORTS } from './cohorts.ts'
import { hasLongNames } from './long-lines.ts'
import { areForOwnProducts, cohortsNamed, namingsOf } from './named.ts'
import { archsOf, localesOf, systemsOf, type Values } from './systems.ts'

/** What a sweep holds at once, some 320 MB of results; a domain that had more leaves something out. */
export const MOST_CELLS = 20_000_000
/** Each is an object that moves between processes. */
export const MOST_KINDS = 200_000
/** Of systems, and of archs, that only rules name. */
const MOST_NAMED = 1000

type Axes = Pick<Domain, 'systems' | 'archs' | 'locales'>

const contextsIn = ({ systems, archs, locales }: Axes): number =>
  systems.sizes.length * archs.sizes.length * locales.sizes.length

const cut = <Value>({ known, foreign }: Values<Value>, most: number): readonly Value[] => [
  ...known,
  ...foreign.slice(0, most),
]

const halfOf = ({ values }: Axis<unknown>, { known }: Values<unknown>): number =>
  Math.floor((values.length - known.length) / 2)

/** Everything of a query that policies or the catalogue choose. */
const allNames = (
  policies: readonly Policy[],
  { releases }: Catalogue,
  systems: readonly SystemPoint[],
  archs: readonly string[],
): readonly string[] => [
  ...releases.flatMap(({ library, identification }) => [library, identification ?? '']),
  ...namingsOf(policies).flatMap(({ versions, programs }) => [
    ...versions,
    ...programs.flatMap(({ library, identification }) => [library ?? '', identification ?? '']),
  ]),
  ...systems.flatMap(({ type, version }) => [type, version]),
  ...archs,
]

/** The axes, at most so many contexts: of the systems and archs that only rules name, the last are left out. */
function axesOf(policies: readonly Policy[], catalogue: Catalogue, tellApart: TellApart, most: number): Axes {
  const systems = systemsOf(policies, catalogue)
  const archs = archsOf(policies, catalogue)
  const rules = policies.map((policy) => compilePolicy(policy, catalogue).rules)
  const [allSystems, allArchs] = [cut(systems, MOST_NAMED), cut(archs, MOST_NAMED)]
  const byLength = hasLongNames(allNames(policies, catalogue, allSystems, allArchs))
  const telling = { rules, tellApart, byLength }
  const axes = {
    systems: systemAxis(telling, allSystems),
    archs: archAxis(telling, allArchs),
    locales: localeAxis(telling, localesOf(catalogue)),
  }
  while (contextsIn(axes) > most) {
    const [fewerSystems, fewerArchs] = [halfOf(axes.systems, systems), halfOf(axes.archs, archs)]
    if (axes.systems.sizes.length >= axes.archs.sizes.length && fewerSystems > 0)
      axes.systems = systemAxis(telling, cut(systems, fewerSystems))
    else if (fewerArchs > 0) axes.archs = archAxis(telling, cut(archs, fewerArchs))
    else if (fewerSystems > 0) axes.systems = systemAxis(telling, cut(systems, fewerSystems))
    else break
  }
  return axes
}

function clientsIn({ kinds, systems, archs, locales, cohorts }: Omit<Domain, 'clients'>): number {
  const people = kinds.reduce((sum, kind) => sum + (kind.sendsHandle ? cohorts.length : 1), 0)
  return people * systems.values.length * archs.values.length * locales.values.length
}

const valuesIn = ({ known, foreign }: Values<unknown>): number => known.length + foreign.length

/** The domain of some policies together: with several, what any of them tells apart is told apart. */
export function domainOf(
  policies: readonly Policy[],
  catalogue: Catalogue,
  tellApart: TellApart = 'by-rules',
): Domain {
  const releases = areForOwnProducts(policies, catalogue) ? 1 : Math.max(1, catalogue.releases.length)
  const mostContexts = Math.max(1, Math.floor(MOST_CELLS / releases))
  const axes = axesOf(policies, catalogue, tellApart, mostContexts)
  const mostCohorts = Math.max(1, Math.floor(mostContexts / contextsIn(axes)))
  const cohorts = cohortsOf(cohortsNamed(policies), Math.min(MOST_COHORTS, mostCohorts))
  const mostKinds = Math.floor(MOST_CELLS / (contextsIn(axes) * cohorts.cohorts.length))
  const { kinds, leftOut } = clientKinds(policies, catalogue, Math.min(MOST_KINDS, mostKinds))
  const left = {
    kinds: leftOut,
    systems: valuesIn(systemsOf(policies, catalogue)) - axes.systems.values.length,
    archs: valuesIn(archsOf(policies, catalogue)) - axes.archs.values.length,
  }
  const domain = { kinds, ...axes, ...cohorts, leftOut: left }
  return { ...domain, clients: clientsIn(domain) }
}
