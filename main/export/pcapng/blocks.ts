// The three blocks of pcapng that a capture of one interface needs (draft-ietf-opsawg-pcapng), little-endian on
// every machine.

/** Packets begin with their IPv4 header (LINKTYPE_RAW). */
const LINK_TYPE = 101
/** More than any IPv4 packet has. */
const SNAP_LENGTH = 0x40000

const SECTION = 0x0a0d0d0a
const INTERFACE = 1
const PACKET = 6
const BYTE_ORDER = 0x1a2b3c4d
const UNKNOWN_LENGTH = 0xffffffff

const COMMENT = 1
const IF_TSRESOL = 9
const SHB_USERAPPL = 4
/** Ten to the minus sixth of a second. */
const MICROSECONDS = 6
/** An option's length has 16 bits; a longer text is cut at a character. */
const LONGEST_OPTION = 0xffff

interface Option {
  readonly code: number
  readonly value: Uint8Array
}

const padded = (length: number): number => Math.ceil(length / 4) * 4

function textOption(code: number, text: string): Option {
  const value = new Uint8Array(Math.min(LONGEST_OPTION, text.length * 3))
  const { written } = new TextEncoder().encodeInto(text, value)
  return { code, value: value.subarray(0, written) }
}

function optionBytes(options: readonly Option[]): Uint8Array {
  if (options.length === 0) return new Uint8Array()
  const length = options.reduce((sum, { value }) => sum + 4 + padded(value.length), 4)
  const bytes = new Uint8Array(length)
  const view = new DataView(bytes.buffer)
  let at = 0
  for (const { code, value } of options) {
    view.setUint16(at, code, true)
    view.setUint16(at + 2, value.length, true)
    bytes.set(value, at + 4)
    at += 4 + padded(value.length)
  }
  return bytes
}

/** Type and length around a body of 32-bit words, its data and its options. */
function block(type: number, words: readonly number[], data: Uint8Array, options: readonly Option[]) {
  const tail = optionBytes(options)
  const length = 12 + 4 * words.length + padded(data.length) + tail.length
  const bytes = new Uint8Array(length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, type, true)
  view.setUint32(4, length, true)
  for (const [i, word] of words.entries()) view.setUint32(8 + 4 * i, word, true)
  const body = 8 + 4 * words.length
  bytes.set(data, body)
  bytes.set(tail, body + padded(data.length))
  view.setUint32(length - 4, length, true)
  return bytes
}

const NOTHING = new Uint8Array()

/** How a file begins: who wrote it, and what it is of. */
export const sectionHeader = (application: string, comment: string): Uint8Array =>
  block(SECTION, [BYTE_ORDER, 1, UNKNOWN_LENGTH, UNKNOWN_LENGTH], NOTHING, [
    textOption(COMMENT, comment),
    textOption(SHB_USERAPPL, application),
  ])

export const interfaceDescription = (): Uint8Array =>
  block(INTERFACE, [LINK_TYPE, SNAP_LENGTH], NOTHING, [
    { code: IF_TSRESOL, value: Uint8Array.of(MICROSECONDS) },
  ])

/** `at` in microseconds since 1970. */
export function enhancedPacket(at: number, packet: Uint8Array, comment: string | null): Uint8Array {
  const high = Math.floor(at / 2 ** 32)
  const words = [0, high, at % 2 ** 32, packet.length, packet.length]
  return block(PACKET, words, packet, comment === null ? [] : [textOption(COMMENT, comment)])
}
