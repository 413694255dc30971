// A live connection as a capture: its lines at their own times, between the addresses it had. What TCP did beside them
// nobody saw; it is written as the exports write it (docs/decisions/0021).

import { isIPv4, isIPv6 } from 'node:net'
import type { Trace } from '../../../protocol/formats/trace.ts'
import type { Ends } from '../../export/pcapng/conversation.ts'
import type { Endpoint } from '../../export/pcapng/packet.ts'
import { tracePcapng } from '../../export/pcapng.ts'
import type { Kept } from './kept.ts'

const bytes4 = (address: string): readonly number[] => address.split('.').map(Number)

/** Sixteen bytes; `::` stands for as many zeros as are missing. */
function bytes6(address: string): readonly number[] {
  const [head = '', tail = ''] = address.split('::')
  const groups = (text: string): readonly number[] => (text === '' ? [] : text.split(':').map(parse16))
  const [before, behind] = [groups(head), groups(tail)]
  const zeros = Array.from({ length: 8 - before.length - behind.length }, () => 0)
  return [...before, ...zeros, ...behind].flatMap((group) => [group >> 8, group & 0xff])
}

const parse16 = (group: string): number => Number.parseInt(group, 16)

/** An IPv4 address within an IPv6 one is itself. A zone is no part of the address. */
function bytesOf(written: string): readonly number[] | null {
  const address = written.replace(/%.*$/, '').replace(/^::ffff:(?=[0-9.]+$)/i, '')
  if (isIPv4(address)) return bytes4(address)
  return isIPv6(address) && !address.includes('.') ? bytes6(address) : null
}

/** `127.0.0.1:1863`, `[::1]:1863`. */
function endpointOf(text: string): Endpoint | null {
  const [, bracketed, plain, port] = /^(?:\[(.*)\]|([^:]*)):([0-9]+)$/.exec(text) ?? []
  const address = bytesOf(bracketed ?? plain ?? '')
  return address === null ? null : { address, port: Number(port) }
}

/** Addresses that documents are to use (RFC 5737, RFC 3849), for a server that listens on every address it has. */
const SOMEWHERE = { 4: [198, 51, 100, 20], 16: bytes6('2001:db8::20') } as const

/** null where an address is none that a capture can hold. */
function endsOf({ opened }: Kept): Ends | null {
  const client = endpointOf(opened.peer)
  const server = endpointOf(opened.place)
  if (client === null || server === null) return null
  const isKnown = server.address.length === client.address.length && server.address.some((byte) => byte !== 0)
  const address = client.address.length === 4 ? SOMEWHERE[4] : SOMEWHERE[16]
  return { client, server: isKnown ? server : { ...server, address } }
}

export function captureOf(kept: Kept, trace: Trace): Uint8Array {
  const ends = endsOf(kept)
  return tracePcapng(trace, ends === null ? null : { ends, epoch: kept.opened.openedAt * 1000 })
}
