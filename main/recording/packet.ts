// A captured packet, whichever file it stood in.

export interface Packet {
  /** The link type by its number in the tcpdump list (https://www.tcpdump.org/linktypes.html). */
  readonly link: number
  /** Nanoseconds since 1970-01-01 UTC; null where the capture gives the packet no time. */
  readonly at: bigint | null
  /** What was captured of it, from the link layer's header on. */
  readonly bytes: Uint8Array
  /** Whether more was on the wire than was captured. */
  readonly snapped: boolean
}

/** Bytes as numbers; reading beyond their end gives 0, so that whoever reads first asks for the length. */
export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
