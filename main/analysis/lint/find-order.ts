// Pairs of rules whose order matters: they share existing clients, neither is the other's special case, and they say
// different things. Moving one above the other would change what those clients are told.

import { BY_NONE } from '../../../protocol/formats/sweep.ts'
import { clientOf } from './grid.ts'
import { type Found, found, type Lab } from './lab.ts'
import { eachOf, type Product } from './product.ts'
import { orderRepair } from './repair-order.ts'
import { Tally } from './tally.ts'
import { type Voice, voiceAt } from './voices.ts'

/** Rules compared with each other. */
const MOST_COMPARED = 1_000
const WORD = 32

/** Some of a row of numbers, as bits. */
class Bits {
  readonly words: Uint32Array

  constructor(size: number, numbers: Iterable<number> = []) {
    this.words = new Uint32Array(Math.ceil(size / WORD))
    for (const number of numbers) this.add(number)
  }

  add(number: number): void {
    const word = Math.floor(number / WORD)
    this.words[word] = ((this.words[word] ?? 0) | (1 << (number % WORD))) >>> 0
  }

  meets({ words: theirs }: Bits): boolean {
    const { words } = this
    for (let i = 0; i < words.length; i++) if (((words[i] ?? 0) & (theirs[i] ?? 0)) !== 0) return true
    return false
  }

  isWithin({ words: theirs }: Bits): boolean {
    const { words } = this
    for (let i = 0; i < words.length; i++) if (((words[i] ?? 0) & ~(theirs[i] ?? 0)) !== 0) return false
    return true
  }
}

/** The existing clients a rule matches: programs with their systems, locales, people. */
interface Reach {
  readonly rule: number
  readonly product: Product
  readonly programs: Bits
  readonly locales: Bits
  readonly cohorts: Bits
}

const meets = (a: Reach, b: Reach): boolean =>
  a.locales.meets(b.locales) && a.cohorts.meets(b.cohorts) && a.programs.meets(b.programs)

const isWithin = (a: Reach, b: Reach): boolean =>
  a.locales.isWithin(b.locales) && a.cohorts.isWithin(b.cohorts) && a.programs.isWithin(b.programs)

/** Each existing program on each class of systems and archs it runs on, numbered: by kind, then by place. */
class Programs {
  readonly #places: readonly (readonly number[])[]
  readonly #first: readonly number[]
  readonly #archs: number
  readonly size: number

  constructor({ survey, existing }: Lab) {
    const { domain, counted } = survey.grid
    this.#archs = domain.archs.sizes.length
    this.#places = domain.kinds.map((_, kind) => (counted[kind] === 0 ? [] : existing.places(kind)))
    let size = 0
    this.#first = this.#places.map(({ length }) => {
      size += length
      return size - length
    })
    this.size = size
  }

  matchedBy({ kinds, systems, archs }: Product): Bits {
    const matched = new Set(systems.flatMap((system) => archs.map((arch) => system * this.#archs + arch)))
    const bits = new Bits(this.size)
    for (const kind of kinds) {
      const first = this.#first[kind] ?? 0
      for (const [i, place] of (this.#places[kind] ?? []).entries())
        if (matched.has(place)) bits.add(first + i)
    }
    return bits
  }
}

function reachesOf(lab: Lab): readonly Reach[] {
  const { survey, matching } = lab
  const { locales, cohorts } = survey.grid.domain
  const programs = new Programs(lab)
  return survey.policy.rules
    .flatMap(({ enabled }, rule) => (enabled && survey.asking.count(rule) > 0 ? [rule] : []))
    .slice(0, MOST_COMPARED)
    .map((rule) => {
      const product = matching.of(rule)
      return {
        rule,
        product,
        programs: programs.matchedBy(product),
        locales: new Bits(locales.sizes.length, product.locales),
        cohorts: new Bits(cohorts.length, product.cohorts),
      }
    })
}

/** What is said, so that two that say the same are equal. */
function sayingOf({ said, refuses }: Voice, { survey }: Lab): string {
  if (said === null) return String(refuses)
  const { ranks } = survey.rulebook
  const { recommended, recommended2, minimum, downloadUrl, fallbackUrl } = said
  const places = [recommended, recommended2, minimum].map((version) => ranks.of(version))
  return JSON.stringify([...places, downloadUrl, fallbackUrl])
}

/** Cohorts of two salts overlap by chance, not by design. */
const ofTwoSalts = (a: Voice | undefined, b: Voice | undefined): boolean =>
  a?.match.cohort !== undefined &&
  b?.match.cohort !== undefined &&
  a.match.cohort.salt !== b.match.cohort.salt

/** The earlier rules whose order with this one may matter. */
function rivalsOf(
  lab: Lab,
  later: Reach,
  earlier: readonly Reach[],
  sayings: readonly (string | undefined)[],
): ReadonlySet<number> {
  const { voices } = lab.survey
  const rivals = earlier.filter(
    (other) =>
      sayings[other.rule] !== sayings[later.rule] &&
      !ofTwoSalts(voices[other.rule], voices[later.rule]) &&
      meets(other, later) &&
      !isWithin(other, later) &&
      !isWithin(later, other),
  )
  return new Set(rivals.map(({ rule }) => rule))
}

function foundFor(lab: Lab, later: Reach, rivals: ReadonlySet<number>): readonly Found[] {
  const { survey, existing } = lab
  const { grid, sweep, voices } = survey
  const shared = new Tally(1)
  const met = new Set<number>()
  eachOf(survey, later.product, (kind, context, cell) => {
    const asked = voiceAt(sweep.cells.asked[cell] ?? BY_NONE, voices.length)
    const clients = rivals.has(asked) ? existing.weight(kind, context) : 0
    if (clients === 0) return true
    met.add(asked)
    shared.add(0, clients, existing.cost(kind, context), cell)
    return true
  })
  const cell = shared.smallest(0)
  if (cell < 0) return []
  const others = [...met].sort((a, b) => a - b)
  return [
    found(lab, 'order-matters', later.rule, {
      clients: shared.count(0),
      witness: clientOf(grid.domain, existing.smallest(cell)),
      others,
      repair: orderRepair(lab, later.rule, others),
    }),
  ]
}

export function findOrder(lab: Lab): readonly Found[] {
  const reaches = reachesOf(lab)
  const sayings = lab.survey.voices.map((voice) => sayingOf(voice, lab))
  return reaches.flatMap((later, place) => {
    const rivals = rivalsOf(lab, later, reaches.slice(0, place), sayings)
    return rivals.size === 0 ? [] : foundFor(lab, later, rivals)
  })
}
