// What a client says of itself on the wire: the parameters it sends and the CVQ it builds of them.

import { printQuery } from './commands.ts'
import { bestDialect } from './dialects.ts'
import { type Client, DEFAULT_HANDLE } from './formats/client.ts'
import { unreachable } from './result.ts'

/**
 * The identification of a client that names none, where its dialect has one and no release says otherwise: what
 * every official client up to 6.x sent, whatever its library (seed: "usually MSMSGS").
 */
export const DEFAULT_IDENTIFICATION = 'MSMSGS'

/** The seventh parameter as sent: null where it is not sent, '' where it is sent empty (MSNP4 to MSNP7). */
export function sentIdentification({ identification, offers }: Client): string | null {
  if (identification !== undefined) return identification
  const { seventh } = bestDialect(offers)
  switch (seventh) {
    case 'absent':
      return null
    case 'empty':
      return ''
    case 'filled':
      return DEFAULT_IDENTIFICATION
    default:
      return unreachable(seventh)
  }
}

/** The eighth parameter as sent; null where it is not sent (before MSNP8). */
export function sentHandle({ handle, offers }: Client): string | null {
  if (handle !== undefined) return handle
  return bestDialect(offers).cvqParameters === 8 ? DEFAULT_HANDLE : null
}

/** The CVQ a client builds. A handle without an identification takes the seventh place, as it would on the wire. */
export function buildQuery(client: Client, trid: number): string {
  const { locale, system, library, version } = client
  const optional = [sentIdentification(client), sentHandle(client)].filter((value) => value !== null)
  const parameters = [locale, system.type, system.version, system.arch, library, version, ...optional]
  return printQuery({ command: 'CVQ', trid: String(trid), parameters })
}
