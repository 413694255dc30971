// One connection to the dispatch server, sans I/O: bytes in, actions out. The driver has the socket and the clock.

import { LineFramer } from '../../protocol/framing.ts'
import type { ServerAction } from './action.ts'
import type { CompiledPolicy } from './policy.ts'

export type { Cause, ServerAction, Stage } from './action.ts'

export class ServerSession {
  readonly #framer = new LineFramer()

  constructor(readonly policy: CompiledPolicy) {}

  /** The actions these bytes cause, in order; after a close always []. Never throws. */
  receive(bytes: Uint8Array): readonly ServerAction[] {
    this.#framer.push(bytes)
    return []
  }
}
