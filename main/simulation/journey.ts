// A journey: connection after connection, each as the client the last upgrade made, until one rests, is refused,
// strands, or a client comes back that was there before. Steps are tasks of the clock, so a chain of any length
// needs no stack; it ends because every hop is a client not seen before and a policy names finitely many versions.

import { afterInstall, installable } from '../../protocol/catalogue.ts'
import { bestDialect } from '../../protocol/dialects.ts'
import type { Catalogue } from '../../protocol/formats/catalogue.ts'
import type { Client } from '../../protocol/formats/client.ts'
import type { JourneyEnd, Outcome } from '../../protocol/formats/outcomes.ts'
import { unreachable } from '../../protocol/result.ts'
import type { Aftermath } from '../client/action.ts'
import { claimOf } from '../client/request.ts'
import { ClientSession } from '../client/session.ts'
import { Connection } from './connection.ts'
import { simulateDownload } from './download.ts'
import { identityOf } from './identity.ts'
import { type Happening, journeyEnd } from './recorder.ts'
import type { Setting } from './setting.ts'

/** How long installing takes in virtual milliseconds; ours. */
export const INSTALL_MS = 500

export class Journey {
  readonly #seen = new Set<string>()
  #hop = -1
  #client: Client
  #handle: Client['handle']
  #session: ClientSession
  #ended: { readonly at: number; readonly end: JourneyEnd; readonly outcome: Outcome } | null = null

  constructor(
    private readonly setting: Setting,
    private readonly catalogue: Catalogue,
    client: Client,
  ) {
    this.#client = client
    this.#handle = client.handle
    this.#session = new ClientSession(client, client.firstTrid)
  }

  /** Runs the journey from the first connection to its end. */
  run(): void {
    this.setting.onClient((client) => this.#become(client))
    this.#connect()
    this.setting.clock.run()
    this.#recordEnd()
  }

  /** The run goes on with another client. One of the same handle is the same person's. */
  #become(client: Client): void {
    if (client.handle !== this.#client.handle) this.#handle = client.handle
    this.#client = client
    this.#session.become(client)
  }

  #connect(): void {
    this.#hop++
    this.#seen.add(identityOf(this.#client))
    const aftermath = (action: Aftermath) => this.#follow(action)
    new Connection(this.setting, this.#hop, this.#session, aftermath).open(claimOf(this.#client))
  }

  #record(happening: Happening): void {
    this.setting.record(this.#hop, happening)
  }

  #follow(action: Aftermath): void {
    switch (action.kind) {
      case 'download':
        this.#fetch(action.url)
        break
      case 'openUrl':
        this.#record({ actor: 'client', kind: 'openUrl', url: action.url })
        break
      case 'install':
        this.#install(action.version)
        break
      case 'over':
        this.#end(journeyEnd(this.#hop, this.#outcome, action.stranded))
        break
      default:
        unreachable(action)
    }
  }

  get #outcome(): Outcome {
    return this.#session.judgement?.outcome ?? 'connection-lost'
  }

  #fetch(url: string): void {
    const { clock, random } = this.setting
    const download = simulateDownload(this.setting.download, random)
    this.#record({ actor: 'client', kind: 'download', url, ...download })
    clock.after(download.durationMs, () => {
      for (const action of this.#session.downloaded(download.outcome === 'completes')) this.#follow(action)
    })
  }

  /** The client that installs was there, also where it is not the one that connected. */
  #install(version: string): void {
    const before = this.#client
    const release = installable(this.catalogue, version, before)?.product ?? null
    const from = claimOf(before).version
    this.#seen.add(identityOf(before))
    this.#client = this.#ofSamePerson(afterInstall(this.catalogue, before, version), before)
    this.#record({ actor: 'client', kind: 'install', from, to: version, release })
    this.setting.clock.after(INSTALL_MS, () => this.#comeBack())
  }

  #comeBack(): void {
    if (this.#seen.has(identityOf(this.#client))) {
      this.#end('loops')
      return
    }
    this.#session = new ClientSession(this.#client, this.#session.nextTrid)
    this.#connect()
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

  #end(end: JourneyEnd): void {
    this.#ended = { at: this.setting.clock.now, end, outcome: this.#outcome }
  }

  /** The end comes last: what was still on its way when it was decided has arrived by now. */
  #recordEnd(): void {
    if (this.#ended === null) return
    const { at, end, outcome } = this.#ended
    this.setting.recordAt(at, this.#hop, { actor: 'client', kind: 'end', end, outcome })
  }
}
