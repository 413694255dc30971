// One TCP segment, and whose it is where a port is 1863. Facts: RFC 9293.

import type { Speaker } from '../../protocol/transcript.ts'
import { type Endpoint, endpointOf } from './endpoint.ts'
import type { Unpacked } from './ip.ts'
import { viewOf } from './packet.ts'

/** The port of the dispatch, notification and switchboard servers. */
const MSNP = 1863

const FIN = 1
const SYN = 2
const RST = 4
const ACK = 16

export interface Segment {
  readonly source: Endpoint
  readonly destination: Endpoint
  /** Whether it is of port 1863, on either side. */
  readonly isUsual: boolean
  /** Whose it is by the ports; null when they do not tell: both are 1863, or none is. */
  readonly from: Speaker | null
  readonly sequence: number
  /** The other side's next byte, by its sequence number; said where `ack` is set. */
  readonly acknowledges: number
  readonly syn: boolean
  readonly ack: boolean
  readonly fin: boolean
  readonly reset: boolean
  /** What was captured of what it carries. */
  readonly payload: Uint8Array
  /** How much it carried on the wire. */
  readonly length: number
}

function sideOf(sourcePort: number, destinationPort: number): Speaker | null {
  if (sourcePort === destinationPort) return null
  if (sourcePort === MSNP) return 'S'
  return destinationPort === MSNP ? 'C' : null
}

/** null for what is no TCP. */
export function segmentIn({
  source,
  destination,
  bytes,
  length,
}: Extract<Unpacked, { kind: 'tcp' }>): Segment | null {
  if (bytes.length < 20) return null
  const view = viewOf(bytes)
  const [sourcePort, destinationPort] = [view.getUint16(0), view.getUint16(2)]
  const header = (view.getUint8(12) >> 4) * 4
  if (header < 20 || header > length) return null
  const flags = view.getUint8(13)
  return {
    source: endpointOf(source, bytes.subarray(0, 2)),
    destination: endpointOf(destination, bytes.subarray(2, 4)),
    isUsual: sourcePort === MSNP || destinationPort === MSNP,
    from: sideOf(sourcePort, destinationPort),
    sequence: view.getUint32(4),
    acknowledges: view.getUint32(8),
    syn: (flags & SYN) !== 0,
    ack: (flags & ACK) !== 0,
    fin: (flags & FIN) !== 0,
    reset: (flags & RST) !== 0,
    payload: bytes.subarray(Math.min(header, bytes.length)),
    length: length - header,
  }
}
