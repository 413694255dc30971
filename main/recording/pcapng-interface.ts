// An interface of a pcapng section: its link type, and how its packets' times are to be read.

import { viewOf } from './packet.ts'

/** Real captures have a handful; the rest of more than this many would never be named by a friendly packet. */
export const MOST_INTERFACES = 4096

const RESOLUTION = 9
const OFFSET = 14
const NANO = 1_000_000_000n

export interface Interface {
  readonly link: number
  /** The most that is captured of a packet, in bytes; 0: all. */
  readonly snapLength: number
  /** Units of its times in a second. */
  readonly perSecond: bigint
  /** Seconds to add to its times. */
  readonly offset: bigint
}

/** Microseconds, where nothing is said. */
const PER_SECOND = 1_000_000n

/** A power of ten, or of two where the highest bit is set. */
function perSecondOf(resolution: number): bigint {
  const exponent = BigInt(resolution & 0x7f)
  return (resolution & 0x80) === 0 ? 10n ** exponent : 2n ** exponent
}

/** The options behind a block's fixed part, until their end or to where they cannot be what they say. */
function* optionsOf(bytes: Uint8Array, little: boolean): Generator<{ code: number; value: Uint8Array }> {
  const view = viewOf(bytes)
  for (let at = 0; at + 4 <= bytes.length; ) {
    const code = view.getUint16(at, little)
    const length = view.getUint16(at + 2, little)
    if (code === 0 || at + 4 + length > bytes.length) return
    yield { code, value: bytes.subarray(at + 4, at + 4 + length) }
    at += 4 + Math.ceil(length / 4) * 4
  }
}

/** Reads the body of an interface block; what it is too short to say is as where nothing is said. */
export function interfaceIn(body: Uint8Array, little: boolean): Interface {
  const view = viewOf(body)
  let perSecond = PER_SECOND
  let offset = 0n
  for (const { code, value } of optionsOf(body.subarray(8), little)) {
    if (code === RESOLUTION && value.length === 1) perSecond = perSecondOf(value[0] ?? 0)
    if (code === OFFSET && value.length === 8) offset = viewOf(value).getBigInt64(0, little)
  }
  return {
    link: body.length < 2 ? -1 : view.getUint16(0, little),
    snapLength: body.length < 8 ? 0 : view.getUint32(4, little),
    perSecond,
    offset,
  }
}

/** Since 1970. Exact: a count of nanoseconds is beyond what a number holds. */
export const nanoseconds = ({ perSecond, offset }: Interface, units: bigint): bigint =>
  (units * NANO) / perSecond + offset * NANO
