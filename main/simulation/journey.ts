// A journey: connection after connection, each as the client the last upgrade made, until one rests, is refused,
// strands, or a client comes back that was there before. Steps are tasks of the clock, so a chain of any length
// needs no stack; it ends because every hop is a client not seen before and a policy names finitely many versions.

import type { Catalogue } from '../../protocol/formats/catalogue.ts'
import type { Client } from '../../protocol/formats/client.ts'
import type { JourneyEnd, Outcome } from '../../protocol/formats/outcomes.ts'
import { unreachable } from '../../protocol/result.ts'
import type { Aftermath } from '../client/action.ts'
import { claimOf } from '../client/request.ts'
import { ClientSession } from '../client/session.ts'
import { Connection } from './connection.ts'
import { simulateDownload } from './download.ts'
import { type Happening, journeyEnd } from './recorder.ts'
import type { Setting } from './setting.ts'
import { INSTALL_MS, Traveller } from './traveller.ts'

export class Journey {
  readonly #traveller: Traveller
  #hop = -1
  #session: ClientSession
  #ended: { readonly at: number; readonly end: JourneyEnd; readonly outcome: Outcome } | null = null

  constructor(
    private readonly setting: Setting,
    catalogue: Catalogue,
    client: Client,
  ) {
    this.#traveller = new Traveller(catalogue, client)
    this.#session = new ClientSession(client, client.firstTrid)
  }

  /** Runs the journey from the first connection to its end. */
  run(): void {
    this.setting.onClient((client) => this.#become(client))
    this.#connect()
    this.setting.clock.run()
    this.#recordEnd()
  }

  #become(client: Client): void {
    this.#traveller.become(client)
    this.#session.become(client)
  }

  #connect(): void {
    this.#hop++
    this.#traveller.connects()
    const aftermath = (action: Aftermath) => this.#follow(action)
    new Connection(this.setting, this.#hop, this.#session, aftermath).open(claimOf(this.#traveller.client))
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

  #install(version: string): void {
    this.#record(this.#traveller.install(version))
    this.setting.clock.after(INSTALL_MS, () => this.#comeBack())
  }

  #comeBack(): void {
    if (this.#traveller.wasHere) {
      this.#end('loops')
      return
    }
    this.#session = new ClientSession(this.#traveller.client, this.#session.nextTrid)
    this.#connect()
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
