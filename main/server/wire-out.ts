// What a server's actions put on the wire, for drivers with a socket.

import { encodeWire } from '../../protocol/wire-text.ts'
import type { ServerAction } from './action.ts'
import type { CompiledPolicy } from './policy.ts'

const CRLF = '\r\n'

/** Characters joined before they are written: enough to make a write worth its call, few enough to stay in cache. */
const BATCH = 16_384

/**
 * All lines that a session of this policy sends by some actions, each with its end, as bytes for one write; at the
 * beginning of `into` where they fit.
 */
export function bytesOf(
  { speaksAscii }: CompiledPolicy,
  actions: readonly ServerAction[],
  into: Buffer | null = null,
): Uint8Array {
  if (!speaksAscii) return encodeWire(actions.map(textOf).join(''))
  const length = actions.reduce((sum, action) => sum + lengthOf(action), 0)
  const bytes = into === null || length > into.length ? Buffer.allocUnsafe(length) : into.subarray(0, length)
  let at = 0
  let text = ''
  for (const action of actions) {
    text += textOf(action)
    if (text.length < BATCH) continue
    at += bytes.write(text, at, 'latin1')
    text = ''
  }
  bytes.write(text, at, 'latin1')
  return bytes
}

const lengthOf = (action: ServerAction): number =>
  action.kind === 'send' ? action.line.length + CRLF.length : 0

const textOf = (action: ServerAction): string => (action.kind === 'send' ? action.line + CRLF : '')
