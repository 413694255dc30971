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

/** How many lines end. */
export interface Tail {
  readonly text: string
  /** With the line's end. */
  readonly bytes: Uint8Array
}

export interface Send {
  readonly kind: 'send'
  /** Without its end, as `encodeWire` writes bytes. */
  readonly line: string
  /** Where the line is known to end as others do: what stands before that, in ASCII. Drivers write the two pieces sooner. */
  readonly head?: string
  readonly tail?: Tail
  readonly cause: Cause
}

/** A close after a reply comes right behind its send. */
export type ServerAction = Send | { readonly kind: 'close'; readonly cause: Cause }
