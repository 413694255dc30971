// Which clients of the domain exist: a release on a system it runs on. The domain has every release on every system;
// a rule's effect on a Mac program under Windows harms nobody.

import type { Catalogue } from '../../../protocol/formats/catalogue.ts'
import type { Point } from '../../../protocol/sweep.ts'
import { type Grid, smallestIn } from './grid.ts'

/** Of one release, by class of systems and class of archs (`system * archs + arch`). */
interface Places {
  /** How many pairs of values exist. */
  readonly pairs: Float64Array
  /** What the smallest pair costs, and its values. */
  readonly cost: Float64Array
  readonly system: Uint32Array
  readonly arch: Uint32Array
}

const emptyPlaces = (size: number): Places => ({
  pairs: new Float64Array(size),
  cost: new Float64Array(size).fill(Number.POSITIVE_INFINITY),
  system: new Uint32Array(size),
  arch: new Uint32Array(size),
})

export class Existing {
  readonly #grid: Grid
  readonly #archs: number
  /** By release; the last for kinds that have none, which exist everywhere. */
  readonly #places: readonly Places[]
  /** By kind. */
  readonly #placesOf: readonly (Places | undefined)[]

  constructor(grid: Grid, { releases, systems }: Catalogue) {
    const { domain } = grid
    this.#grid = grid
    this.#archs = domain.archs.sizes.length
    const known = new Map(systems.map((system) => [system.id, system]))
    const systemAt = new Map(domain.systems.values.map(({ type, version }, i) => [`${type}\n${version}`, i]))
    const archAt = new Map(domain.archs.values.map((arch, i) => [arch, i]))
    this.#places = releases.map((release) => {
      const pairs = release.systems.flatMap((id) => {
        const system = known.get(id)
        const value = systemAt.get(`${system?.type}\n${system?.version}`)
        const arch = archAt.get(system?.arch ?? '')
        return value === undefined || arch === undefined ? [] : [[value, arch] as const]
      })
      return this.#placesFor(new Map(pairs.map((pair) => [pair.join(' '), pair])).values())
    })
    const everywhere = this.#placesFor(everyPair(domain.systems.values.length, domain.archs.values.length))
    this.#placesOf = domain.kinds.map(({ release }) =>
      release === null ? everywhere : this.#places[release],
    )
  }

  #placesFor(pairs: Iterable<readonly [number, number]>): Places {
    const { domain, costs } = this.#grid
    const { systems, archs } = domain
    const places = emptyPlaces(systems.sizes.length * this.#archs)
    for (const [system, arch] of pairs) {
      const at = (systems.classOf[system] ?? 0) * this.#archs + (archs.classOf[arch] ?? 0)
      const cost = (costs.systems[system] ?? 0) + (costs.archs[arch] ?? 0)
      places.pairs[at] = (places.pairs[at] ?? 0) + 1
      if (cost >= (places.cost[at] ?? 0)) continue
      places.cost[at] = cost
      places.system[at] = system
      places.arch[at] = arch
    }
    return places
  }

  #at(context: number): number {
    const { system, arch } = this.#grid
    return (system[context] ?? 0) * this.#archs + (arch[context] ?? 0)
  }

  /** The classes of systems and archs, as `system * archs + arch`, that a kind exists on. */
  places(kind: number): readonly number[] {
    const pairs = this.#placesOf[kind]?.pairs ?? new Float64Array()
    return [...pairs.keys()].filter((place) => (pairs[place] ?? 0) > 0)
  }

  /** How many pairs of system and arch of a cell exist for its kind. */
  pairs(kind: number, context: number): number {
    return this.#placesOf[kind]?.pairs[this.#at(context)] ?? 0
  }

  /** How many clients of a cell exist, handles aside. */
  weight(kind: number, context: number): number {
    const pairs = this.pairs(kind, context)
    return pairs === 0 ? 0 : pairs * this.localeSize(context)
  }

  localeSize(context: number): number {
    const { domain, locale } = this.#grid
    return domain.locales.sizes[locale[context] ?? 0] ?? 0
  }

  /** What the smallest existing client of a cell costs, its locale aside. */
  costButLocale(kind: number, context: number): number {
    const { costs, cohort } = this.#grid
    const place = this.#placesOf[kind]?.cost[this.#at(context)] ?? Number.POSITIVE_INFINITY
    return place + (costs.kinds[kind] ?? 0) + (costs.cohorts[cohort[context] ?? 0] ?? 0)
  }

  cost(kind: number, context: number): number {
    const { costs, best, locale } = this.#grid
    return this.costButLocale(kind, context) + (costs.locales[best.locales[locale[context] ?? 0] ?? 0] ?? 0)
  }

  /** The smallest existing client of a cell. */
  smallest(cell: number): Point {
    const { contexts } = this.#grid
    const places = this.#placesOf[Math.floor(cell / contexts)]
    const at = this.#at(cell % contexts)
    const { kind, locale, cohort, system, arch } = smallestIn(this.#grid, cell)
    return { kind, system: places?.system[at] ?? system, arch: places?.arch[at] ?? arch, locale, cohort }
  }
}

function* everyPair(systems: number, archs: number): Generator<readonly [number, number]> {
  for (let system = 0; system < systems; system++)
    for (let arch = 0; arch < archs; arch++) yield [system, arch]
}
