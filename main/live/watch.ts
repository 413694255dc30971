// Watches a connection for whoever wants to be told of it: cuts what comes into lines a second time, for a session
// says nothing of lines it passes over, nor in how many pieces one came. A server that nobody watches has none.

import { LineFramer } from '../../protocol/framing.ts'
import type { Cause, ServerAction, Stage } from '../server/action.ts'
import { explain } from '../server/explain.ts'
import { latin1 } from '../server/latin1.ts'
import { copied } from '../server/memory.ts'
import type { CompiledPolicy } from '../server/policy.ts'
import type { ConnectionLimit, Tell } from './event.ts'

const LF = 0x0a

interface Received {
  readonly line: string
  readonly bytes: number
  readonly pieces: number
  readonly tooLong: boolean
}

/** Who is told may keep it for long, and a name that stands in a packet keeps all of the packet. */
const keptStage = ({ offered, agreed }: Stage): Stage => ({
  offered: offered?.map(copied) ?? null,
  agreed: agreed === null ? null : copied(agreed),
})

/** Made where it sees nothing else: it is kept as long as what it is told with. */
const whyOf = (policy: CompiledPolicy, cause: Cause) => () => explain(policy, cause)

export class Watch {
  readonly #framer: LineFramer
  /** Of the line that is not ended yet. */
  #bytes = 0
  #pieces = 0
  #over = false
  /** As the session has it, and as it is told: it seldom changes. */
  #stages: { readonly own: Stage; readonly told: Stage } | undefined
  readonly #limits = new Set<ConnectionLimit>()

  constructor(
    private readonly connection: number,
    private readonly policy: CompiledPolicy,
    private readonly tell: Tell,
    longestLine: number,
  ) {
    this.#framer = new LineFramer(latin1, longestLine)
  }

  /** Tells of the lines these bytes complete, each followed by what its session did about it. */
  heard(bytes: Uint8Array, actions: readonly ServerAction[]): void {
    if (this.#over) return
    let told = 0
    for (const received of this.#cut(bytes)) {
      this.tell({ connection: this.connection, kind: 'received', ...received, line: copied(received.line) })
      const from = told
      const cause = actions[from]?.cause
      if (cause?.request === received.line && cause.tooLong === received.tooLong)
        while (actions[told]?.cause === cause) told += 1
      this.#answered(actions.slice(from, told))
      this.#over = told > from && actions[told - 1]?.kind === 'close'
      if (this.#over) break
    }
    // What a session does without having been asked by one of these lines; ours never does.
    this.#answered(actions.slice(told))
  }

  /** Tells that the connection ran into a limit, the first time it does. */
  limit(limit: ConnectionLimit): void {
    if (this.#limits.has(limit)) return
    this.#limits.add(limit)
    this.tell({ connection: this.connection, kind: 'limit', limit })
  }

  #cut(bytes: Uint8Array): readonly Received[] {
    const { lines, tooLong } = this.#framer.push(bytes)
    const all: Received[] = []
    let start = 0
    for (const line of lines) {
      const end = bytes.indexOf(LF, start) + 1
      all.push({ line, bytes: this.#bytes + end - start, pieces: this.#pieces + 1, tooLong: false })
      this.#bytes = 0
      this.#pieces = 0
      start = end
    }
    if (start < bytes.length) {
      this.#bytes += bytes.length - start
      this.#pieces += 1
    }
    if (tooLong) all.push({ line: '', bytes: this.#bytes, pieces: this.#pieces, tooLong })
    return all
  }

  /** A reply and the close behind it have one cause and are told as one. */
  #answered(actions: readonly ServerAction[]): void {
    const { connection, policy, tell } = this
    actions.forEach((action, i) => {
      const { cause } = action
      if (action.kind === 'close' && actions[i - 1]?.cause === cause) return
      const kept = this.#kept(cause)
      tell({
        connection,
        kind: 'answered',
        request: kept.request,
        reply: action.kind === 'send' ? copied(action.line) : null,
        closes: action.kind === 'close' || actions[i + 1]?.cause === cause,
        why: whyOf(policy, kept),
      })
    })
  }

  #kept(cause: Cause): Cause {
    const { stage } = cause
    if (this.#stages?.own !== stage) this.#stages = { own: stage, told: keptStage(stage) }
    return { ...cause, request: copied(cause.request), stage: this.#stages.told }
  }
}
