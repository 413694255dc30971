// What actions say, written to a socket. Most of it the system takes at once, and then the bytes may be used again for
// what is written next: a new buffer for every reply would cost as much as the reply.

import type { Socket } from 'node:net'
import type { ServerAction } from '../server/action.ts'
import type { CompiledPolicy } from '../server/policy.ts'
import { bytesOf } from '../server/wire-out.ts'

const SCRATCH_BYTES = 32_768
/** Fewer actions say so little that a buffer of their own costs less, and keeps less when it has to wait. */
const MANY = 50

let scratch = Buffer.allocUnsafeSlow(SCRATCH_BYTES)

/** False when some of it waits, because the other side does not take it. */
export function send(socket: Socket, policy: CompiledPolicy, actions: readonly ServerAction[]): boolean {
  const into = actions.length < MANY || socket.writableLength > 0 ? null : scratch
  const bytes = bytesOf(policy, actions, into)
  const goesOn = socket.write(bytes)
  if (socket.writableLength === 0) return true
  // What waits is still in there.
  if (bytes.buffer === scratch.buffer) scratch = Buffer.allocUnsafeSlow(SCRATCH_BYTES)
  return goesOn
}
