// Every client of a domain as a person of the independent checker, one by one. For tests alone.

import { handleIn } from '../../../protocol/cohort.ts'
import type { Catalogue } from '../../../protocol/formats/catalogue.ts'
import { DEFAULT_HANDLE } from '../../../protocol/formats/client.ts'
import type { ClientKind, Domain } from '../../../protocol/formats/sweep.ts'
import type { Point } from '../../../protocol/sweep.ts'
import { newestDialect, type Person } from './people.ts'

export interface Somebody {
  readonly point: Point
  readonly person: Person
  readonly exists: boolean
}

function exists({ releases, systems }: Catalogue, { release }: ClientKind, person: Person): boolean {
  if (release === null) return true
  const runs = releases[release]?.systems ?? []
  return systems.some(
    ({ id, type, version, arch }) =>
      runs.includes(id) && type === person.type && version === person.systemVersion && arch === person.arch,
  )
}

const hasHandle = (offers: readonly string[]): boolean => {
  const newest = newestDialect(offers)
  return newest === 0 || newest >= 8
}

const product = <A, B>(these: readonly A[], those: readonly B[]): [A, B][] =>
  these.flatMap((one) => those.map((other): [A, B] => [one, other]))

/** Everybody, each once. A program that sends no handle is nobody's but the default handle's. */
export function everybody(domain: Domain, catalogue: Catalogue): Somebody[] {
  const { kinds, systems, archs, locales, cohorts, defaultCohort } = domain
  const handles = cohorts.map(({ buckets }, cohort) =>
    cohort === defaultCohort ? DEFAULT_HANDLE : (handleIn(buckets) ?? DEFAULT_HANDLE),
  )
  const programs = product([...kinds.entries()], [...handles.entries()]).filter(
    ([[, { offers }], [, handle]]) => hasHandle(offers) || handle === DEFAULT_HANDLE,
  )
  const places = product(product([...systems.values.entries()], [...archs.values.entries()]), [
    ...locales.values.entries(),
  ])
  return product(programs, places).map(([program, place]) => {
    const [[kind, client], [cohort, handle]] = program
    const [[[system, { type, version: systemVersion }], [arch, machine]], [locale, lcid]] = place
    const { version, library, identification, offers } = client
    const person = {
      version,
      library,
      identification,
      offers,
      type,
      systemVersion,
      arch: machine,
      locale: lcid,
      handle,
    }
    const point = { kind, system, arch, locale, cohort }
    return { point, person, exists: exists(catalogue, client, person) }
  })
}
