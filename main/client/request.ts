// What a client tells the server of itself: what it builds, or what a line written by hand says in its place.

import { queryField, readQuery } from '../../protocol/commands.ts'
import type { Client } from '../../protocol/formats/client.ts'
import { parseLine } from '../../protocol/line.ts'
import { sentIdentification } from '../../protocol/request.ts'
import { isVersion } from '../../protocol/version.ts'

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
