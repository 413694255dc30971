// Which rules can answer anybody of one system, arch, locale and cohort: the rules are sifted once for each.

import type { Domain } from '../../protocol/formats/sweep.ts'
import type { CompiledRule } from '../server/rule.ts'
import { ANY, type Columns, columnsOf, holdingFor } from './columns.ts'
import { factsOfArch, factsOfLocale, factsOfSystem } from './facts-of.ts'

/** One class of each axis, by number. */
export interface Context {
  readonly system: number
  readonly arch: number
  readonly locale: number
  readonly cohort: number
}

/** Sifts rules by one axis. */
class Sieve {
  readonly #ofRule: Int32Array
  /** By class: the columns that hold for it. */
  readonly #holding: readonly Uint32Array[]
  /** By column: when it last held. */
  readonly #held: Uint32Array
  #time = 0
  readonly #passed: Int32Array
  readonly #sifts: boolean
  class = -1
  /** What passed, as the first of its array's places. */
  rules: Int32Array
  count = 0

  constructor(ofRule: Int32Array, columns: number, holding: readonly Uint32Array[]) {
    this.#ofRule = ofRule
    this.#holding = holding
    this.#held = new Uint32Array(columns)
    this.#sifts = columns > 0
    this.#passed = new Int32Array(this.#sifts ? ofRule.length : 0)
    this.rules = this.#passed
  }

  sift(rules: Int32Array, count: number, ofClass: number): void {
    this.class = ofClass
    if (!this.#sifts) {
      this.rules = rules
      this.count = count
      return
    }
    const time = ++this.#time
    for (const column of this.#holding[ofClass] ?? []) this.#held[column] = time
    let passed = 0
    for (let i = 0; i < count; i++) {
      const rule = rules[i] ?? 0
      const column = this.#ofRule[rule] ?? ANY
      if (column === ANY || this.#held[column] === time) this.#passed[passed++] = rule
    }
    this.count = passed
  }
}

const siftBy = ({ ofRule, asked }: Columns, holding: readonly Uint32Array[]): Sieve =>
  new Sieve(ofRule, asked.length, holding)

function siftByCohort(rules: readonly CompiledRule[], { cohorts }: Domain): Sieve {
  const places = new Map<string, number>()
  const nameOf = ({ salt, below }: NonNullable<CompiledRule['cohort']>) => JSON.stringify([salt, below])
  const ofRule = Int32Array.from(rules, ({ cohort }) => {
    if (cohort === null) return ANY
    const name = nameOf(cohort)
    const place = places.get(name) ?? places.size
    places.set(name, place)
    return place
  })
  const holding = cohorts.map(({ inside }) =>
    Uint32Array.from(inside.flatMap((cohort) => places.get(nameOf(cohort)) ?? [])),
  )
  return new Sieve(ofRule, places.size, holding)
}

/** The values that stand for the classes of an axis. */
const standing = <Value>({
  values,
  standsFor,
}: {
  values: readonly Value[]
  standsFor: Uint32Array
}): Value[] => Array.from(standsFor, (place) => values[place]).filter((value) => value !== undefined)

export class Candidates {
  readonly #all: Int32Array
  readonly #system: Sieve
  readonly #arch: Sieve
  readonly #locale: Sieve
  readonly #cohort: Sieve

  constructor(rules: readonly CompiledRule[], domain: Domain) {
    const systems = columnsOf(rules, ['systemType', 'systemVersion'])
    const archs = columnsOf(rules, ['arch'])
    const locales = columnsOf(rules, ['locale'])
    this.#all = Int32Array.from(rules, (_, rule) => rule)
    this.#system = siftBy(systems, holdingFor(systems, standing(domain.systems).map(factsOfSystem)))
    this.#arch = siftBy(archs, holdingFor(archs, standing(domain.archs).map(factsOfArch)))
    this.#locale = siftBy(locales, holdingFor(locales, standing(domain.locales).map(factsOfLocale)))
    this.#cohort = siftByCohort(rules, domain)
  }

  /** Sifts anew from the first axis on which this context is another than the last. */
  enter({ system, arch, locale, cohort }: Context): void {
    const [first, second, third, last] = [this.#system, this.#arch, this.#locale, this.#cohort]
    let stays = first.class === system
    if (!stays) first.sift(this.#all, this.#all.length, system)
    stays = stays && second.class === arch
    if (!stays) second.sift(first.rules, first.count, arch)
    stays = stays && third.class === locale
    if (!stays) third.sift(second.rules, second.count, locale)
    stays = stays && last.class === cohort
    if (!stays) last.sift(third.rules, third.count, cohort)
  }

  /** The rules that are left are the first `count` of these, in order. */
  get rules(): Int32Array {
    return this.#cohort.rules
  }

  get count(): number {
    return this.#cohort.count
  }
}
