// What a server's actions put on the wire, for drivers with a socket.

import { encodeWire } from '../../protocol/wire-text.ts'
import type { Send, ServerAction } from './action.ts'
import type { CompiledPolicy } from './policy.ts'

const CRLF = '\r\n'
/** Characters up to which writing them one by one is faster than a call of Node's own code. */
const SHORT = 40

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
  let length = 0
  for (const action of actions) if (action.kind === 'send') length += action.line.length + CRLF.length
  const bytes = into === null || length > into.length ? Buffer.allocUnsafe(length) : into.subarray(0, length)
  let at = 0
  for (const action of actions) if (action.kind === 'send') at = put(bytes, at, action)
  return bytes
}

/** Writes a line with its end at this place; gives the place behind it. */
function put(bytes: Buffer, at: number, { line, head, tail }: Send): number {
  if (head === undefined || tail === undefined) return putText(bytes, at, line + CRLF)
  const behind = putText(bytes, at, head)
  bytes.set(tail.bytes, behind)
  return behind + tail.bytes.length
}

function putText(bytes: Buffer, at: number, text: string): number {
  const { length } = text
  if (length > SHORT) bytes.write(text, at, 'latin1')
  else for (let i = 0; i < length; i++) bytes[at + i] = text.charCodeAt(i)
  return at + length
}

const textOf = (action: ServerAction): string => (action.kind === 'send' ? action.line + CRLF : '')
