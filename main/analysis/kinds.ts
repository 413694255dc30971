// All kinds of client that a journey can come through: the domain's, and those that installing a version makes which
// no release has. One table may serve several judges, so that a kind keeps its number under every policy.

import { afterInstall } from '../../protocol/catalogue.ts'
import type { Catalogue, Release } from '../../protocol/formats/catalogue.ts'
import { CLIENT_FORMAT, type Client } from '../../protocol/formats/client.ts'
import type { ClientKind } from '../../protocol/formats/sweep.ts'
import { versionKey } from '../../protocol/version.ts'
import { sendsHandle } from './client-kinds.ts'
import { Nearest } from './nearest.ts'

/** What stays of a client when only its version changes. */
export type Program = Pick<ClientKind, 'library' | 'identification' | 'offers' | 'sendsHandle'>

/** A client of some program, on English Windows XP where nothing else is said. */
export const clientOf = ({ library, identification, offers }: Program, version: string): Client => ({
  format: CLIENT_FORMAT,
  offers,
  locale: '0x0409',
  system: { type: 'winnt', version: '5.1', arch: 'i386' },
  library,
  version,
  identification,
  firstTrid: 1,
  line: null,
  behaviour: 'documented',
  takesOffers: false,
})

const nameOf = ({ library, identification, offers }: Omit<Program, 'sendsHandle'>): string =>
  JSON.stringify([library, identification, offers])

/** A release is found by its version, and by its first three parts (contracts: journey). */
function releasesByVersion(releases: readonly Release[]): ReadonlyMap<string, readonly Release[]> {
  const found = new Map<string, Set<Release>>()
  for (const release of releases) {
    const three = release.version.split('.').slice(0, 3).join('.')
    for (const key of [versionKey(release.version), versionKey(three)]) {
      found.set(key, (found.get(key) ?? new Set()).add(release))
    }
  }
  return new Map([...found].map(([key, each]) => [key, releases.filter((release) => each.has(release))]))
}

export class Kinds {
  readonly #catalogue: Catalogue
  readonly #nearest: Nearest
  readonly #byVersion: ReadonlyMap<string, readonly Release[]>
  readonly #all: ClientKind[] = []
  readonly #programs: Program[] = []
  readonly #programPlaces = new Map<string, number>()
  readonly #programOf: number[] = []
  readonly #firstOf: number[] = []
  readonly #keys: string[] = []
  /** By program and version: the first kind of them. */
  readonly #places: Map<string, number>[] = []

  constructor(domain: readonly ClientKind[], catalogue: Catalogue) {
    this.#catalogue = catalogue
    this.#nearest = new Nearest(catalogue.releases)
    this.#byVersion = releasesByVersion(catalogue.releases)
    for (const kind of domain) this.#add(kind, this.#programPlace(kind))
    for (const { library, identification, offers } of catalogue.releases)
      this.#programPlace({ library, identification, offers })
  }

  /** The domain's first, in its order, then those that were born since. */
  get all(): readonly ClientKind[] {
    return this.#all
  }

  /** The programs of all kinds there are or can be. */
  get programs(): readonly Program[] {
    return this.#programs
  }

  programOf(kind: number): number {
    return this.#programOf[kind] ?? 0
  }

  /** Its version as `versionKey` has it. */
  keyOf(kind: number): string {
    return this.#keys[kind] ?? ''
  }

  /** The first kind that is the same client to a server: a release listed twice has two numbers. */
  firstLike(kind: number): number {
    return this.#firstOf[kind] ?? kind
  }

  /** The kind that installing a version on a system type makes of a client of this program; `key` is the version's. */
  installed(program: number, version: string, key: string, systemType: string): number {
    const from = this.#programs[program]
    if (from === undefined) throw new RangeError(`no program ${program}`)
    const releases = this.#byVersion.get(key)
    if (releases === undefined) return this.#placed(version, key, program)
    const client = { ...clientOf(from, version), system: { type: systemType, version: '', arch: '' } }
    const {
      library,
      offers,
      identification = null,
    } = afterInstall({ ...this.#catalogue, releases }, client, version)
    return this.#placed(version, key, this.#programPlace({ library, identification, offers }))
  }

  #programPlace(shape: Omit<Program, 'sendsHandle'>): number {
    const name = nameOf(shape)
    const known = this.#programPlaces.get(name)
    if (known !== undefined) return known
    const { library, identification, offers } = shape
    const place =
      this.#programs.push({ library, identification, offers, sendsHandle: sendsHandle(offers) }) - 1
    this.#programPlaces.set(name, place)
    this.#places.push(new Map())
    return place
  }

  #add(kind: ClientKind, program: number, key = versionKey(kind.version)): number {
    const place = this.#all.push(kind) - 1
    const versions = this.#places[program]
    const first = versions?.get(key) ?? place
    if (first === place) versions?.set(key, place)
    this.#programOf.push(program)
    this.#firstOf.push(first)
    this.#keys.push(key)
    return place
  }

  #placed(version: string, key: string, program: number): number {
    const known = this.#places[program]?.get(key)
    if (known !== undefined) return known
    const shape = this.#programs[program]
    if (shape === undefined) throw new RangeError(`no program ${program}`)
    return this.#add(
      { ...shape, version, release: this.#nearest.to(version, key), real: false },
      program,
      key,
    )
  }
}
