// One sign-in of any client under a policy, looked up: who it is received by, which rule answers, what it installs.
// Everything is worked out by the server's and the client's own code, once for all clients it is the same for
// (docs/decisions/0016). Sweeps ask it for every client of a domain, rollouts for every sign-in of a population.

import type { Catalogue } from '../../protocol/formats/catalogue.ts'
import type { Policy } from '../../protocol/formats/policy.ts'
import type { Domain } from '../../protocol/formats/sweep.ts'
import { LONGEST_LINE } from '../../protocol/framing.ts'
import { isKnownLcid } from '../../protocol/lcid.ts'
import { type CompiledPolicy, compilePolicy } from '../server/policy.ts'
import { Candidates, type Context } from './candidates.ts'
import { clientOf, Kinds } from './kinds.ts'
import { Lanes } from './lanes.ts'
import { bytesOf, hasLongNames, mostBytes, namesIn } from './long-lines.ts'
import { countUpTo } from './ranks.ts'
import { receptionOf, withoutRules } from './reception.ts'
import { type Rulebook, rulebookOf } from './rulebook.ts'
import { type Verdict, verdictOf } from './verdict.ts'

export type { Context } from './candidates.ts'
export { Kinds } from './kinds.ts'
export { MISSING, NOTHING, type Verdict } from './verdict.ts'

/** How a kind is received: by a verdict that no rule has a part in, or by the rules. */
interface Gate {
  readonly verdict: Verdict | null
  /** Where there is no verdict: whether VER has agreed on a dialect, so that no CVQ is sent. */
  readonly agreed: boolean
}

/** A kind as the policy sees it. */
interface Seen {
  readonly program: number
  readonly lane: number
  /** Its version's place among all, and its stretch between the rules' edges. */
  readonly place: number
  readonly stretch: number
  /** With a locale that the server knows, and with another. */
  readonly known: Gate
  readonly unknown: Gate
}

/** A locale of the right form that is in no list. */
const UNKNOWN_LOCALE = '0x0000'

export class Judge {
  readonly kinds: Kinds
  readonly #rulebook: Rulebook
  /** The place of the newest version that the server knows. */
  readonly #newest: number
  readonly #receiving: CompiledPolicy
  readonly #candidates: Candidates
  readonly #lanes: Lanes
  readonly #seen: Seen[] = []
  readonly #gates = new Map<string, Gate>()
  readonly #landings = new Map<number, number>()
  readonly #localeKnown: readonly boolean[]
  /** By class of systems: its type by number. */
  readonly #typeOf: readonly number[]
  readonly #types: readonly string[]
  /** Of system and arch; null where every query fits on a line in any case. */
  readonly #bytesOf: ((context: Context) => number) | null
  readonly #programBytes: readonly number[]
  /** Bytes that are left for a program in this context. */
  #room = Number.POSITIVE_INFINITY
  #isLocaleKnown = true
  #type = 0

  constructor(policy: Policy, catalogue: Catalogue, domain: Domain, kinds: Kinds) {
    const compiled = compilePolicy(policy, catalogue)
    this.kinds = kinds
    const newest = compiled.known?.newest ?? null
    this.#rulebook = rulebookOf(policy, compiled, [
      ...(newest === null ? [] : [newest]),
      ...kinds.all.map(({ version }) => version),
    ])
    this.#newest = newest === null ? Number.POSITIVE_INFINITY : this.#rulebook.ranks.of(newest)
    this.#receiving = withoutRules(compiled)
    this.#candidates = new Candidates(this.#rulebook.rules, domain)
    this.#lanes = new Lanes(this.#rulebook, this.#candidates, kinds.programs, kinds.all.length)
    const { systems, locales } = domain
    this.#localeKnown = Array.from(locales.standsFor, (place) => isKnownLcid(locales.values[place] ?? ''))
    const types = Array.from(systems.standsFor, (place) => systems.values[place]?.type ?? '')
    this.#types = [...new Set(types)]
    this.#typeOf = types.map((type) => this.#types.indexOf(type))
    const versions = this.#rulebook.installs.map(({ version }) => version)
    const isLong = hasLongNames(namesIn(domain)) || hasLongNames(versions)
    this.#bytesOf = isLong ? contextBytes(domain) : null
    this.#programBytes = isLong ? bytesOfPrograms(kinds, versions) : []
    this.enter({ system: 0, arch: 0, locale: 0, cohort: 0 })
  }

  /** From here on clients of this context are judged. Cheapest where the last axes change most often. */
  enter(context: Context): void {
    this.#candidates.enter(context)
    this.#lanes.renew()
    this.#isLocaleKnown = this.#localeKnown[context.locale] ?? false
    this.#type = this.#typeOf[context.system] ?? 0
    if (this.#bytesOf !== null) this.#room = LONGEST_LINE - this.#bytesOf(context)
  }

  /** Whether the length of a TrID could decide what comes of it: then only running the client alone tells. */
  isNearLimit(kind: number, { nearLimit }: Verdict): boolean {
    return nearLimit || (this.#programBytes[this.kinds.programOf(kind)] ?? 0) > this.#room
  }

  /** All kinds, those that no rule tells apart by their programs together: judged in this order they cost least. */
  inLanes(): Uint32Array {
    const lanes = Uint32Array.from(this.kinds.all, (_, kind) =>
      this.#lanes.laneOf(this.kinds.programOf(kind)),
    )
    return Uint32Array.from(lanes, (_, kind) => kind).sort(
      (a, b) => (lanes[a] ?? 0) - (lanes[b] ?? 0) || a - b,
    )
  }

  /** What comes of a kind's sign-in. */
  signIn(kind: number): Verdict {
    const seen = this.#seen[kind] ?? this.#see(kind)
    const { verdict, agreed } = this.#isLocaleKnown ? seen.known : seen.unknown
    if (verdict !== null) return verdict
    const ruling = this.#rulebook.rulings[this.#lanes.ruleAt(seen.lane, seen.stretch)]
    if (ruling === undefined) throw new RangeError(`no rule for kind ${kind}`)
    if (agreed) return ruling.agreed
    const { place } = seen
    return ruling.verdicts[
      place < ruling.minimum ? (place < ruling.recommended ? 3 : 2) : place < ruling.recommended ? 1 : 0
    ]
  }

  /** What a kind is after its sign-in came to this: another kind, or `NOTHING` or `MISSING` where it stays. */
  next(kind: number, { installs }: Verdict): number {
    if (installs < 0) return installs
    const { program } = this.#seen[kind] ?? this.#see(kind)
    const { programs } = this.kinds
    const landing = (installs * this.#types.length + this.#type) * programs.length + program
    const known = this.#landings.get(landing)
    if (known !== undefined) return known
    const { version = '', key = '' } = this.#rulebook.installs[installs] ?? {}
    const made = this.kinds.installed(program, version, key, this.#types[this.#type] ?? '')
    this.#landings.set(landing, made)
    return made
  }

  #see(kind: number): Seen {
    const { version } = this.kinds.all[kind] ?? {}
    if (version === undefined) throw new RangeError(`no kind ${kind}`)
    const program = this.kinds.programOf(kind)
    const place = this.#rulebook.ranks.ofKey(this.kinds.keyOf(kind))
    const seen: Seen = {
      program,
      lane: this.#lanes.laneOf(program),
      place,
      stretch: countUpTo(this.#rulebook.edges, place),
      known: this.#gateOf(program, version, place > this.#newest, true),
      unknown: this.#gateOf(program, version, place > this.#newest, false),
    }
    this.#seen[kind] = seen
    return seen
  }

  /** Programs are received alike whatever their version, unless it is above all that the server knows. */
  #gateOf(program: number, version: string, tooNew: boolean, localeKnown: boolean): Gate {
    const name = `${program} ${tooNew} ${localeKnown}`
    const gate = this.#gates.get(name) ?? this.#receive(program, version, localeKnown)
    this.#gates.set(name, gate)
    return gate
  }

  #receive(program: number, version: string, localeKnown: boolean): Gate {
    const shape = this.kinds.programs[program]
    if (shape === undefined) throw new RangeError(`no program ${program}`)
    const client = clientOf(shape, version)
    const { judged, asksRules } = receptionOf(
      this.#receiving,
      localeKnown ? client : { ...client, locale: UNKNOWN_LOCALE },
    )
    return asksRules
      ? { verdict: null, agreed: judged !== null }
      : { verdict: verdictOf(judged ?? { outcome: 'connection-lost' }), agreed: false }
  }
}

/** By class of system and arch: the bytes of those that stand for them. */
function contextBytes({ systems, archs }: Domain): (context: Context) => number {
  const system = Array.from(systems.standsFor, (place) => {
    const { type = '', version = '' } = systems.values[place] ?? {}
    return bytesOf(type) + bytesOf(version)
  })
  const arch = Array.from(archs.standsFor, (place) => bytesOf(archs.values[place] ?? ''))
  return (context) => (system[context.system] ?? 0) + (arch[context.arch] ?? 0)
}

/** The most bytes that clients of each program put on a line beside those of system and arch. */
function bytesOfPrograms(kinds: Kinds, versions: readonly string[]): readonly number[] {
  const longest = [...kinds.all.map(({ version }) => version), ...versions].reduce(
    (most, version) => Math.max(most, version.length),
    0,
  )
  return kinds.programs.map((program) => mostBytes(program, longest))
}

/** `kinds` is the table of another judge of the same domain, where their clients are to keep their numbers. */
export const createJudge = (
  policy: Policy,
  catalogue: Catalogue,
  domain: Domain,
  kinds: Kinds = new Kinds(domain.kinds, catalogue),
): Judge => new Judge(policy, catalogue, domain, kinds)
