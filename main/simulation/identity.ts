// When a client is "a client that was there before" (contracts: journey): the same version, library,
// identification and dialects offered, as the server gets to know them.

import { releaseOf } from '../../protocol/catalogue.ts'
import { bestDialect } from '../../protocol/dialects.ts'
import type { Catalogue } from '../../protocol/formats/catalogue.ts'
import type { Client } from '../../protocol/formats/client.ts'
import { claimOf } from '../client/request.ts'

/** The same for versions that compare as equal: 7.5.0324, 7.5.324 and 7.5.324.0. */
const comparable = (version: string): string =>
  version
    .split('.')
    .map((part) => part.replace(/^0+(?=.)/, ''))
    .join('.')
    .replace(/(?:\.0)+$/, '')

/** A text that two clients share only when they are the same to a server. */
export function identityOf(client: Client): string {
  const { version, library, identification } = claimOf(client)
  return JSON.stringify([comparable(version), library, identification, client.offers])
}

/**
 * The client with the identification its release has, where its file names none and its dialect has one. A
 * session does not know the catalogue, so whoever makes one asks here first.
 */
export function withIdentification(client: Client, catalogue: Catalogue): Client {
  if (client.identification !== undefined || bestDialect(client.offers).seventh !== 'filled') return client
  const identification = releaseOf(catalogue, client)?.identification ?? ''
  return identification === '' ? client : { ...client, identification }
}
