// Why a download came to nothing: each a value with what is needed to say it in a sentence.

export type DownloadFault = {
  /** Bytes that had arrived. */
  readonly bytes: number
} & (
  | { readonly kind: 'bad-address'; readonly url: string }
  /** It leads off this machine, so nobody was asked. */
  | { readonly kind: 'off-machine'; readonly url: string }
  | { readonly kind: 'no-connection'; readonly code: string }
  /** Nobody answered, or no byte came, for so many seconds. */
  | { readonly kind: 'silence'; readonly seconds: number }
  /** It took longer than a client waits for the whole. */
  | { readonly kind: 'too-slow'; readonly seconds: number }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'too-many-redirects'; readonly redirects: number }
  /** A redirect without an address. */
  | { readonly kind: 'redirect-nowhere' }
  | { readonly kind: 'too-large'; readonly most: number; readonly promised: number | null }
  /** The connection broke. */
  | { readonly kind: 'cut'; readonly code: string }
  /** It ended before the length the server named. */
  | { readonly kind: 'too-short'; readonly promised: number }
  /** More came than the length the server named. */
  | { readonly kind: 'too-long'; readonly promised: number }
  | { readonly kind: 'not-http'; readonly code: string }
  | { readonly kind: 'cancelled' }
)

type WithoutBytes<Fault> = Fault extends DownloadFault ? Omit<Fault, 'bytes'> : never
/** A fault where the bytes are counted elsewhere. */
export type FaultKind = WithoutBytes<DownloadFault>
