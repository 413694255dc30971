// Every kind of client in question: the catalogue's releases, then the versions that policies name with the ones just
// beside them, each as the nearest release (docs/decisions/0016).

import { bestDialect, CVR0 } from '../../protocol/dialects.ts'
import type { Catalogue } from '../../protocol/formats/catalogue.ts'
import type { Policy } from '../../protocol/formats/policy.ts'
import type { ClientKind } from '../../protocol/formats/sweep.ts'
import { DEFAULT_IDENTIFICATION } from '../../protocol/request.ts'
import { versionKey } from '../../protocol/version.ts'
import { areForOwnProducts, type Program, programsNamed, versionsNamed } from './named.ts'
import { Nearest } from './nearest.ts'
import { nextHigher, nextLower } from './neighbours.ts'

/** A version that a policy names, or one just beside such a one. */
interface NamedVersion {
  readonly version: string
  readonly key: string
  readonly itself: boolean
}

/** Whether a client that offers these names sends its handle. */
export const sendsHandle = (offers: readonly string[]): boolean => bestDialect(offers).cvqParameters === 8

/** Each once, oldest first; where several compare as equal, the first that is named itself. */
function namedVersions(policies: readonly Policy[]): readonly NamedVersion[] {
  const named = new Map<string, NamedVersion>()
  const add = (version: string, itself: boolean) => {
    const key = versionKey(version)
    if (!named.has(key)) named.set(key, { version, key, itself })
  }
  const versions = [...new Set(versionsNamed(policies))]
  for (const version of versions) add(version, true)
  for (const version of versions) {
    const lower = nextLower(version)
    if (lower !== null) add(lower, false)
    add(nextHigher(version), false)
  }
  return [...named.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
}

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

const releaseKinds = ({ releases }: Catalogue): readonly ClientKind[] =>
  releases.map((release, place) => kindOf(release.version, { ...release, release: place }, true))

const distinct = (programs: readonly Program[]): readonly Program[] => [
  ...new Map(
    programs.map((program) => [JSON.stringify([program.library, program.identification]), program]),
  ).values(),
]

/** The programs that policies name and no release is. */
function foreignPrograms(policies: readonly Policy[], { releases }: Catalogue): readonly Program[] {
  const libraries = new Set(releases.map(({ library }) => library))
  const identifications = new Set(releases.map(({ identification }) => identification ?? ''))
  return distinct(programsNamed(policies)).filter(
    ({ library, identification }) =>
      (library !== null && !libraries.has(library)) ||
      (identification !== null && identification !== '' && !identifications.has(identification)),
  )
}

/** What a product of one's own offers and sends where nothing says otherwise: the newest CVQ without a dialect. */
const OWN: Shape = { library: '', identification: DEFAULT_IDENTIFICATION, offers: [CVR0], release: null }

const asProgram = (shape: Shape, { library, identification }: Program): Shape => ({
  ...shape,
  library: library ?? shape.library,
  identification: identification ?? shape.identification,
})

/** Versions of products of one's own: what the policy names itself is taken to exist. */
const ownKinds = (policies: readonly Policy[], versions: readonly NamedVersion[]): readonly ClientKind[] =>
  versions.flatMap(({ version, itself }) =>
    distinct(programsNamed(policies)).map((program) => kindOf(version, asProgram(OWN, program), itself)),
  )

function namedKinds(
  policies: readonly Policy[],
  catalogue: Catalogue,
  versions: readonly NamedVersion[],
): readonly ClientKind[] {
  const { releases } = catalogue
  const nearest = new Nearest(releases)
  const taken = new Set(releases.map(({ version }) => versionKey(version)))
  const foreign = foreignPrograms(policies, catalogue)
  return versions.flatMap(({ version, key }) => {
    const place = nearest.to(version)
    const release = place === null ? undefined : releases[place]
    const shape: Shape = release === undefined ? OWN : { ...release, release: place }
    const asNearest = taken.has(key) || release === undefined ? [] : [kindOf(version, shape, false)]
    return [...asNearest, ...foreign.map((program) => kindOf(version, asProgram(shape, program), false))]
  })
}

export function clientKinds(policies: readonly Policy[], catalogue: Catalogue): readonly ClientKind[] {
  const versions = namedVersions(policies)
  const libraries = new Set(catalogue.releases.map(({ library }) => library))
  if (areForOwnProducts(policies, libraries)) return ownKinds(policies, versions)
  return [...releaseKinds(catalogue), ...namedKinds(policies, catalogue, versions)]
}
