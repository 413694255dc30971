// From an IP packet to the TCP in it. Facts: RFC 791, RFC 8200. Checksums are not looked at: a machine that captures
// what it sends itself often has not reckoned them yet.

import { viewOf } from './packet.ts'

const TCP = 6
/** IPv6: extension headers that say their own length in eights of bytes, and the two that are otherwise. */
const BY_EIGHTS: readonly number[] = [0, 43, 60, 135]
const FRAGMENT = 44
const AUTHENTICATION = 51
/** A packet with more extension headers than this is not looked into. */
const MOST_HEADERS = 8

export type Unpacked =
  | {
      readonly kind: 'tcp'
      /** Addresses as they stand in the packet: 4 or 16 bytes. */
      readonly source: Uint8Array
      readonly destination: Uint8Array
      readonly bytes: Uint8Array
      /** How long it was on the wire; more than was captured where the packet is snapped. */
      readonly length: number
    }
  /** A piece of a packet that was cut on the way. */
  | { readonly kind: 'fragment' }
  /** Not TCP, or not what IP is. */
  | { readonly kind: 'other' }

const OTHER: Unpacked = { kind: 'other' }

function unpack4(bytes: Uint8Array): Unpacked {
  if (bytes.length < 20) return OTHER
  const view = viewOf(bytes)
  const header = (view.getUint8(0) & 0x0f) * 4
  // 0 is what a network card leaves that cuts packets itself.
  const total = view.getUint16(2) || bytes.length
  if (header < 20 || header > bytes.length || total < header || view.getUint8(9) !== TCP) return OTHER
  if ((view.getUint16(6) & 0x3fff) !== 0) return { kind: 'fragment' }
  return {
    kind: 'tcp',
    source: bytes.subarray(12, 16),
    destination: bytes.subarray(16, 20),
    bytes: bytes.subarray(header, total),
    length: total - header,
  }
}

/** Where the TCP of an IPv6 packet begins, behind its extension headers. */
function tcpIn6(bytes: Uint8Array): number | 'fragment' | null {
  const view = viewOf(bytes)
  let next = view.getUint8(6)
  let at = 40
  for (let headers = 0; headers <= MOST_HEADERS; headers++) {
    if (next === TCP) return at
    if (at + 8 > bytes.length) return null
    // A fragment header that names no place and no more is on a whole packet (RFC 6946).
    if (next === FRAGMENT && (view.getUint16(at + 2) & 0xfff9) !== 0) return 'fragment'
    const begins = at
    if (BY_EIGHTS.includes(next)) at += 8 + view.getUint8(begins + 1) * 8
    else if (next === AUTHENTICATION) at += 8 + view.getUint8(begins + 1) * 4
    else if (next === FRAGMENT) at += 8
    else return null
    next = view.getUint8(begins)
  }
  return null
}

function unpack6(bytes: Uint8Array): Unpacked {
  if (bytes.length < 40) return OTHER
  const begins = tcpIn6(bytes)
  if (begins === 'fragment') return { kind: 'fragment' }
  const end = 40 + (viewOf(bytes).getUint16(4) || bytes.length - 40)
  if (begins === null || begins > end || begins > bytes.length) return OTHER
  return {
    kind: 'tcp',
    source: bytes.subarray(8, 24),
    destination: bytes.subarray(24, 40),
    bytes: bytes.subarray(begins, end),
    length: end - begins,
  }
}

export function unpack(bytes: Uint8Array): Unpacked {
  const version = (bytes[0] ?? 0) >> 4
  if (version === 4) return unpack4(bytes)
  return version === 6 ? unpack6(bytes) : OTHER
}
