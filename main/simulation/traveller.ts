// Who goes from connection to connection on a journey: the client as its last upgrade made it, and all that it was
// before. The simulation drives it with a virtual clock, main/live with sockets.

import { afterInstall, installable } from '../../protocol/catalogue.ts'
import { bestDialect } from '../../protocol/dialects.ts'
import type { Catalogue } from '../../protocol/formats/catalogue.ts'
import type { Client } from '../../protocol/formats/client.ts'
import { claimOf } from '../client/request.ts'
import { identityOf } from './identity.ts'
import type { Happening } from './recorder.ts'

/** How long installing takes in milliseconds; ours. */
export const INSTALL_MS = 500

export class Traveller {
  readonly #seen = new Set<string>()
  #client: Client
  #handle: Client['handle']

  constructor(
    private readonly catalogue: Catalogue,
    client: Client,
  ) {
    this.#client = client
    this.#handle = client.handle
  }

  get client(): Client {
    return this.#client
  }

  /** Whether it connected, or upgraded, as this client before. */
  get wasHere(): boolean {
    return this.#seen.has(identityOf(this.#client))
  }

  connects(): void {
    this.#seen.add(identityOf(this.#client))
  }

  /** The run goes on with another client. One of the same handle is the same person's. */
  become(client: Client): void {
    if (client.handle !== this.#client.handle) this.#handle = client.handle
    this.#client = client
  }

  /** The client that installs was there, also where it is not the one that connected. */
  install(version: string): Happening {
    const before = this.#client
    const release = installable(this.catalogue, version, before)?.product ?? null
    const from = claimOf(before).version
    this.#seen.add(identityOf(before))
    this.#client = this.#ofSamePerson(afterInstall(this.catalogue, before, version), before)
    return { actor: 'client', kind: 'install', from, to: version, release }
  }

  /**
   * A handle the first client was given stays the person's: it is sent again by every later program whose dialect
   * has one, and by no other, where it would stand in the identification's place.
   */
  #ofSamePerson(next: Client, before: Client): Client {
    if (typeof this.#handle !== 'string' || next.offers === before.offers) return next
    const { handle: _, ...rest } = next
    return bestDialect(next.offers).cvqParameters === 8 ? { ...rest, handle: this.#handle } : rest
  }
}
