// A journey: connection after connection, each as the client the last upgrade made, until one rests, is refused,
// strands, or a client comes back that was there before. Steps are tasks of the clock, so a chain of any length
// needs no stack; it ends because every hop is a client not seen before and a policy names finitely many versions.

import { afterInstall, installable } from '../../protocol/catalogue.ts'
import { bestDialect } from '../../protocol/dialects.ts'
import type { Catalogue } from '../../protocol/formats/catalogue.ts'
import type { Client } from '../../protocol/formats/client.ts'
import type { JourneyEnd, Outcome } from '../../protocol/formats/outcomes.ts'
import type { DownloadOutcome } from '../../protocol/formats/scenario.ts'
import { unreachable } from '../../protocol/result.ts'
import type { Aftermath } from '../client/action.ts'
import { claimOf } from '../client/request.ts'
import { ClientSession } from '../client/session.ts'
import { Connection } from './connection.ts'
import { simulateDownload } from './download.ts'
import { identityOf } from './identity.ts'
import type { Happening } from './recorder.ts'
import { journeyEnd } from './recorder.ts'
import type { Setting } from './setting.ts'

/** How long installing takes in virtual milliseconds; ours. */
export const INSTALL_MS = 500

export class Journey {
  readonly #seen = new Set<string>()
  #hop = -1
  #handle: Client['handle']
  #ended: { readonly at: number; readonly end: JourneyEnd; readonly outcome: Outcome } | null = null

  constructor(
    private readonly setting: Setting,
    private readonly catalogue: Catalogue,
    private readonly download: DownloadOutcome,
  ) {}

  /** Runs the journey from this client's first connection to its end. */
  run(client: Client): void {
    this.#handle = client.handle
    this.#connect(client, client.firstTrid)
    this.setting.clock.run()
    this.#recordEnd()
  }

  #connect(client: Client, firstTrid: number): void {
    this.#hop++
    this.#seen.add(identityOf(client))
    const session = new ClientSession(client, firstTrid)
    const aftermath = (action: Aftermath) => this.#follow(action, client, session)
    new Connection(this.setting, this.#hop, client, session, aftermath).open()
  }

  #record(happening: Happening): void {
    this.setting.recorder.record(this.setting.clock.now, this.#hop, happening)
  }

  #follow(action: Aftermath, client: Client, session: ClientSession): void {
    switch (action.kind) {
      case 'download':
        this.#fetch(action.url, client, session)
        break
      case 'openUrl':
        this.#record({ actor: 'client', kind: 'openUrl', url: action.url })
        break
      case 'install':
        this.#install(action.version, client, session)
        break
      case 'over': {
        const outcome = session.judgement?.outcome ?? 'connection-lost'
        this.#end(journeyEnd(this.#hop, outcome, action.stranded), outcome)
        break
      }
      default:
        unreachable(action)
    }
  }

  #fetch(url: string, client: Client, session: ClientSession): void {
    const { clock, random } = this.setting
    const download = simulateDownload(this.download, random)
    this.#record({ actor: 'client', kind: 'download', url, ...download })
    clock.after(download.durationMs, () => {
      for (const action of session.downloaded(download.outcome === 'completes')) {
        this.#follow(action, client, session)
      }
    })
  }

  #install(version: string, client: Client, session: ClientSession): void {
    const release = installable(this.catalogue, version, client)?.product ?? null
    const from = claimOf(client).version
    this.#record({ actor: 'client', kind: 'install', from, to: version, release })
    const next = this.#ofSamePerson(afterInstall(this.catalogue, client, version), client)
    const outcome = session.judgement?.outcome ?? 'connection-lost'
    this.setting.clock.after(INSTALL_MS, () =>
      this.#seen.has(identityOf(next)) ? this.#end('loops', outcome) : this.#connect(next, session.nextTrid),
    )
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

  #end(end: JourneyEnd, outcome: Outcome): void {
    this.#ended = { at: this.setting.clock.now, end, outcome }
  }

  /** The end comes last: what was still on its way when it was decided has arrived by now. */
  #recordEnd(): void {
    if (this.#ended === null) return
    const { recorder } = this.setting
    const { at, end, outcome } = this.#ended
    recorder.record(Math.max(at, recorder.lastAt), this.#hop, { actor: 'client', kind: 'end', end, outcome })
  }
}
