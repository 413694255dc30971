// One TCP segment in an IPv4 or IPv6 packet as bytes, the checksums worked out (RFC 791, RFC 8200, RFC 9293, RFC 1071).

export const FIN = 0x01
export const SYN = 0x02
export const RST = 0x04
export const PSH = 0x08
export const ACK = 0x10

export interface Endpoint {
  /** An IPv4 address, as four bytes, or an IPv6 address, as sixteen; both ends of a connection have the same kind. */
  readonly address: readonly number[]
  readonly port: number
}

export interface Segment {
  readonly from: Endpoint
  readonly to: Endpoint
  /** The packet's number among those of its sender; IPv4 keeps the low 16 bits. */
  readonly identification: number
  readonly flags: number
  /** Absolute; the low 32 bits count. `acknowledgement` means nothing without ACK. */
  readonly sequence: number
  readonly acknowledgement: number
  /** Told with SYN: the largest segment its sender takes; null in all other segments. */
  readonly largestSegment: number | null
  readonly payload: Uint8Array
}

const IP_HEADER = 20
const IP6_HEADER = 40
const IP6_ADDRESS = 16
const TCP_HEADER = 20
const MSS_OPTION = 4
const TTL = 128
const PROTOCOL_TCP = 6
const DO_NOT_FRAGMENT = 0x4000
/** The most a TCP without window scaling can offer; no side ever waits for it. */
const WINDOW = 0xffff

/** The largest payload that fits IPv4's 16-bit length. */
export const LARGEST_PAYLOAD = 0xffff - IP_HEADER - TCP_HEADER

/** The 16-bit one's complement sum of RFC 1071, an odd last byte taken as if a zero followed. */
export function onesComplementSum(bytes: Uint8Array, begun = 0): number {
  let sum = begun
  for (let i = 0; i < bytes.length; i += 2) {
    sum += ((bytes[i] ?? 0) << 8) | (bytes[i + 1] ?? 0)
    sum = (sum & 0xffff) + (sum >>> 16)
  }
  return sum
}

const checksum = (bytes: Uint8Array, begun = 0): number => ~onesComplementSum(bytes, begun) & 0xffff

/** What TCP's checksum covers beside the segment: both addresses, the protocol and the segment's length. The zeros that
 * IPv6 has more of add nothing to a sum.
 */
const pseudoHeader = (from: Endpoint, to: Endpoint, length: number): Uint8Array =>
  Uint8Array.of(...from.address, ...to.address, 0, PROTOCOL_TCP, length >>> 8, length & 0xff)

function writeTcp(tcp: Uint8Array, segment: Segment): void {
  const { from, to, flags, sequence, acknowledgement, largestSegment, payload } = segment
  const header = tcp.length - payload.length
  const view = new DataView(tcp.buffer, tcp.byteOffset, tcp.byteLength)
  view.setUint16(0, from.port)
  view.setUint16(2, to.port)
  view.setUint32(4, sequence >>> 0)
  view.setUint32(8, (flags & ACK) === 0 ? 0 : acknowledgement >>> 0)
  view.setUint8(12, (header / 4) << 4)
  view.setUint8(13, flags)
  view.setUint16(14, WINDOW)
  if (largestSegment !== null) {
    view.setUint16(TCP_HEADER, 0x0204)
    view.setUint16(TCP_HEADER + 2, largestSegment)
  }
  tcp.set(payload, header)
  view.setUint16(16, checksum(tcp, onesComplementSum(pseudoHeader(from, to, tcp.length))))
}

const tcpLength = ({ largestSegment, payload }: Segment): number =>
  TCP_HEADER + (largestSegment === null ? 0 : MSS_OPTION) + payload.length

/** The packet from its IP header on. */
export const packetBytes = (segment: Segment): Uint8Array =>
  segment.from.address.length === IP6_ADDRESS ? packet6(segment) : packet4(segment)

function packet6(segment: Segment): Uint8Array {
  const { from, to } = segment
  const length = tcpLength(segment)
  const packet = new Uint8Array(IP6_HEADER + length)
  const view = new DataView(packet.buffer)
  view.setUint8(0, 0x60)
  view.setUint16(4, length)
  view.setUint8(6, PROTOCOL_TCP)
  view.setUint8(7, TTL)
  packet.set(from.address, 8)
  packet.set(to.address, 8 + IP6_ADDRESS)
  writeTcp(packet.subarray(IP6_HEADER), segment)
  return packet
}

function packet4(segment: Segment): Uint8Array {
  const { from, to, identification } = segment
  const packet = new Uint8Array(IP_HEADER + tcpLength(segment))
  const view = new DataView(packet.buffer)
  view.setUint8(0, 0x45)
  view.setUint16(2, packet.length)
  view.setUint16(4, identification & 0xffff)
  view.setUint16(6, DO_NOT_FRAGMENT)
  view.setUint8(8, TTL)
  view.setUint8(9, PROTOCOL_TCP)
  packet.set(from.address, 12)
  packet.set(to.address, 16)
  view.setUint16(10, checksum(packet.subarray(0, IP_HEADER)))
  writeTcp(packet.subarray(IP_HEADER), segment)
  return packet
}
