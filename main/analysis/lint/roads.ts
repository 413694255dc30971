// Where journeys lead, and whose fault it is where they lead nowhere. In one context each kind leads to at most one
// other, so every kind is walked from once. What is asked here may be another answer than the policy's: that is how a
// repair is tried before it is proposed.

import { JOURNEY_ENDS, OUTCOMES } from '../../../protocol/formats/outcomes.ts'
import { versionKey } from '../../../protocol/version.ts'
import { createJudge, type Judge, Kinds } from '../judge.ts'
import type { Base } from './survey.ts'
import { type Said, voiceAt } from './voices.ts'

const FORCED = OUTCOMES.indexOf('upgrade-forced')
const REFUSED = OUTCOMES.indexOf('refused')
export const STRANDED = JOURNEY_ENDS.indexOf('stranded')
export const LOOPS = JOURNEY_ENDS.indexOf('loops')
export const RESTS = JOURNEY_ENDS.indexOf('rests')

const NOBODY = -1
/** The owner of a refusal is whoever sent the client there. */
const SENDER = -2

/** One sign-in of a journey. */
export interface Hop {
  readonly kind: number
  /** Below 0: nobody was asked. */
  readonly voice: number
  readonly outcome: number
  readonly code: number
}

type Came = Omit<Hop, 'kind'>

/** What is known of a kind in the context entered last. */
export interface Place {
  /** Whose fault its end is: a voice, else `NOBODY`, or `SENDER`. */
  readonly owner: number
  readonly end: number
  /** The voice that recommends the newest version from here on; below 0 where nobody answers. */
  readonly newest: number
  readonly hops: number
  /** The voice of the last upgrade. */
  readonly lastVoice: number
  /** Who refuses in the end, with which code; below 0 a check, or nobody (code 0). */
  readonly refusedBy: number
  readonly code: number
}

/** One voice answering otherwise than the policy has it. */
export interface Instead {
  readonly voice: number
  readonly said: Said
}

export class Roads {
  #kinds: Kinds | null = null
  readonly #base: Base
  readonly #said: readonly (Said | null)[]
  readonly #recommended: Int32Array
  /** By class of systems: its type by number. */
  readonly #typeOf: readonly number[]
  readonly #types: readonly string[]
  #judge: Judge | null = null
  #entered = -1
  #context = -1
  /** By kind: what was found out, and in which context. */
  readonly #known: Place[] = []
  readonly #knownIn: number[] = []
  readonly #installed = new Map<number, number>()
  /** By owner of a circle: everybody who answers on one of its circles. */
  readonly circles = new Map<number, Set<number>>()

  constructor(base: Base, instead: Instead | null = null) {
    const { sweep, voices, places, rulebook } = base
    this.#base = base
    this.#said = voices.map(({ said }, voice) => (voice === instead?.voice ? instead.said : said))
    this.#recommended = places.recommended.slice()
    if (instead !== null) this.#recommended[instead.voice] = rulebook.ranks.of(instead.said.recommended)
    const { systems } = sweep.domain
    const types = Array.from(systems.standsFor, (place) => systems.values[place]?.type ?? '')
    this.#types = [...new Set(types)]
    this.#typeOf = types.map((type) => this.#types.indexOf(type))
  }

  /** Made where the first journey is walked: most policies need none. */
  get kinds(): Kinds {
    this.#kinds ??= new Kinds(this.#base.sweep.domain.kinds, this.#base.catalogue)
    return this.#kinds
  }

  enter(context: number): void {
    this.#context = context
  }

  #place(kind: number): Place | undefined {
    return this.#knownIn[kind] === this.#context ? this.#known[kind] : undefined
  }

  /** What becomes of a kind in the context. */
  from(kind: number): Place {
    const first = this.kinds.firstLike(kind)
    return this.#place(first) ?? this.#walk(first)
  }

  /** The first sign-ins of a kind's journey; of a loop, until a client comes back. */
  hopsFrom(start: number, most: number): readonly Hop[] {
    const hops: Hop[] = []
    const seen = new Set<number>()
    for (let kind = start; kind >= 0 && hops.length < most; ) {
      if (seen.has(this.kinds.firstLike(kind))) break
      seen.add(this.kinds.firstLike(kind))
      const came = this.#signIn(kind)
      const { voice, outcome } = came
      hops.push({ kind, ...came })
      kind = outcome === FORCED ? this.next(kind, voice) : NOBODY
    }
    return hops
  }

  /** What a kind becomes by installing what a voice recommends; below 0 where there is no download. */
  next(kind: number, voice: number): number {
    const said = this.#said[voice]
    if (said === null || said === undefined || said.downloadUrl === '') return NOBODY
    const type = this.#typeOf[this.#base.grid.system[this.#context] ?? 0] ?? 0
    const program = this.kinds.programOf(kind)
    const name = (voice * this.#types.length + type) * this.kinds.programs.length + program
    const known = this.#installed.get(name)
    if (known !== undefined) return known
    const { recommended } = said
    const made = this.kinds.installed(program, recommended, versionKey(recommended), this.#types[type] ?? '')
    this.#installed.set(name, made)
    return made
  }

  #signIn(kind: number): Came {
    const { sweep, grid, voices } = this.#base
    const { rule, outcome, code } = sweep.cells
    if (kind >= sweep.domain.kinds.length) return this.#ask(kind)
    const cell = kind * grid.contexts + this.#context
    return {
      voice: voiceAt(rule[cell] ?? NOBODY, voices.length),
      outcome: outcome[cell] ?? 0,
      code: code[cell] ?? 0,
    }
  }

  /** Kinds that only an upgrade makes are in no cell. */
  #ask(kind: number): Came {
    const { policy, catalogue, sweep, grid, voices } = this.#base
    this.#judge ??= createJudge(policy, catalogue, sweep.domain, this.kinds)
    if (this.#entered !== this.#context) {
      this.#entered = this.#context
      const at = this.#context
      this.#judge.enter({
        system: grid.system[at] ?? 0,
        arch: grid.arch[at] ?? 0,
        locale: grid.locale[at] ?? 0,
        cohort: grid.cohort[at] ?? 0,
      })
    }
    const { rule, outcome, code } = this.#judge.signIn(kind)
    return { voice: voiceAt(rule, voices.length), outcome, code }
  }

  #walk(from: number): Place {
    const road: { readonly kind: number; readonly voice: number }[] = []
    const steps = new Map<number, number>()
    let kind = from
    let end = this.#place(kind)
    while (end === undefined) {
      const begin = steps.get(kind)
      if (begin !== undefined) {
        end = this.#close(road.splice(begin))
        break
      }
      const came = this.#signIn(kind)
      const { voice } = came
      const next = came.outcome === FORCED ? this.next(kind, voice) : NOBODY
      if (next < 0) {
        end = this.#settle(kind, this.#last(came))
        break
      }
      steps.set(kind, road.length)
      road.push({ kind, voice })
      kind = this.kinds.firstLike(next)
      end = this.#place(kind)
    }
    for (const { kind: before, voice } of road.reverse()) end = this.#settle(before, this.#before(end, voice))
    return end
  }

  #settle(kind: number, place: Place): Place {
    this.#known[kind] = place
    this.#knownIn[kind] = this.#context
    return place
  }

  #last({ voice, outcome, code }: Came): Place {
    const newest = (this.#said[voice] ?? null) === null ? NOBODY : voice
    const nothing = { newest, hops: 0, lastVoice: NOBODY, refusedBy: NOBODY, code: 0 }
    if (outcome === FORCED) return { ...nothing, owner: voice, end: STRANDED }
    if (outcome === REFUSED) return { ...nothing, owner: SENDER, end: STRANDED, refusedBy: voice, code }
    return { ...nothing, owner: NOBODY, end: RESTS }
  }

  #newer(a: number, b: number): number {
    return (this.#recommended[a] ?? NOBODY) >= (this.#recommended[b] ?? NOBODY) ? a : b
  }

  #before(then: Place, voice: number): Place {
    return {
      ...then,
      owner: then.owner === SENDER ? voice : then.owner,
      newest: this.#newer(voice, then.newest),
      hops: then.hops + 1,
      lastVoice: then.lastVoice === NOBODY ? voice : then.lastVoice,
    }
  }

  /** Whoever is on a circle goes once around. Its owner is the first who recommends less than it requires. */
  #close(around: readonly { readonly kind: number; readonly voice: number }[]): Place {
    const { minimum } = this.#base.places
    const voices = [...new Set(around.map(({ voice }) => voice))]
    const guilty = voices.filter((voice) => (this.#recommended[voice] ?? 0) < (minimum[voice] ?? 0))
    const owner = guilty.reduce((first, voice) => Math.min(first, voice), guilty[0] ?? NOBODY)
    const circle = this.circles.get(owner) ?? new Set()
    for (const voice of voices) circle.add(voice)
    this.circles.set(owner, circle)
    const newest = voices.reduce((best, voice) => this.#newer(best, voice), NOBODY)
    const nothing = { refusedBy: NOBODY, code: 0 }
    const place = { ...nothing, owner, end: LOOPS, newest, hops: around.length, lastVoice: owner }
    for (const { kind } of around) this.#settle(kind, place)
    return place
  }
}
