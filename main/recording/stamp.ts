// When something was captured: the packet's place in the capture, which orders, and its time.

export interface Stamp {
  /** From 0. */
  readonly order: number
  /** Nanoseconds since 1970-01-01 UTC. */
  readonly at: bigint
}

export const later = (one: Stamp, other: Stamp): Stamp => (other.order > one.order ? other : one)
