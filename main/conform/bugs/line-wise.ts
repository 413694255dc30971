// A server that goes wrong with one line at a time, around a session of the right one: the bug is given each line and
// may ask the right session, with this line or another, and change what comes back.

import { CVR0 } from '../../../protocol/dialects.ts'
import { LineFramer, LONGEST_LINE } from '../../../protocol/framing.ts'
import { encodeLine, encodeWire } from '../../../protocol/wire-text.ts'
import type { Cause, ServerAction, Stage } from '../../server/action.ts'
import { decide } from '../../server/decide.ts'
import { NOTHING_SHARED } from '../../server/dialect.ts'
import { latin1 } from '../../server/latin1.ts'
import type { CompiledPolicy } from '../../server/policy.ts'
import { type Dispatch, ServerSession } from '../../server/session.ts'

type Uncaused<Action> = Action extends ServerAction ? Omit<Action, 'cause'> : never
/** What a bug lets the server do; its cause is the line that came. */
export type Said = Uncaused<ServerAction>

export interface Asked {
  /** The line as it came, without its end. */
  readonly line: string
  readonly policy: CompiledPolicy
  readonly stage: Stage
  /** What the right session does with a line here. It goes on from it, as if that had been sent. */
  readonly ask: (line: string) => readonly Said[]
  /** What the right server does with a line on a connection on which nothing was said yet. */
  readonly askAnew: (line: string) => readonly Said[]
}

export type AnswerLine = (asked: Asked) => readonly Said[]

export const CLOSES: Said = { kind: 'close' }
export const says = (line: string): Said => ({ kind: 'send', line })
export const isClose = ({ kind }: Said): boolean => kind === 'close'

/** One server: what it keeps it keeps for all its connections. */
export type PlantedServer = (policy: CompiledPolicy, longestLine?: number) => Dispatch
/** Starts such a server. */
export type Plant = () => PlantedServer

const AT_FIRST: Stage = { offered: null, agreed: null }

export class LineWise implements Dispatch {
  readonly #framer: LineFramer
  #policy: CompiledPolicy
  #right: ServerSession
  #stage = AT_FIRST
  #rightClosed = false
  #closed = false

  constructor(
    policy: CompiledPolicy,
    private readonly answer: AnswerLine,
    private readonly longestLine = LONGEST_LINE,
  ) {
    this.#policy = policy
    this.#framer = new LineFramer(latin1, longestLine)
    this.#right = new ServerSession(policy, longestLine)
  }

  follow(policy: CompiledPolicy): void {
    this.#policy = policy
    this.#right.follow(policy)
  }

  receive(bytes: Uint8Array): readonly ServerAction[] {
    if (this.#closed) return []
    const { lines, tooLong } = this.#framer.push(bytes)
    const actions: ServerAction[] = []
    for (const line of lines) {
      actions.push(...this.#take(line))
      if (this.#closed) return actions
    }
    return tooLong ? [...actions, ...this.#giveUp()] : actions
  }

  #take(line: string): readonly ServerAction[] {
    const cause: Cause = { request: line, stage: this.#stage, tooLong: false }
    const policy = this.#policy
    const said = this.answer({
      line,
      policy,
      stage: this.#stage,
      ask: (other) => this.#ask(other),
      askAnew: (other) => new ServerSession(policy, this.longestLine).receive(encodeLine(other)),
    })
    this.#closed = said.some(isClose)
    if (this.#rightClosed && !this.#closed) this.#revive()
    return said.map((action) => ({ ...action, cause }))
  }

  #ask(line: string): readonly Said[] {
    const decision = decide(this.#policy, { request: line, stage: this.#stage, tooLong: false })
    const actions = this.#right.receive(encodeLine(line))
    if (decision.kind === 'dialect')
      this.#stage = { offered: decision.choice.offered, agreed: decision.choice.chosen }
    this.#rightClosed ||= actions.some(({ kind }) => kind === 'close')
    return actions
  }

  /** The right session has closed where this server has not: another one stands where it stood. */
  #revive(): void {
    const { offered, agreed } = this.#stage
    this.#right = new ServerSession(this.#policy, this.longestLine)
    this.#rightClosed = false
    if (agreed === NOTHING_SHARED) this.#stage = AT_FIRST
    else if (agreed !== null) this.#right.receive(encodeLine(`VER 0 ${(offered ?? [CVR0]).join(' ')}`))
  }

  #giveUp(): readonly ServerAction[] {
    this.#closed = true
    return this.#right.receive(encodeWire('x'.repeat(this.longestLine + 2)))
  }
}

/** A server whose connections all go wrong alike, and know nothing of what was before. */
export const lineBug =
  (answer: AnswerLine): Plant =>
  () =>
  (policy, longest) =>
    new LineWise(policy, answer, longest)

/** As `lineBug`, with something that each connection keeps for itself. */
export const connectionBug =
  (open: () => AnswerLine): Plant =>
  () =>
  (policy, longest) =>
    new LineWise(policy, open(), longest)

/** As `lineBug`, with something that all connections of a server share. */
export const serverBug =
  (start: () => () => AnswerLine): Plant =>
  () => {
    const open = start()
    return (policy, longest) => new LineWise(policy, open(), longest)
  }
