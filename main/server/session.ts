// One connection to the dispatch server, sans I/O: bytes in, actions out. The driver has the socket and the clock.

import { type Cut, LineFramer, LONGEST_LINE, lineAt } from '../../protocol/framing.ts'
import type { Cause, ServerAction, Stage } from './action.ts'
import { checkStage } from './checks.ts'
import { type Decision, decide, lastingAnswer, responseTo } from './decide.ts'
import { latin1 } from './latin1.ts'
import { type CutQuery, cutQuery, handleOf, headOf, plainTridEnd, tridIn } from './memory.ts'
import type { Outcome } from './outcome.ts'
import type { CompiledPolicy } from './policy.ts'
import { Repeats } from './repeats.ts'
import { cohortRule } from './rule.ts'

export type { Cause, ServerAction, Stage } from './action.ts'

const AT_FIRST: Stage = { offered: null, agreed: null }

/** Whether only a query's own parameters decide: strict counting looks at the VER before it as well. */
const mayRecall = (policy: CompiledPolicy, stage: Stage): boolean =>
  policy.switches.parameters === 'lenient' && checkStage(stage, 'CVQ', policy) === null

/** A connection as drivers see it; what stands in for a session, such as one with a bug planted, is this too. */
export interface Dispatch {
  /** The actions these bytes cause, in order; after a close always []. Never throws. */
  receive(bytes: Uint8Array): readonly ServerAction[]
  /** From the next line on it answers by this policy; what was agreed before stays. */
  follow(policy: CompiledPolicy): void
  /** Lines heard so far, where it counts them. */
  readonly lines?: number
}

/** Looked at where it stands, which is faster; a line beyond ASCII reads differently there. */
const queryIn = ({ text, bounds, ascii }: Cut, at: number, line: string): CutQuery | null =>
  ascii ? cutQuery(text, bounds[at], bounds[at + 1]) : cutQuery(line)

export class ServerSession implements Dispatch {
  #policy: CompiledPolicy
  readonly #framer: LineFramer
  readonly #longest: number
  #stage = AT_FIRST
  #recalls: boolean
  #closed = false
  /** Lines heard so far. */
  lines = 0

  /** A line of more than `longestLine` bytes, without its end, is not kept and ends the connection. */
  constructor(policy: CompiledPolicy, longestLine = LONGEST_LINE) {
    this.#policy = policy
    this.#longest = longestLine
    this.#framer = new LineFramer(latin1, longestLine)
    this.#recalls = mayRecall(policy, AT_FIRST)
  }

  follow(policy: CompiledPolicy): void {
    this.#policy = policy
    this.#recalls = mayRecall(policy, this.#stage)
  }

  receive(bytes: Uint8Array): readonly ServerAction[] {
    if (this.#closed) return []
    const actions: ServerAction[] = []
    const cut = this.#framer.cut(bytes)
    const repeats = cut.bounds.length > 2 && cut.ascii ? new Repeats(cut, bytes) : null
    for (let at = 0; at < cut.bounds.length; at += 2) {
      this.lines += 1
      this.#take(cut, at, repeats, actions)
      if (this.#closed) return actions
    }
    if (cut.tooLong)
      this.#respond({ request: '', stage: this.#stage, tooLong: true, longest: this.#longest }, actions)
    return actions
  }

  #take(cut: Cut, at: number, repeats: Repeats | null, actions: ServerAction[]): void {
    const cause: Cause = { request: lineAt(cut, at), stage: this.#stage, tooLong: false }
    if (this.#recalls && repeats !== null && this.#repeat(cut, at, repeats, cause, actions)) return
    const query = this.#recalls ? queryIn(cut, at, cause.request) : null
    if (query === null || !this.#recall(query, repeats, cause, actions)) {
      const lasting = lastingAnswer(this.#policy, this.#respond(cause, actions))
      if (query !== null && lasting !== null) this.#policy.memory.remember(query, lasting)
    }
  }

  /** Answers as the query before it was answered; false when it is another one. */
  #repeat(
    { text, bounds }: Cut,
    at: number,
    repeats: Repeats,
    cause: Cause,
    actions: ServerAction[],
  ): boolean {
    const from = bounds[at] ?? 0
    const to = bounds[at + 1] ?? 0
    const tridEnd = plainTridEnd(text, from)
    const outcome = tridEnd < 0 ? undefined : repeats.again(tridEnd, to)
    if (outcome === undefined) return false
    this.#say(outcome, text.slice(from, tridEnd), cause, actions)
    return true
  }

  /** Answers from memory; false when there is nothing in it. */
  #recall(query: CutQuery, repeats: Repeats | null, cause: Cause, actions: ServerAction[]): boolean {
    const remembered = this.#policy.memory.recall(query)
    if (remembered === undefined) return false
    const { cohorts, last } = remembered
    const outcome = cohorts.length === 0 ? last : (cohortRule(cohorts, handleOf(query))?.outcome ?? last)
    repeats?.answered(query.tridEnd, query.to, outcome)
    this.#say(outcome, headOf(query), cause, actions)
    return true
  }

  /** `head` is the query's verb and TrID, as it wrote them: those of its answer. */
  #say(outcome: Outcome, head: string, cause: Cause, actions: ServerAction[]): void {
    if (outcome.kind === 'answer') {
      const { tail } = outcome
      actions.push({ kind: 'send', line: head + tail.text, head, tail, cause })
    } else actions.push({ kind: 'send', line: outcome.head + tridIn(head), cause })
    if (outcome.closes) this.#close(cause, actions)
  }

  #respond(cause: Cause, actions: ServerAction[]): Decision {
    const decision = decide(this.#policy, cause)
    const { line, closes } = responseTo(this.#policy, decision)
    if (line !== null) actions.push({ kind: 'send', line, cause })
    if (closes) this.#close(cause, actions)
    if (decision.kind === 'dialect') {
      const { offered, chosen } = decision.choice
      this.#stage = { offered, agreed: chosen }
      this.#recalls = mayRecall(this.#policy, this.#stage)
    }
    return decision
  }

  #close(cause: Cause, actions: ServerAction[]): void {
    this.#closed = true
    actions.push({ kind: 'close', cause })
  }
}
