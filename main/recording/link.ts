// From a captured frame to the IP packet in it, by link type. Facts: https://www.tcpdump.org/linktypes.html.

import { type Packet, viewOf } from './packet.ts'

const IPV4 = 0x0800
const IPV6 = 0x86dd
/** IEEE 802.1Q, 802.1ad, and the number that was used before it. */
const TAGS: readonly number[] = [0x8100, 0x88a8, 0x9100]
/** A frame with more tags than this is not looked into. */
const MOST_TAGS = 4

/** Address families of IPv6 differ from system to system: NetBSD and OpenBSD, FreeBSD, macOS; Linux. */
const FAMILIES: readonly number[] = [2, 24, 28, 30, 10]

export type Unwrapped =
  | { readonly kind: 'ip'; readonly bytes: Uint8Array }
  /** Not IP, or too short to say. */
  | { readonly kind: 'other' }
  /** A link type that is not read. */
  | { readonly kind: 'other-link' }

const OTHER: Unwrapped = { kind: 'other' }

const ip = (bytes: Uint8Array, from: number): Unwrapped =>
  from < bytes.length ? { kind: 'ip', bytes: bytes.subarray(from) } : OTHER

/** What stands behind an EtherType at `at`, tags passed over. */
function afterType(bytes: Uint8Array, at: number): Unwrapped {
  const view = viewOf(bytes)
  for (let tags = 0, place = at; tags <= MOST_TAGS && place + 2 <= bytes.length; tags++, place += 4) {
    const type = view.getUint16(place)
    if (type === IPV4 || type === IPV6) return ip(bytes, place + 2)
    if (!TAGS.includes(type)) return OTHER
  }
  return OTHER
}

/** Four bytes of address family, in the order of the machine that captured; the family of IPv4 is 2 everywhere. */
function afterFamily(bytes: Uint8Array): Unwrapped {
  if (bytes.length < 4) return OTHER
  const view = viewOf(bytes)
  const isIp = FAMILIES.includes(view.getUint32(0, true)) || FAMILIES.includes(view.getUint32(0, false))
  return isIp ? ip(bytes, 4) : OTHER
}

/** SLL2 has its EtherType first, and 20 bytes in all. */
const afterCooked2 = (bytes: Uint8Array): Unwrapped => {
  if (bytes.length < 20) return OTHER
  const type = viewOf(bytes).getUint16(0)
  return type === IPV4 || type === IPV6 ? ip(bytes, 20) : OTHER
}

export function unwrap({ link, bytes }: Packet): Unwrapped {
  switch (link) {
    case 0: // NULL
    case 108: // LOOP
      return afterFamily(bytes)
    case 1: // ETHERNET
      return afterType(bytes, 12)
    case 113: // LINUX_SLL
      return afterType(bytes, 14)
    case 276: // LINUX_SLL2
      return afterCooked2(bytes)
    case 12: // RAW, as some systems number it
    case 14:
    case 101: // RAW
    case 228: // IPV4
    case 229: // IPV6
      return ip(bytes, 0)
    default:
      return { kind: 'other-link' }
  }
}
