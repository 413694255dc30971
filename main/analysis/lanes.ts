// Programs that no rule tells apart share a lane. In one context, each stretch of versions of a lane is painted with
// the first rule that covers it; who answers a client is then looked up. A stretch is painted once, so a lane costs no
// more than its rules and its stretches together, however many clients there are.

import { readQuery } from '../../protocol/commands.ts'
import { parseLine } from '../../protocol/line.ts'
import { buildQuery } from '../../protocol/request.ts'
import { decodeWire, encodeWire } from '../../protocol/wire-text.ts'
import { type Facts, factsOf } from '../server/facts.ts'
import type { Candidates } from './candidates.ts'
import { ANY, classesBy, columnsOf, holdingFor } from './columns.ts'
import { clientOf, type Program } from './kinds.ts'
import type { Rulebook } from './rulebook.ts'

/** With this many stretches to each kind of a lane, most of a painting would never be looked at. */
const MANY_STRETCHES = 8

/** Beyond as many painted stretches in all lanes together, one lane is kept at a time. */
const MOST_PAINTED = 16_000_000

/** What a server reads of a program. */
export function factsOfProgram(program: Program): Facts {
  const request = decodeWire(encodeWire(buildQuery(clientOf(program, '0'), 1)))
  const query = readQuery(parseLine(request))
  if (query === null) throw new Error(`no query: ${request}`)
  return factsOf(query)
}

/** The columns that hold for its programs, and whether its clients are in cohorts. */
interface Lane {
  readonly holding: Uint32Array
  readonly hasHandle: boolean
}

const NO_LANE: Lane = { holding: new Uint32Array(), hasHandle: false }

/** Too much would have to be tried. */
const UNKNOWN = -1

export class Lanes {
  readonly #rulebook: Rulebook
  readonly #candidates: Candidates
  readonly #laneOf: Uint32Array
  /** By rule: what it asks of programs. */
  readonly #column: Int32Array
  readonly #lanes: readonly Lane[]
  readonly #inCohort: Uint8Array
  readonly #held: Uint32Array
  #holdings = 0
  readonly #stretches: number
  readonly #shares: boolean
  readonly #painted: Int32Array
  /** By stretch: the first at or behind it that is not painted yet, or on the way there. */
  readonly #next: Int32Array
  /** The same where nothing is painted: itself. */
  readonly #unpaintedAll: Int32Array
  /** By lane: in which context it was painted. */
  readonly #paintedIn: Float64Array
  /** Whether rules are tried one by one first, and of each lane how many have been since the candidates changed. */
  readonly #triesFirst: boolean
  readonly #tried: Float64Array
  #context = 0
  #lastPainted = -1

  /** `kinds` is how many will be asked about, or so. */
  constructor(rulebook: Rulebook, candidates: Candidates, programs: readonly Program[], kinds: number) {
    const { rules, edges } = rulebook
    const columns = columnsOf(rules, ['library', 'identification'])
    const facts = programs.map(factsOfProgram)
    const holding = holdingFor(columns, facts)
    const hasHandle = facts.map(({ handle }) => handle !== null)
    this.#laneOf = classesBy(holding.map((held, i) => `${hasHandle[i]} ${held.join(' ')}`))
    this.#lanes = [...new Map([...this.#laneOf].map((lane, i) => [lane, i])).values()].map((i) => ({
      holding: holding[i] ?? new Uint32Array(),
      hasHandle: hasHandle[i] === true,
    }))
    this.#rulebook = rulebook
    this.#candidates = candidates
    this.#column = columns.ofRule
    this.#inCohort = Uint8Array.from(rules, ({ cohort }) => (cohort === null ? 0 : 1))
    this.#held = new Uint32Array(columns.asked.length)
    this.#stretches = edges.length + 1
    this.#shares = this.#lanes.length * this.#stretches > MOST_PAINTED
    this.#painted = new Int32Array(this.#stretches * (this.#shares ? 1 : this.#lanes.length))
    this.#unpaintedAll = Int32Array.from({ length: this.#stretches + 1 }, (_, stretch) => stretch)
    this.#next = new Int32Array(this.#stretches + 1)
    this.#paintedIn = new Float64Array(this.#lanes.length)
    this.#triesFirst = this.#stretches * this.#lanes.length > MANY_STRETCHES * kinds
    this.#tried = new Float64Array(this.#lanes.length)
  }

  laneOf(program: number): number {
    return this.#laneOf[program] ?? 0
  }

  /** The candidates are others now. */
  renew(): void {
    this.#context++
    if (this.#triesFirst) this.#tried.fill(0)
  }

  /** The rule that answers a lane's clients of this stretch of versions; behind the last, `otherwise`. */
  ruleAt(lane: number, stretch: number): number {
    const fresh = this.#paintedIn[lane] === this.#context && (!this.#shares || this.#lastPainted === lane)
    if (!fresh) {
      const tried = this.#triesFirst ? this.#try(lane, stretch) : UNKNOWN
      if (tried !== UNKNOWN) return tried
      this.#paint(lane)
    }
    return this.#painted[this.#placeOf(lane) + stretch] ?? 0
  }

  #placeOf(lane: number): number {
    return this.#shares ? 0 : lane * this.#stretches
  }

  /** The same, by trying rule after rule, for as long as all that is tried in a lane is less than painting it. */
  #try(lane: number, stretch: number): number {
    const { rules, count } = this.#candidates
    const left = count + this.#stretches - (this.#tried[lane] ?? 0)
    const { hasHandle } = this.#hold(lane)
    for (let i = 0; i < count && i < left; i++) {
      const rule = rules[i] ?? 0
      if (!this.#isFor(rule, hasHandle) || !this.#covers(rule, stretch)) continue
      this.#tried[lane] = (this.#tried[lane] ?? 0) + i + 1
      return rule
    }
    this.#tried[lane] = (this.#tried[lane] ?? 0) + count
    return count < left ? this.#rulebook.rules.length : UNKNOWN
  }

  #covers(rule: number, stretch: number): boolean {
    const { starts, from, below } = this.#rulebook
    for (let i = starts[rule] ?? 0; i < (starts[rule + 1] ?? 0); i++)
      if (stretch >= (from[i] ?? 0) && stretch < (below[i] ?? 0)) return true
    return false
  }

  /** From here on rules are held against the programs of this lane. */
  #hold(lane: number): Lane {
    const held = this.#lanes[lane] ?? NO_LANE
    const time = ++this.#holdings
    for (const column of held.holding) this.#held[column] = time
    return held
  }

  /** Whether a rule is for the programs held, the version aside. */
  #isFor(rule: number, hasHandle: boolean): boolean {
    const column = this.#column[rule] ?? ANY
    if (column !== ANY && this.#held[column] !== this.#holdings) return false
    return hasHandle || this.#inCohort[rule] === 0
  }

  #paint(lane: number): void {
    this.#paintedIn[lane] = this.#context
    this.#lastPainted = lane
    const base = this.#placeOf(lane)
    const stretches = this.#stretches
    this.#next.set(this.#unpaintedAll)
    this.#painted.fill(this.#rulebook.rules.length, base, base + stretches)
    const { hasHandle } = this.#hold(lane)
    const { rules, count } = this.#candidates
    for (let i = 0, left = stretches; i < count && left > 0; i++) {
      const rule = rules[i] ?? 0
      if (this.#isFor(rule, hasHandle)) left -= this.#paintRule(rule, base)
    }
  }

  /** Paints what is left of a rule's versions; gives how many stretches that were. */
  #paintRule(rule: number, base: number): number {
    const { starts, from, below } = this.#rulebook
    const next = this.#next
    let painted = 0
    for (let i = starts[rule] ?? 0; i < (starts[rule + 1] ?? 0); i++) {
      const end = below[i] ?? 0
      for (let at = this.#unpainted(from[i] ?? 0); at < end; at = this.#unpainted(at + 1)) {
        this.#painted[base + at] = rule
        next[at] = at + 1
        painted++
      }
    }
    return painted
  }

  #unpainted(stretch: number): number {
    const next = this.#next
    let at = stretch
    for (;;) {
      const to = next[at] ?? at
      if (to === at) return at
      const beyond = next[to] ?? to
      next[at] = beyond
      at = beyond
    }
  }
}
