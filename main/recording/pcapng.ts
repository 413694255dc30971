// The capture file of Wireshark: sections of blocks, each section with its own byte order and interfaces. Facts:
// draft-ietf-opsawg-pcapng. Blocks that are not known are passed over, as the format asks.

import type { Notes } from './notes.ts'
import { type Packet, viewOf } from './packet.ts'
import { type Interface, interfaceIn, MOST_INTERFACES, nanoseconds } from './pcapng-interface.ts'

const SECTION = 0x0a0d0d0a
const INTERFACE = 1
const OLD_PACKET = 2
const SIMPLE_PACKET = 3
const PACKET = 6
const ORDER = 0x1a2b3c4d
/** Type and length in front, the length once more behind. */
const FRAME = 12
const AROUND = 8

export const isPcapng = (bytes: Uint8Array): boolean =>
  bytes.length >= FRAME && viewOf(bytes).getUint32(0) === SECTION && littleAt(bytes, 0) !== null

/** The byte order a section header names; null when it names none. */
function littleAt(bytes: Uint8Array, at: number): boolean | null {
  if (at + FRAME > bytes.length) return null
  const view = viewOf(bytes)
  if (view.getUint32(at + AROUND, true) === ORDER) return true
  return view.getUint32(at + AROUND, false) === ORDER ? false : null
}

interface Block {
  readonly type: number
  readonly little: boolean
  readonly body: Uint8Array
}

/** Cuts the file into blocks until its end, or to where one cannot be what it says. */
function* blocksOf(bytes: Uint8Array, notes: Notes): Generator<Block> {
  const view = viewOf(bytes)
  let little = true
  for (let at = 0; at < bytes.length; ) {
    if (at + FRAME > bytes.length) return notes.place({ kind: 'cut-short' })
    if (view.getUint32(at) === SECTION) {
      const named = littleAt(bytes, at)
      if (named === null) return notes.place({ kind: 'damaged', at })
      little = named
    }
    const length = view.getUint32(at + 4, little)
    if (length < FRAME || length % 4 !== 0) return notes.place({ kind: 'damaged', at })
    if (at + length > bytes.length) return notes.place({ kind: 'cut-short' })
    yield {
      type: view.getUint32(at, little),
      little,
      body: bytes.subarray(at + AROUND, at + length - 4),
    }
    at += length
  }
}

/** A packet with its interface and time. */
function fullPacket({ body, little }: Block, interfaces: readonly Interface[]): Packet | null {
  if (body.length < 20) return null
  const view = viewOf(body)
  const from = interfaces[view.getUint32(0, little)]
  const captured = view.getUint32(12, little)
  if (from === undefined || 20 + captured > body.length) return null
  const units = (BigInt(view.getUint32(4, little)) << 32n) | BigInt(view.getUint32(8, little))
  return {
    link: from.link,
    at: nanoseconds(from, units),
    bytes: body.subarray(20, 20 + captured),
    snapped: view.getUint32(16, little) > captured,
  }
}

/** A packet of the section's first interface, without a time; its length is what the block and the interface leave. */
function simplePacket({ body, little }: Block, interfaces: readonly Interface[]): Packet | null {
  const [from] = interfaces
  if (from === undefined || body.length < 4) return null
  const length = viewOf(body).getUint32(0, little)
  const captured = Math.min(length, body.length - 4, from.snapLength === 0 ? length : from.snapLength)
  return { link: from.link, at: null, bytes: body.subarray(4, 4 + captured), snapped: captured < length }
}

export function* packetsOfPcapng(bytes: Uint8Array, notes: Notes): Generator<Packet> {
  let interfaces: Interface[] = []
  for (const block of blocksOf(bytes, notes)) {
    if (block.type === SECTION) interfaces = []
    else if (block.type === INTERFACE && interfaces.length < MOST_INTERFACES)
      interfaces.push(interfaceIn(block.body, block.little))
    else if (block.type === OLD_PACKET) notes.count('old-packets')
    else if (block.type === PACKET || block.type === SIMPLE_PACKET) {
      const read = block.type === PACKET ? fullPacket : simplePacket
      const packet = read(block, interfaces)
      if (packet === null) notes.count('other-packets')
      else yield packet
    }
  }
}
