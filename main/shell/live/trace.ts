// What was said on a live connection so far, as a trace: our server's decisions with their why, and what a client that
// follows the documentation would make of the answers. A server sees when a line comes; when it left, nobody knows, so
// it is told as if it had left then.

import { releaseOf } from '../../../protocol/catalogue.ts'
import type { Catalogue } from '../../../protocol/formats/catalogue.ts'
import type { EventOf, Trace } from '../../../protocol/formats/trace.ts'
import { unreachable } from '../../../protocol/result.ts'
import { say } from '../../../words/words.ts'
import type { LiveClosedBy } from '../../contract-live.ts'
import { type Asking, askingOf, STAND_IN } from '../../recording/asking.ts'
import { Recorder } from '../../simulation/recorder.ts'
import type { Exchange } from './exchange.ts'
import { judgementOf, opens } from './judge.ts'
import type { Kept, Opened } from './kept.ts'

type Close = Pick<EventOf<'close'>, 'actor' | 'because'>

/** Who closed, as the wire shows it, and why: idleness, a limit and a stop are the server's doing. */
function closeOf(by: LiveClosedBy, { idleSeconds, lineBytes }: Opened['limits']): Close {
  switch (by) {
    case 'client':
    case 'network':
    case 'server':
      return { actor: by }
    case 'idleness':
      return { actor: 'server', because: { kind: 'idleness', limit: idleSeconds } }
    case 'limit':
      return { actor: 'server', because: { kind: 'line-too-long', limit: lineBytes } }
    case 'stopped':
      return { actor: 'server', because: { kind: 'stopped' } }
    default:
      return unreachable(by)
  }
}

class Conversation {
  readonly recorder = new Recorder()
  #opening: Exchange | null = null
  #closed = false

  constructor(private readonly limits: Opened['limits']) {}

  add(exchange: Exchange): void {
    const { at, request, tooLong, answer } = exchange
    const asked =
      tooLong === null
        ? this.recorder.cross(at, 0, 'client', request)
        : this.recorder.crossUnkept(at, 0, 'client', this.limits.lineBytes)
    if (answer === null) return
    const { reply, closes } = answer
    const why = answer.why()
    this.recorder.record(at, 0, { actor: 'server', kind: 'decide', message: asked, why, reply })
    const replied = reply === null ? null : this.recorder.cross(at, 0, 'server', reply)
    const closer = tooLong === null ? 'server' : 'limit'
    if (closes && reply === null) this.close(at, closer)
    this.#judge(exchange, replied)
    if (closes) this.close(at, closer)
  }

  #judge(exchange: Exchange, message: number | null): void {
    const judgement = judgementOf(exchange, this.#opening)
    if (this.#opening === null && opens(exchange)) this.#opening = exchange
    if (judgement !== null)
      this.recorder.record(exchange.at, 0, { actor: 'client', kind: 'judge', message, judgement })
  }

  close(at: number, by: LiveClosedBy): void {
    if (this.#closed) return
    this.#closed = true
    this.recorder.record(at, 0, { kind: 'close', ...closeOf(by, this.limits) })
  }
}

/** How the client asked, on the whole of a connection; null when it did not ask for its version. */
export const askingIn = (exchanges: readonly Exchange[]): Asking | null =>
  askingOf(
    exchanges.flatMap(({ request, answer }) => [
      { at: 0, from: 'C' as const, line: request },
      ...(answer?.reply == null ? [] : [{ at: 0, from: 'S' as const, line: answer.reply }]),
    ]),
  )

export const titleOf = ({ opened }: Kept): string =>
  say('liveDesk.title', { connection: opened.connection, peer: opened.peer })

export function traceOf(kept: Kept, catalogue: Catalogue): Trace {
  const { exchanges, closing, opened } = kept
  const asking = askingIn(exchanges)
  const { client = STAND_IN, version = '', library = '' } = asking ?? {}
  const conversation = new Conversation(opened.limits)
  conversation.recorder.record(0, 0, { actor: 'client', kind: 'connect', version, library })
  for (const exchange of exchanges) conversation.add(exchange)
  if (closing !== null) conversation.close(closing.at, closing.by)
  const product = asking === null ? null : (releaseOf(catalogue, client)?.product ?? null)
  const trace = conversation.recorder.trace({
    title: titleOf(kept),
    seed: 0,
    client,
    policy: opened.policy.name,
    product,
  })
  return { ...trace, live: true }
}
