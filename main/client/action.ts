// What a client session asks of whoever drives it: the simulation with a virtual clock, or main/live with sockets
// and timers. The session itself touches neither.

import type { Judgement } from '../../protocol/formats/trace.ts'

/** What made the client judge: a line it read, an answer that did not come in time, or a closed connection. */
export type JudgedOn = 'line' | 'silence' | 'close'

/** What the client does when the connection is over; the last of it is `install` or `over`. */
export type Aftermath =
  /** Fetch the installer, then call `downloaded`. */
  | { readonly kind: 'download'; readonly url: string }
  | { readonly kind: 'openUrl'; readonly url: string }
  /** Install this version; a new session, of the client that makes, goes on from there. */
  | { readonly kind: 'install'; readonly version: string }
  /** Nothing more comes of this session. `stranded`: it must upgrade and cannot. */
  | { readonly kind: 'over'; readonly stranded: boolean }

export type ClientAction =
  /** Send this line; the driver adds CRLF. */
  | { readonly kind: 'send'; readonly line: string }
  /** Call `timeout` when this has passed. A new wait takes the place of the one before; closing ends it. */
  | { readonly kind: 'wait'; readonly ms: number }
  /** A whole line has come; one that is too long to keep is judged without being heard. */
  | { readonly kind: 'hear'; readonly line: string }
  | { readonly kind: 'judge'; readonly judgement: Judgement; readonly on: JudgedOn }
  /** Close the connection, then call `closed('client')`; what was sent before still leaves. */
  | { readonly kind: 'close' }
  | Aftermath
