// The classic capture file of tcpdump: a header of 24 bytes, then each packet behind a header of 16. Facts:
// draft-ietf-opsawg-pcap.

import type { Notes } from './notes.ts'
import { type Packet, viewOf } from './packet.ts'

const FILE_HEADER = 24
const PACKET_HEADER = 16
const MICRO = 0xa1b2c3d4
const NANO = 0xa1b23c4d
/** The link type stands in the lower half of its word; above are notes on frame checksums. */
const LINK = 0xffff

interface Form {
  readonly little: boolean
  /** Nanoseconds in one unit of a packet's fraction of a second. */
  readonly unit: bigint
}

/** How the file is written, by its first four bytes; null for what is no such capture. */
function formOf(bytes: Uint8Array): Form | null {
  if (bytes.length < 4) return null
  for (const little of [false, true]) {
    const magic = viewOf(bytes).getUint32(0, little)
    if (magic === MICRO) return { little, unit: 1000n }
    if (magic === NANO) return { little, unit: 1n }
  }
  return null
}

export const isPcap = (bytes: Uint8Array): boolean => formOf(bytes) !== null

export function* packetsOfPcap(bytes: Uint8Array, notes: Notes): Generator<Packet> {
  const form = formOf(bytes)
  if (form === null || bytes.length < FILE_HEADER) {
    notes.place({ kind: 'cut-short' })
    return
  }
  const { little, unit } = form
  const view = viewOf(bytes)
  const link = view.getUint32(20, little) & LINK
  let at = FILE_HEADER
  while (at < bytes.length) {
    const begins = at + PACKET_HEADER
    const captured = begins <= bytes.length ? view.getUint32(at + 8, little) : 0
    if (begins + captured > bytes.length) {
      notes.place({ kind: 'cut-short' })
      return
    }
    const seconds = BigInt(view.getUint32(at, little))
    yield {
      link,
      at: seconds * 1_000_000_000n + BigInt(view.getUint32(at + 4, little)) * unit,
      bytes: bytes.subarray(begins, begins + captured),
      snapped: view.getUint32(at + 12, little) > captured,
    }
    at = begins + captured
  }
}
