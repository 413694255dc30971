// What installing makes of a client, looked up: ours and the oracle's, each reckoned by itself and kept by itself. A
// world's clients come from one pool, so most were asked for before.

import { afterInstall } from '../../protocol/catalogue.ts'
import type { Catalogue } from '../../protocol/formats/catalogue.ts'
import type { Client } from '../../protocol/formats/client.ts'
import { identityOf } from '../simulation/identity.ts'
import { installed } from './oracle/journey.ts'
import type { Almanac, ClientPaper } from './oracle/papers.ts'

/** What a function made of a client and a version, kept as long as the client is. */
class Kept<Who extends object> {
  #count = 0
  #known = new Map<Who, Map<string, Who>>()

  constructor(private readonly make: (who: Who, version: string) => Who) {}

  of(who: Who, version: string): Who {
    const versions = this.#known.get(who) ?? this.#begin(who)
    const known = versions.get(version)
    if (known !== undefined) return known
    const made = this.make(who, version)
    versions.set(version, made)
    this.#count++
    return made
  }

  #begin(who: Who): Map<string, Who> {
    if (this.#count > MOST_KEPT) {
      this.#known = new Map()
      this.#count = 0
    }
    const versions = new Map<string, Who>()
    this.#known.set(who, versions)
    return versions
  }
}

const MOST_KEPT = 100_000

export class Installs {
  readonly #ours: Kept<Client>
  readonly #oracles: Kept<ClientPaper>
  /** No weak map: looking through a large one at every collection costs more than what it keeps. */
  readonly #identities = new Map<Client, string>()

  constructor(catalogue: Catalogue, almanac: Almanac) {
    this.#ours = new Kept((client, version) => afterInstall(catalogue, client, version))
    this.#oracles = new Kept((client, version) => installed(almanac, client, version))
  }

  ours(client: Client, version: string): Client {
    return this.#ours.of(client, version)
  }

  oracles(client: ClientPaper, version: string): ClientPaper {
    return this.#oracles.of(client, version)
  }

  identityOf(client: Client): string {
    const known = this.#identities.get(client) ?? identityOf(client)
    if (this.#identities.size > MOST_KEPT) this.#identities.clear()
    this.#identities.set(client, known)
    return known
  }
}
