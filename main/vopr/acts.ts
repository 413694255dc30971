// What a client did, told in the oracle's words, so that the two can be compared as text.

import { unreachable } from '../../protocol/result.ts'
import { encodeWire } from '../../protocol/wire-text.ts'
import type { ClientAction } from '../client/action.ts'
import { latin1 } from '../server/latin1.ts'

const isAscii = (text: string): boolean => {
  const { length } = text
  for (let at = 0; at < length; at++) if (text.charCodeAt(at) > 0x7f) return false
  return true
}

/** A line or an address as its bytes, one character each. */
export const byteText = (text: string): string => (isAscii(text) ? text : latin1.decode(encodeWire(text)))

const SINGLE: readonly Uint8Array[] = Array.from({ length: 256 }, (_, byte) => Buffer.of(byte))

/** Of one byte it is made once: whole messages come in pieces of one. Nobody writes into what is given. */
export const bytesOf = (byteText: string): Uint8Array =>
  (byteText.length === 1 ? SINGLE[byteText.charCodeAt(0)] : undefined) ?? Buffer.from(byteText, 'latin1')

function told(action: ClientAction): string {
  switch (action.kind) {
    case 'send':
      return `> ${byteText(action.line)}\r\n`
    case 'wait':
      return `waits ${action.ms}\n`
    case 'hear':
      return ''
    case 'judge':
      return `judges ${action.judgement.outcome} ${action.judgement.code ?? 0}\n`
    case 'close':
      return 'closes\n'
    case 'download':
      return `downloads ${byteText(action.url)}\n`
    case 'openUrl':
      return `opens ${byteText(action.url)}\n`
    case 'install':
      return `installs ${action.version}\n`
    case 'over':
      return action.stranded ? 'stranded\n' : 'over\n'
    default:
      return unreachable(action)
  }
}

export function actsOf(actions: readonly ClientAction[]): string {
  let acts = ''
  for (const action of actions) acts += told(action)
  return acts
}
