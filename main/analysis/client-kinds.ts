// Every kind of client in question: the catalogue's releases, then the versions that policies name with the ones just
// beside them, each as the nearest release (docs/decisions/0016).

import { bestDialect, CVR0 } from '../../protocol/dialects.ts'
import type { Catalogue } from '../../protocol/formats/catalogue.ts'
import type { Policy } from '../../protocol/formats/policy.ts'
import type { ClientKind } from '../../protocol/formats/sweep.ts'
import { DEFAULT_IDENTIFICATION } from '../../protocol/request.ts'
import { newestVersion, versionKey } from '../../protocol/version.ts'
import { areForOwnProducts, type Naming, namingsOf, type Program } from './named.ts'
import { type NamedVersion, namedVersions } from './named-versions.ts'
import { Nearest } from './nearest.ts'
import { type Choice, chosen } from './needed-first.ts'

/** Whether a client that offers these names sends its handle. */
export const sendsHandle = (offers: readonly string[]): boolean => bestDialect(offers).cvqParameters === 8

type Shape = Pick<ClientKind, 'library' | 'identification' | 'offers' | 'release'>

const kindOf = (version: string, shape: Shape, real: boolean): ClientKind => ({
  version,
  library: shape.library,
  identification: shape.identification,
  offers: shape.offers,
  release: shape.release,
  real,
  sendsHandle: sendsHandle(shape.offers),
})

/** What a product of one's own offers and sends where nothing says otherwise: the newest CVQ without a dialect. */
const OWN: Shape = { library: '', identification: DEFAULT_IDENTIFICATION, offers: [CVR0], release: null }

/** A version for programs that a policy names without any. */
const ANY_VERSION = '1.0'

const asProgram = (shape: Shape, { library, identification }: Program): Shape => ({
  ...shape,
  library: library ?? shape.library,
  identification: identification ?? shape.identification,
})

/** The programs that policies name and no release is. */
function foreignPrograms(namings: readonly Naming[], { releases }: Catalogue): readonly Program[] {
  const libraries = new Set(releases.map(({ library }) => library))
  const identifications = new Set(['', ...releases.map(({ identification }) => identification ?? '')])
  const foreign = namings
    .flatMap(({ programs }) => programs)
    .filter(
      ({ library, identification }) =>
        (library !== null && !libraries.has(library)) ||
        (identification !== null && !identifications.has(identification)),
    )
  return [
    ...new Map(
      foreign.map((program) => [JSON.stringify([program.library, program.identification]), program]),
    ).values(),
  ]
}

/** All versions named; where programs are named and no version, the newest release's stands for all. */
function versionsFor(
  namings: readonly Naming[],
  foreign: readonly Program[],
  { releases }: Catalogue,
): readonly NamedVersion[] {
  const versions = namedVersions(namings)
  if (versions.length > 0 || foreign.length === 0) return versions
  const version = newestVersion(releases.map((release) => release.version)) ?? ANY_VERSION
  const key = versionKey(version)
  return [{ version, key, itself: true, of: key }]
}

export interface Kinds {
  readonly kinds: readonly ClientKind[]
  /** How many more there would be. */
  readonly leftOut: number
}

/** At most so many kinds, and all releases in any case; with products of one's own no release is in question. */
export function clientKinds(policies: readonly Policy[], catalogue: Catalogue, most: number): Kinds {
  const namings = namingsOf(policies)
  const foreign = foreignPrograms(namings, catalogue)
  const versions = versionsFor(namings, foreign, catalogue)
  const own = areForOwnProducts(policies, catalogue)
  const releases = own ? [] : catalogue.releases
  const shapeOf = nearestShape(releases)
  const taken = new Set(releases.map(({ version }) => versionKey(version)))
  const asNearest = (version: NamedVersion) => releases.length > 0 && !taken.has(version.key)
  const { choices, leftOut } = chosen(
    { namings, versions, programs: foreign, asNearest },
    most - releases.length,
  )
  const named = choices.map(({ version, program }: Choice) => {
    const shape = shapeOf(version)
    return kindOf(
      version.version,
      program === null ? shape : asProgram(shape, program),
      own && version.itself,
    )
  })
  const real = releases.map((release, place) => kindOf(release.version, { ...release, release: place }, true))
  return { kinds: [...real, ...named], leftOut }
}

/** What the release nearest to a version sends. */
function nearestShape(releases: Catalogue['releases']): (version: NamedVersion) => Shape {
  const nearest = new Nearest(releases)
  return ({ version, key }) => {
    const place = nearest.to(version, key)
    const release = place === null ? undefined : releases[place]
    return release === undefined ? OWN : { ...release, release: place }
  }
}
