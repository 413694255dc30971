// A world: one server, its visitors, the network between them and one clock, in one thread. Everything in it depends on
// its plan alone. Whatever is not as the oracle says ends it with a failure.

import type { FaultKind } from '../../protocol/fault-kinds.ts'
import type { Outcome } from '../../protocol/formats/outcomes.ts'
import type { CompiledPolicy } from '../server/policy.ts'
import type { Dispatch } from '../server/session.ts'
import { Clock } from '../simulation/clock.ts'
import { scriptOf } from './clients.ts'
import { Breach, type Broken, type Failure } from './failure.ts'
import { Mock } from './mock.ts'
import type { Fault, Plan, Visitor } from './plan.ts'
import { Raw } from './raw.ts'
import { freshlyStarted, type PolicyCard, type Scene } from './scene.ts'
import type { ClientOf, Struck, Surroundings, Tape } from './surroundings.ts'
import type { Tally } from './tally.ts'
import type { Step } from './tape.ts'

/** A world that does more than this does not end: the longest plan takes a fraction of it. */
const MOST_STEPS = 100_000

const JUMPS = [500, 2000, 5000, 60_000, 3_600_000]

export interface Stage {
  readonly scene: Scene
  /** Starts a server: what it gives is asked for a session whenever a connection is opened. */
  readonly server: () => (policy: CompiledPolicy) => Dispatch
  readonly clientOf: ClientOf
  readonly tally: Tally
  /** null: nobody wants to see it. */
  readonly tape: ((at: number, visitor: number, hop: number, step: Step) => void) | null
}

export class World implements Surroundings {
  readonly clock = new Clock()
  readonly traffic = { latest: 0 }
  readonly scene: Scene
  readonly clientOf: ClientOf
  readonly tape: Tape | null
  messages = 0
  loops = 0
  #card: PolicyCard
  #sessionOf: (policy: CompiledPolicy) => Dispatch
  #steps = 0
  readonly #fresh = new Map<PolicyCard, CompiledPolicy>()
  readonly #links: Struck[] = []
  readonly #people: (Mock | Raw)[] = []

  constructor(
    private readonly plan: Plan,
    private readonly stage: Stage,
  ) {
    const { scene, tape } = stage
    this.scene = scene
    this.clientOf = stage.clientOf
    this.tape = tape === null ? null : (visitor, hop, step) => tape(this.clock.now, visitor, hop, step)
    this.#card = scene.policy(plan.policies[0])
    this.#sessionOf = stage.server()
  }

  /** The policy that new connections get. */
  get card(): PolicyCard {
    return this.#card
  }

  run(): Failure | null {
    try {
      for (const fault of this.plan.faults) if (fault.client < 0) this.#expect(fault)
      for (const visitor of this.plan.visitors) this.#invite(visitor)
      this.clock.run()
      this.#checkEnds()
      return null
    } catch (thrown) {
      if (thrown instanceof Breach) return thrown.failure
      const got = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)
      return { broken: 'threw', visitor: -1, hop: 0, at: this.clock.now, expected: '', got }
    } finally {
      this.stage.tally.worldEnded(this.messages, this.loops)
    }
  }

  #invite(visitor: Visitor): void {
    const faults = this.#faultsOn(visitor.number)
    const person = visitor.raw
      ? new Raw(this, visitor, faults, scriptOf(visitor.card))
      : new Mock(this, visitor, faults, this.scene.client(visitor.card))
    this.#people.push(person)
    this.clock.after(visitor.startsAt, () => person.connect())
  }

  #faultsOn(visitor: number): readonly Fault[] {
    const faults: Fault[] = []
    for (const fault of this.plan.faults) if (fault.client === visitor) faults.push(fault)
    return faults
  }

  #expect(fault: Fault): void {
    this.clock.after(fault.at, () => {
      this.fired(fault.kind)
      this.tape?.(-1, 0, { kind: 'fault', fault: fault.kind, text: '' })
      this.#strikeAll(fault)
    })
  }

  #strikeAll({ kind, a, b }: Fault): void {
    const jump = JUMPS[b % JUMPS.length] ?? 0
    if (kind === 'clock-forward') this.#jump(jump)
    else if (kind === 'clock-back') this.#jump(-jump)
    else if (kind === 'policy-for-new') this.#card = this.scene.policy(this.plan.policies[1])
    else if (kind === 'policy-followed') this.#follow(this.scene.policy(this.plan.policies[2]))
    else this.#restart(a % 2 === 0 ? 'server' : 'network')
  }

  #jump(ms: number): void {
    for (const person of this.#people) person.jump(ms)
  }

  #follow(card: PolicyCard): void {
    this.#card = card
    for (const link of this.#links) if (!link.isOver) link.follow(card)
  }

  /** What it remembered is gone, and every connection breaks. */
  #restart(by: 'server' | 'network'): void {
    this.#fresh.clear()
    this.#sessionOf = this.stage.server()
    for (const link of this.#links) if (!link.isOver) link.breakOff(by)
  }

  /** A session for a new connection, as the server answers now. */
  open(link: Struck): Dispatch {
    this.#links.push(link)
    this.stage.tally.sessions++
    return this.#sessionOf(this.fresh(this.#card))
  }

  /** A policy as this world's server has it: with what it remembers since it was started. */
  fresh(card: PolicyCard): CompiledPolicy {
    const known = this.#fresh.get(card) ?? freshlyStarted(card.compiled)
    this.#fresh.set(card, known)
    return known
  }

  fired(kind: FaultKind): void {
    this.stage.tally.fired(kind)
  }

  judged(outcome: Outcome): void {
    this.stage.tally.judged(outcome)
  }

  step(): void {
    if (++this.#steps > MOST_STEPS) this.fail('unfinished', -1, 0, `<= ${MOST_STEPS}`, String(this.#steps))
  }

  fail(broken: Broken, visitor: number, hop: number, expected: string, got: string): never {
    throw new Breach({ broken, visitor, hop, at: this.clock.now, expected, got })
  }

  /** Nothing more happens, so every connection and every journey must have come to its end. */
  #checkEnds(): void {
    const open = this.#links.filter((link) => !link.isOver).length
    const under = this.#people.filter((person) => !person.isOver).length
    if (open > 0 || under > 0) this.fail('unfinished', -1, 0, '0 0', `${open} ${under}`)
  }
}
