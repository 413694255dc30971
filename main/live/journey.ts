// The mock client's whole journey on real TCP: it asks, fetches the upgrade it is told to, installs it, comes back as
// what that made of it, until it rests, is refused, strands, or was there before. What it fetches comes from our
// download server on loopback, whatever host the answer names.

import { releaseOf } from '../../protocol/catalogue.ts'
import type { Catalogue } from '../../protocol/formats/catalogue.ts'
import type { Client } from '../../protocol/formats/client.ts'
import type { InstallerSettings } from '../../protocol/formats/installer.ts'
import type { JourneyEnd, Outcome } from '../../protocol/formats/outcomes.ts'
import type { Trace } from '../../protocol/formats/trace.ts'
import { unreachable } from '../../protocol/result.ts'
import type { Aftermath } from '../client/action.ts'
import { ClientSession } from '../client/session.ts'
import { withIdentification } from '../simulation/identity.ts'
import { journeyEnd, type TraceHead } from '../simulation/recorder.ts'
import { INSTALL_MS, Traveller } from '../simulation/traveller.ts'
import { Conversation } from './conversation.ts'
import { type FetchedPage, type FetchedThing, Fetching, outcomeOf } from './download/fetching.ts'
import { endpointText, type SocketFault } from './endpoint.ts'
import { Tape } from './tape.ts'

export interface JourneyOptions {
  readonly host: string
  readonly port: number
  readonly client: Client
  readonly catalogue: Catalogue
  /** What the trace is called. */
  readonly title: string
  /** Whether it fetches what it must and comes back; else it is over with the first connection. */
  readonly follows: boolean
  readonly download: InstallerSettings
  /** How long installing takes in milliseconds, where it is not as long as in the simulation. */
  readonly installMs?: number
}

/** What is being done just now. */
export type Doing =
  | { readonly kind: 'talking'; readonly hop: number }
  | {
      readonly kind: 'downloading'
      readonly url: string
      readonly bytes: number
      readonly total: number | null
    }
  | { readonly kind: 'opening'; readonly url: string }
  | { readonly kind: 'installing'; readonly version: string }

/** Why it ended before its end. `too-many`: a server that names another version each time is followed so far. */
export type Stopped = 'cancelled' | 'too-many'

export interface Journeyed {
  readonly trace: Trace
  /** What the system said when a connection could not be made or broke; null when none did. */
  readonly fault: SocketFault | null
  readonly downloads: readonly FetchedThing[]
  /** The fallback page, where it was opened. */
  readonly page: FetchedPage | null
  readonly stopped: Stopped | null
}

export interface JourneyUnderway {
  /** When it is over, whatever came of it; never rejected. */
  readonly over: Promise<Journeyed>
  now(): { readonly trace: Trace; readonly doing: Doing }
  cancel(): void
}

/** Connections of one journey. */
export const MOST_HOPS = 20

export const journey = (options: JourneyOptions): JourneyUnderway => new LiveJourney(options)

class LiveJourney implements JourneyUnderway {
  readonly over: Promise<Journeyed>
  #resolve: (journeyed: Journeyed) => void = () => {}
  readonly #tape = new Tape()
  readonly #traveller: Traveller
  readonly #stop = new AbortController()
  readonly #fetching: Fetching
  readonly #head: TraceHead
  readonly #downloads: FetchedThing[] = []
  #page: FetchedPage | null = null
  #session: ClientSession
  #conversation: Conversation | null = null
  #fault: SocketFault | null = null
  #doing: Doing = { kind: 'talking', hop: 0 }
  #installing: NodeJS.Timeout | undefined
  #ended = false
  /** What the client does after a connection is done one after the other. */
  #todo: Promise<void> = Promise.resolve()

  constructor(private readonly options: JourneyOptions) {
    const { client, catalogue, host, port, title, download } = options
    const product = releaseOf(catalogue, client)?.product ?? null
    this.#head = { title, seed: 0, client, policy: endpointText(host, port), product, probed: true }
    const identified = withIdentification(client, catalogue)
    this.#traveller = new Traveller(catalogue, identified)
    this.#session = new ClientSession(identified, client.firstTrid)
    this.#fetching = new Fetching(download, this.#stop.signal)
    this.over = new Promise((resolve) => {
      this.#resolve = resolve
    })
    this.#connect()
  }

  now(): ReturnType<JourneyUnderway['now']> {
    return { trace: this.#tape.trace(this.#head), doing: this.#doing }
  }

  cancel(): void {
    if (this.#ended) return
    this.#stop.abort()
    clearTimeout(this.#installing)
    this.#conversation?.abandon()
    // A download that was cancelled is written down before the end.
    void this.#todo.then(() => this.#end(journeyEnd(0, 'connection-lost', false), 'cancelled'))
  }

  #connect(): void {
    const { host, port } = this.options
    const { client } = this.#traveller
    this.#traveller.connects()
    this.#doing = { kind: 'talking', hop: this.#tape.hop }
    const after = (action: Aftermath): void => {
      this.#fault ??= this.#conversation?.fault ?? null
      this.#todo = this.#todo.then(() => this.#follow(action))
    }
    this.#conversation = new Conversation({
      host,
      port,
      client,
      session: this.#session,
      tape: this.#tape,
      after,
    })
    this.#conversation.begin()
  }

  get #outcome(): Outcome {
    return this.#session.judgement?.outcome ?? 'connection-lost'
  }

  async #follow(action: Aftermath): Promise<void> {
    if (this.#ended || this.#stop.signal.aborted) return
    if (!this.options.follows) {
      this.#end(journeyEnd(this.#tape.hop, this.#outcome, false), null)
      return
    }
    switch (action.kind) {
      case 'download':
        await this.#fetch(action.url)
        break
      case 'openUrl':
        await this.#open(action.url)
        break
      case 'install':
        this.#install(action.version)
        break
      case 'over':
        this.#end(journeyEnd(this.#tape.hop, this.#outcome, action.stranded), null)
        break
      default:
        unreachable(action)
    }
  }

  async #fetch(url: string): Promise<void> {
    const began = this.#tape.now
    this.#doing = { kind: 'downloading', url, bytes: 0, total: null }
    const thing = await this.#fetching.installer(url, (bytes, total) => {
      this.#doing = { kind: 'downloading', url, bytes, total }
    })
    this.#downloads.push(thing)
    const { bytes, total, ms, fault } = thing
    this.#tape.recordAt(began, {
      actor: 'client',
      kind: 'download',
      url,
      outcome: outcomeOf(fault),
      bytes,
      totalBytes: total ?? 0,
      durationMs: ms,
    })
    if (this.#stop.signal.aborted) return
    for (const action of this.#session.downloaded(fault === null)) await this.#follow(action)
  }

  /** Opened nowhere: what a reader would see of it goes into the answer. */
  async #open(url: string): Promise<void> {
    this.#doing = { kind: 'opening', url }
    this.#tape.record({ actor: 'client', kind: 'openUrl', url })
    this.#page = await this.#fetching.page(url)
  }

  #install(version: string): void {
    this.#doing = { kind: 'installing', version }
    this.#tape.record(this.#traveller.install(version))
    this.#installing = setTimeout(() => this.#comeBack(), this.options.installMs ?? INSTALL_MS)
  }

  #comeBack(): void {
    if (this.#traveller.wasHere) {
      this.#end('loops', null)
      return
    }
    if (this.#tape.hop + 1 === MOST_HOPS) {
      this.#end('loops', 'too-many')
      return
    }
    this.#session = new ClientSession(this.#traveller.client, this.#session.nextTrid)
    this.#tape.hop++
    this.#connect()
  }

  #end(end: JourneyEnd, stopped: Stopped | null): void {
    if (this.#ended) return
    this.#ended = true
    this.#tape.record({ actor: 'client', kind: 'end', end, outcome: this.#outcome })
    const [trace, fault, downloads, page] = [
      this.#tape.trace(this.#head),
      this.#fault,
      this.#downloads,
      this.#page,
    ]
    void this.#fetching.close().then(() => this.#resolve({ trace, fault, downloads, page, stopped }))
  }
}
