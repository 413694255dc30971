// Everything a journey fetches: from a download server of its own, started with the first thing that is asked for.

import type { DownloadFault } from '../../../protocol/download-fault.ts'
import type { InstallerSettings } from '../../../protocol/formats/installer.ts'
import type { DownloadOutcome } from '../../../protocol/formats/scenario.ts'
import { type Failed, type Fetched, fetchFromLoopback } from './fetch.ts'
import { fallbackPage, textOfPage } from './page.ts'
import { type DownloadServer, INSTALLER_PATH, PAGE_PATH, serveDownloads } from './serve.ts'
import { standIn } from './stand-in.ts'

/** One thing that was fetched, or was not. */
export interface FetchedThing {
  /** As the dispatch server named it. */
  readonly url: string
  /** Where it was fetched instead; null where nobody could be asked. */
  readonly from: string | null
  readonly bytes: number
  /** The length that was named; null where none was. */
  readonly total: number | null
  readonly ms: number
  readonly redirects: number
  /** SHA-256 of what came, in hexadecimal; null where it came to nothing. */
  readonly sum: string | null
  readonly fault: DownloadFault | null
}

export interface FetchedPage {
  readonly thing: FetchedThing
  /** What a reader sees of it; null where it did not come. */
  readonly text: string | null
}

/** A page is not longer. */
const MOST_PAGE_BYTES = 65_536

export class Fetching {
  #server: Promise<DownloadServer | null> | null = null

  constructor(
    private readonly settings: InstallerSettings,
    private readonly signal: AbortSignal,
  ) {}

  installer(url: string, progress: (bytes: number, total: number | null) => void): Promise<FetchedThing> {
    return this.#fetch(url, INSTALLER_PATH, { mostBytes: this.settings.mostBytes, progress })
  }

  async page(url: string): Promise<FetchedPage> {
    const pieces: Buffer[] = []
    const piece = (bytes: Buffer): void => void pieces.push(bytes)
    const thing = await this.#fetch(url, PAGE_PATH, { mostBytes: MOST_PAGE_BYTES, piece })
    return { thing, text: thing.fault === null ? textOfPage(Buffer.concat(pieces).toString()) : null }
  }

  /** Leaves no port behind. */
  async close(): Promise<void> {
    await (await this.#server)?.close()
  }

  #serving(): Promise<DownloadServer | null> {
    this.#server ??= serveDownloads({ port: 0, settings: this.settings, page: fallbackPage }).then(
      (server) => (server.ok ? server.value : null),
    )
    return this.#server
  }

  async #fetch(
    url: string,
    folder: string,
    options: Pick<Parameters<typeof fetchFromLoopback>[0], 'mostBytes' | 'progress' | 'piece'>,
  ): Promise<FetchedThing> {
    const began = performance.now()
    const server = await this.#serving()
    const from = server === null ? null : standIn(url, folder, server.port)
    const { silenceSeconds } = this.settings
    const got =
      from === null
        ? { ok: false as const, reason: nobody(server === null, url) }
        : await fetchFromLoopback({ ...options, url: from, silenceSeconds, signal: this.signal })
    const ms = Math.round(performance.now() - began)
    return { url, from, ms, ...(got.ok ? whole(got.value) : broken(got.reason)) }
  }
}

const nobody = (noServer: boolean, url: string): Failed => ({
  fault: noServer
    ? { kind: 'no-connection', code: 'EADDRNOTAVAIL', bytes: 0 }
    : { kind: 'bad-address', url, bytes: 0 },
  total: null,
})

type Came = Pick<FetchedThing, 'bytes' | 'total' | 'redirects' | 'sum' | 'fault'>

const whole = ({ bytes, sum, redirects }: Fetched): Came => ({
  bytes,
  total: bytes,
  redirects,
  sum,
  fault: null,
})

const broken = ({ fault, total }: Failed): Came => ({
  bytes: fault.bytes,
  total,
  redirects: fault.kind === 'too-many-redirects' ? fault.redirects : 0,
  sum: null,
  fault,
})

/** As a trace says it: a client that waited in vain was stalled, all else failed. */
export function outcomeOf(fault: DownloadFault | null): DownloadOutcome {
  if (fault === null) return 'completes'
  return fault.kind === 'silence' || fault.kind === 'too-slow' ? 'stalls' : 'fails'
}
