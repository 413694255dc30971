// What a server session tells its driver to do, and what is needed to say why later.

/** Where a connection stands before a request: what its VER offered and what came of it. */
export interface Stage {
  /** The names its VER offered, best first; null before a VER. */
  readonly offered: readonly string[] | null
  /** What VER was answered with: a dialect or CVR0; null before a VER. */
  readonly agreed: string | null
}

/** A request and the stage it met. `explain` makes the why of it; kept small, for every answer carries one. */
export interface Cause {
  /** The line as it came, without its end, as `decodeWire` reads bytes; '' for a line that was too long to keep. */
  readonly request: string
  readonly stage: Stage
  readonly tooLong: boolean
  /** What was too long for it, in bytes, where a driver said so. */
  readonly longest?: number
}

/** `line` is without its end and as `encodeWire` writes bytes. A close after a reply comes right behind its send. */
export type ServerAction =
  | { readonly kind: 'send'; readonly line: string; readonly cause: Cause }
  | { readonly kind: 'close'; readonly cause: Cause }
