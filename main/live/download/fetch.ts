// The download client: node:http, to this machine and nowhere else. What comes is counted and summed and then let go:
// no byte is written to a disk, none is kept, none is ever run.

import { createHash } from 'node:crypto'
import type { DownloadFault, FaultKind } from '../../../protocol/download-fault.ts'
import { fail, ok, type Result } from '../../../protocol/result.ts'
import { isLoopback } from '../loopback.ts'
import { type Answer, request } from './request.ts'

export interface FetchOptions {
  /** http, of this machine. */
  readonly url: string
  /** More than this is not taken. */
  readonly mostBytes: number
  /** How long it waits for a connection, an answer, and each byte, in seconds. */
  readonly silenceSeconds: number
  /** How long it waits for the whole, in seconds. */
  readonly wholeSeconds?: number
  readonly signal?: AbortSignal
  /** Told of every piece that came. */
  piece?(bytes: Buffer): void
  /** Told how far it is; `total` is what the server named, null where it named nothing. */
  progress?(bytes: number, total: number | null): void
}

export interface Fetched {
  readonly bytes: number
  /** SHA-256, in hexadecimal. */
  readonly sum: string
  readonly redirects: number
}

/** A download that came to nothing, with the length that was named to it. */
export interface Failed {
  readonly fault: DownloadFault
  readonly total: number | null
}

/** One more and it is a loop. */
export const MOST_REDIRECTS = 5
/** No installer of the time took longer. */
export const WHOLE_SECONDS = 600

/** Resolves when the download is over, whatever came of it; never rejects. */
export async function fetchFromLoopback(options: FetchOptions): Promise<Result<Fetched, Failed>> {
  let url = options.url
  for (let redirects = 0; ; redirects++) {
    const refusal = refusalOf(url)
    if (refusal !== null) return failed({ ...refusal, url })
    const got = await get(url, options)
    if (!got.ok) return got
    if (got.value.kind === 'whole') {
      return ok({ bytes: got.value.bytes, sum: got.value.sum, redirects })
    }
    if (redirects === MOST_REDIRECTS) return failed({ kind: 'too-many-redirects', redirects })
    const next = got.value.location
    if (next === null) return failed({ kind: 'redirect-nowhere' })
    if (!URL.canParse(next, url)) return failed({ kind: 'bad-address', url: next })
    url = new URL(next, url).href
  }
}

const failed = (fault: FaultKind) => fail<Failed>({ fault: { bytes: 0, ...fault }, total: null })

/** Looked at before anybody is asked, after every redirect again. */
function refusalOf(url: string): { readonly kind: 'bad-address' | 'off-machine' } | null {
  if (!URL.canParse(url)) return { kind: 'bad-address' }
  const { protocol, hostname } = new URL(url)
  if (protocol !== 'http:') return { kind: 'bad-address' }
  return isLoopback(hostname.replace(/^\[|\]$/g, '')) ? null : { kind: 'off-machine' }
}

type Got =
  | { readonly kind: 'whole'; readonly bytes: number; readonly sum: string }
  | { readonly kind: 'redirect'; readonly location: string | null }

const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status)

function get(url: string, options: FetchOptions): Promise<Result<Got, Failed>> {
  return new Promise((resolve) => {
    const { mostBytes, silenceSeconds, wholeSeconds = WHOLE_SECONDS, signal } = options
    const hash = createHash('sha256')
    let bytes = 0
    let total: number | null = null
    let location: string | null | undefined
    const end = (fault: FaultKind | null): void => {
      if (fault !== null) resolve(fail({ fault: { bytes, ...fault }, total }))
      else if (location !== undefined) resolve(ok({ kind: 'redirect', location }))
      else resolve(ok({ kind: 'whole', bytes, sum: hash.digest('hex') }))
    }
    const begins = ({ status, length, redirectsTo }: Answer): FaultKind | 'done' | null => {
      if (isRedirect(status)) {
        location = redirectsTo
        return 'done'
      }
      if (status !== 200) return { kind: 'status', status }
      total = length
      return length !== null && length > mostBytes
        ? { kind: 'too-large', most: mostBytes, promised: length }
        : null
    }
    const takes = (piece: Buffer): FaultKind | null => {
      if (bytes + piece.length > mostBytes) return { kind: 'too-large', most: mostBytes, promised: total }
      bytes += piece.length
      hash.update(piece)
      options.piece?.(piece)
      options.progress?.(bytes, total)
      return null
    }
    request({ url, silenceSeconds, wholeSeconds, signal: signal ?? null, begins, takes, end })
  })
}
