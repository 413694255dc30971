// One end of a connection: quickly told from others while a capture is read, and as text once it is shown.

import { Buffer } from 'node:buffer'
import { viewOf } from './packet.ts'

/** Address and port, one character a byte. */
export type Endpoint = string

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

/** `port` is two bytes, as on the wire. */
export const endpointOf = (address: Uint8Array, port: Uint8Array): Endpoint => latin1(address) + latin1(port)

const address4 = (bytes: Uint8Array): string => bytes.join('.')

/** As RFC 5952 writes it: without leading zeros, the longest run of zeros left out. */
function address6(bytes: Uint8Array): string {
  const view = viewOf(bytes)
  const groups = Array.from({ length: 8 }, (_, i) => view.getUint16(i * 2).toString(16))
  const text = groups.join(':')
  const runs = text.match(/(?:^|(?<=:))0(?::0)+(?=:|$)/g) ?? []
  const longest = runs.reduce((best, run) => (run.length > best.length ? run : best), '')
  if (longest === '') return text
  const at = `:${text}:`.indexOf(`:${longest}:`)
  return `${text.slice(0, Math.max(0, at - 1))}::${text.slice(at + longest.length + 1)}`
}

export const portOf = (endpoint: Endpoint): number =>
  endpoint.charCodeAt(endpoint.length - 2) * 256 + endpoint.charCodeAt(endpoint.length - 1)

/** `192.0.2.1:1863`, `[2001:db8::1]:1863`. */
export function endpointText(endpoint: Endpoint): string {
  const bytes = Buffer.from(endpoint, 'latin1')
  const address = bytes.subarray(0, -2)
  const port = viewOf(bytes).getUint16(bytes.length - 2)
  return address.length === 4 ? `${address4(address)}:${port}` : `[${address6(address)}]:${port}`
}
