// What a line from the server means to a client that waits for an answer. Only the answer to its own TrID counts;
// everything the command does not allow is not understood (docs/decisions/0013).

import { readError, readReply, readVer, type VersionReply } from '../../protocol/commands.ts'
import { CVR0 } from '../../protocol/dialects.ts'
import { parseLine, type WireLine } from '../../protocol/line.ts'

interface Refused {
  readonly kind: 'refused'
  readonly code: number
}
interface NotUnderstood {
  readonly kind: 'not-understood'
}

export type VerAnswer =
  /** CVR0 is the only name: ask by CVQ. */
  | { readonly kind: 'fallback' }
  | { readonly kind: 'agreed'; readonly dialect: string }
  /** `0`: nothing is shared. */
  | { readonly kind: 'none' }
  | Refused
  | NotUnderstood

export type QueryAnswer =
  | { readonly kind: 'versions'; readonly reply: VersionReply }
  | Refused
  | NotUnderstood

const NOT_UNDERSTOOD: NotUnderstood = { kind: 'not-understood' }

/** TrIDs are echoed as they came; a server that writes the same number otherwise is understood too. */
const isSame = (trid: string, sent: string): boolean => Number(trid) === Number(sent)

function refusal(line: WireLine, trid: string): Refused | NotUnderstood {
  const error = readError(line)
  return error !== null && isSame(error.trid, trid) ? { kind: 'refused', code: error.code } : NOT_UNDERSTOOD
}

/**
 * Reads the answer to VER. Servers until 2008 named every shared dialect with CVR0 among them, so CVR0 means the
 * fallback only where no other name stands; the first real one that was offered is the agreed one.
 */
export function readVerAnswer(text: string, trid: string, offers: readonly string[]): VerAnswer {
  const line = parseLine(text)
  const ver = readVer(line)
  if (ver === null) return refusal(line, trid)
  const [first] = ver.dialects
  if (first === undefined || !isSame(ver.trid, trid)) return NOT_UNDERSTOOD
  if (first === '0') return { kind: 'none' }
  const offered = ver.dialects.filter((name) => offers.includes(name))
  const dialect = offered.find((name) => name !== CVR0)
  if (dialect !== undefined) return { kind: 'agreed', dialect }
  return offered.length === ver.dialects.length ? { kind: 'fallback' } : NOT_UNDERSTOOD
}

/** Reads the answer to CVQ or CVR, in either name (the official client took either), with the fallback URL or without. */
export function readQueryAnswer(text: string, trid: string): QueryAnswer {
  const line = parseLine(text)
  const reply = readReply(line)
  if (reply === null) return refusal(line, trid)
  return isSame(reply.trid, trid) ? { kind: 'versions', reply } : NOT_UNDERSTOOD
}
