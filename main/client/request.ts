// What a client says of itself: the CVQ it builds, or what a line written by hand tells the server in its place.

import { printQuery, queryField, readQuery } from '../../protocol/commands.ts'
import { bestDialect } from '../../protocol/dialects.ts'
import { type Client, DEFAULT_HANDLE } from '../../protocol/formats/client.ts'
import { parseLine } from '../../protocol/line.ts'
import { unreachable } from '../../protocol/result.ts'
import { isVersion } from '../../protocol/version.ts'

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

/** Who the server takes the client for. */
export interface Claim {
  readonly version: string
  readonly library: string
  readonly identification: string | null
}

/** What the client tells the server: what its hand-written line says, as far as that is a CVQ or CVR, else itself. */
export function claimOf(client: Client): Claim {
  const { version, library } = client
  const itself = { version, library, identification: sentIdentification(client) }
  const query = client.line === null ? null : readQuery(parseLine(client.line))
  if (query === null) return itself
  const told = queryField(query, 'client-version')
  return {
    version: told !== undefined && isVersion(told) ? told : version,
    library: queryField(query, 'requesting-library') ?? library,
    identification: queryField(query, 'client-identification') ?? null,
  }
}
