// Whom each rule's conditions let in, whoever answers them. The conditions on each axis are their own, so the clients
// a rule matches are the product of what it lets in on each: kinds, and classes of systems, archs, locales, people.

import type { MatchKey } from '../../../protocol/formats/policy.ts'
import type { Axis, ClientKind } from '../../../protocol/formats/sweep.ts'
import type { Facts } from '../../server/facts.ts'
import type { CompiledRule } from '../../server/rule.ts'
import { ANY, type Columns, columnsOf, holdingFor } from '../columns.ts'
import { factsOfArch, factsOfLocale, factsOfSystem } from '../facts-of.ts'
import { factsOfProgram } from '../lanes.ts'
import { countUpTo } from '../ranks.ts'
import { joined, type Run } from './kind-runs.ts'
import type { Places, Product } from './product.ts'
import type { Survey } from './survey.ts'

/** By column of an axis: the classes that it holds for. */
class AxisMatcher {
  readonly #columns: Columns
  readonly #holds: readonly (readonly number[])[]
  readonly #all: readonly number[]

  constructor(columns: Columns, values: readonly Facts[], admits: (value: number) => boolean = () => true) {
    this.#columns = columns
    this.#all = [...values.keys()].filter(admits)
    const holds: number[][] = columns.asked.map(() => [])
    for (const [value, held] of holdingFor(columns, values).entries()) {
      if (admits(value)) for (const column of held) holds[column]?.push(value)
    }
    this.#holds = holds
  }

  of(rule: number): readonly number[] {
    const column = this.#columns.ofRule[rule] ?? ANY
    return column === ANY ? this.#all : (this.#holds[column] ?? [])
  }
}

const standing = <Value>({ values, standsFor }: Axis<Value>, facts: (value: Value) => Facts): Facts[] =>
  Array.from(standsFor, (place) => values[place])
    .filter((value) => value !== undefined)
    .map(facts)

/** The columns that hold for each kind's program. */
function heldByKind(kinds: readonly ClientKind[], columns: Columns): readonly (ReadonlySet<number> | null)[] {
  const nameOf = ({ library, identification, offers }: ClientKind) =>
    JSON.stringify([library, identification, offers])
  const programs = new Map(kinds.map((kind) => [nameOf(kind), kind]))
  const held = holdingFor(columns, [...programs.values()].map(factsOfProgram))
  const byName = new Map([...programs.keys()].map((name, i) => [name, new Set(held[i])]))
  return kinds.map((kind) => byName.get(nameOf(kind)) ?? null)
}

const SYSTEM_KEYS: readonly MatchKey[] = ['systemType', 'systemVersion']

export class Matching {
  readonly #survey: Survey
  readonly #rules: readonly CompiledRule[]
  /** By place in the policy: its place among the enabled rules; -1 where it is switched off. */
  readonly #compiled: Int32Array
  readonly #systems: AxisMatcher
  readonly #archs: AxisMatcher
  readonly #locales: AxisMatcher
  readonly #programs: Columns
  /** By kind that reaches the rules: the columns of its program that hold; others have none. */
  readonly #held: readonly (ReadonlySet<number> | null)[]
  readonly #stretches: Int32Array
  /** Kinds that reach the rules, those of the lowest versions first; and by stretch where its kinds begin. */
  readonly row: Int32Array
  readonly #firstOf: Int32Array

  constructor(survey: Survey) {
    const { policy, grid, rulebook, kindReaches, localeReaches, kindPlaces } = survey
    const { rules, edges } = rulebook
    const { kinds, systems, archs, locales } = grid.domain
    this.#survey = survey
    this.#rules = rules
    let enabled = 0
    this.#compiled = Int32Array.from(policy.rules, (rule) => (rule.enabled ? enabled++ : -1))
    this.#systems = new AxisMatcher(columnsOf(rules, SYSTEM_KEYS), standing(systems, factsOfSystem))
    this.#archs = new AxisMatcher(columnsOf(rules, ['arch']), standing(archs, factsOfArch))
    this.#locales = new AxisMatcher(
      columnsOf(rules, ['locale']),
      standing(locales, factsOfLocale),
      (locale) => localeReaches[locale] === 1,
    )
    this.#programs = columnsOf(rules, ['library', 'identification'])
    this.#held = heldByKind(kinds, this.#programs).map((held, kind) =>
      kindReaches[kind] === 1 ? held : null,
    )
    this.#stretches = Int32Array.from(kindPlaces, (place) => countUpTo(edges, place))
    const stretches = this.#stretches
    this.row = Int32Array.from(kinds.keys())
      .filter((kind) => kindReaches[kind] === 1)
      .sort((a, b) => (stretches[a] ?? 0) - (stretches[b] ?? 0) || a - b)
    this.#firstOf = beginnings(
      Int32Array.from(this.row, (kind) => stretches[kind] ?? 0),
      edges.length + 1,
    )
  }

  /** Whether the conditions on the system hold for a class of systems and of archs. */
  holdsForSystem(voice: number, system: number, arch: number): boolean {
    const rule = this.#compiled[voice]
    if (rule === undefined) return true
    return this.#systems.of(rule).includes(system) && this.#archs.of(rule).includes(arch)
  }

  /** Whether a kind is of the programs of a column, the version aside. */
  isProgramOf(column: number, kind: number): boolean {
    const held = this.#held[kind]
    return held !== undefined && held !== null && (column === ANY || held.has(column))
  }

  /** The column of programs that an enabled rule is for: the same for rules that are for the same. */
  programsOf(rule: number): number {
    return this.#programs.ofRule[this.#compiled[rule] ?? -1] ?? ANY
  }

  /** The version aside. */
  #matchesProgram(compiled: number, kind: number): boolean {
    if (!this.isProgramOf(this.#programs.ofRule[compiled] ?? ANY, kind)) return false
    return !this.#asksHandle(compiled) || this.#survey.grid.domain.kinds[kind]?.sendsHandle === true
  }

  #asksHandle(compiled: number): boolean {
    return Boolean(this.#rules[compiled]?.cohort)
  }

  /** Whether an enabled rule matches no client without a handle. */
  asksHandle(rule: number): boolean {
    return this.#asksHandle(this.#compiled[rule] ?? -1)
  }

  /** Where in the row the versions are that an enabled rule matches. */
  runsOf(rule: number): readonly Run[] {
    const { starts, from, below } = this.#survey.rulebook
    const compiled = this.#compiled[rule] ?? -1
    const runs: Run[] = []
    for (let i = starts[compiled] ?? 0; i < (starts[compiled + 1] ?? 0); i++)
      runs.push({ from: this.#firstOf[from[i] ?? 0] ?? 0, below: this.#firstOf[below[i] ?? 0] ?? 0 })
    return joined(runs)
  }

  /** Ascending; no more than so many of those that count. */
  #kindsOf(rule: number, most: number): readonly number[] {
    const { counted } = this.#survey.grid
    const compiled = this.#compiled[rule] ?? -1
    const kinds: number[] = []
    let left = most
    for (const { from, below } of this.runsOf(rule)) {
      for (let at = from; at < below && left > 0; at++) {
        const kind = this.row[at] ?? 0
        if (!this.#matchesProgram(compiled, kind)) continue
        kinds.push(kind)
        left -= counted[kind] ?? 0
      }
    }
    return kinds.sort((a, b) => a - b)
  }

  /** Whether an enabled rule matches the clients of a kind in a context. */
  matches(rule: number, kind: number, context: number): boolean {
    const compiled = this.#compiled[rule] ?? -1
    if (compiled < 0 || !this.#matchesProgram(compiled, kind)) return false
    if (!this.#matchesStretch(compiled, this.#stretches[kind] ?? 0)) return false
    const { system, arch, locale, cohort } = this.#survey.grid
    return (
      this.holdsForSystem(rule, system[context] ?? 0, arch[context] ?? 0) &&
      this.#locales.of(compiled).includes(locale[context] ?? 0) &&
      this.#isInside(compiled, cohort[context] ?? 0)
    )
  }

  #isInside(compiled: number, point: number): boolean {
    const cohort = this.#rules[compiled]?.cohort ?? null
    const { inside = [] } = this.#survey.grid.domain.cohorts[point] ?? {}
    if (cohort === null) return true
    return inside.some(({ salt, below }) => salt === cohort.salt && below === cohort.below)
  }

  #matchesStretch(compiled: number, stretch: number): boolean {
    const { starts, from, below } = this.#survey.rulebook
    for (let i = starts[compiled] ?? 0; i < (starts[compiled + 1] ?? 0); i++)
      if (stretch >= (from[i] ?? 0) && stretch < (below[i] ?? 0)) return true
    return false
  }

  /** The classes of systems that an enabled rule matches. */
  systemsOf(rule: number): readonly number[] {
    return this.#systems.of(this.#compiled[rule] ?? -1)
  }

  localesOf(rule: number): readonly number[] {
    return this.#locales.of(this.#compiled[rule] ?? -1)
  }

  archsOf(rule: number): readonly number[] {
    return this.#archs.of(this.#compiled[rule] ?? -1)
  }

  /** Where an enabled rule matches, whatever the program. */
  placesOf(rule: number): Places {
    const compiled = this.#compiled[rule] ?? -1
    const { domain } = this.#survey.grid
    return {
      systems: this.#systems.of(compiled),
      archs: this.#archs.of(compiled),
      locales: this.#locales.of(compiled),
      cohorts: [...domain.cohorts.keys()].filter((point) => this.#isInside(compiled, point)),
    }
  }

  /** Whom an enabled rule matches; of kinds that count no more than so many, those of the lowest versions. */
  of(rule: number, mostKinds = Number.POSITIVE_INFINITY): Product {
    return { kinds: this.#kindsOf(rule, mostKinds), ...this.placesOf(rule) }
  }
}

/** Where among sorted numbers each begins; behind the last, how many there are. */
function beginnings(sorted: Int32Array, numbers: number): Int32Array {
  const first = new Int32Array(numbers + 1)
  for (const number of sorted) first[number + 1] = (first[number + 1] ?? 0) + 1
  for (let i = 0; i < numbers; i++) first[i + 1] = (first[i + 1] ?? 0) + (first[i] ?? 0)
  return first
}
