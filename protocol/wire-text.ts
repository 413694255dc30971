// Bytes on the wire as text and back, without loss. Valid UTF-8 becomes the characters it stands for; a byte
// that is no UTF-8 becomes the lone surrogate U+DC00 + byte, so every byte string has one text and comes back
// from it unchanged (the scheme of Python's "surrogateescape").

const ESCAPE = 0xdc00
const REPLACEMENT = [0xef, 0xbf, 0xbd] as const

function lengthByLead(lead: number): number {
  if (lead < 0x80) return 1
  if (lead < 0xc2) return 0
  if (lead < 0xe0) return 2
  if (lead < 0xf0) return 3
  return lead < 0xf5 ? 4 : 0
}

/** The second bytes that would make an overlong form, a surrogate or a point above U+10FFFF (RFC 3629). */
function secondIsRefused(lead: number, second: number): boolean {
  switch (lead) {
    case 0xe0:
      return second < 0xa0
    case 0xed:
      return second > 0x9f
    case 0xf0:
      return second < 0x90
    case 0xf4:
      return second > 0x8f
    default:
      return false
  }
}

/** How many bytes the UTF-8 sequence at `at` has, or 0 when there is no valid one. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0
  const length = lengthByLead(lead)
  for (let i = 1; i < length; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0
  return length > 1 && secondIsRefused(lead, bytes[at + 1] ?? 0) ? 0 : length
}

function codePointAt(bytes: Uint8Array, at: number, length: number): number {
  const lead = bytes[at] ?? 0
  let point = length === 1 ? lead : lead & (0xff >> (length + 1))
  for (let i = 1; i < length; i++) point = (point << 6) | ((bytes[at + i] ?? 0) & 0x3f)
  return point
}

/** The text of any bytes; `encodeWire` gives the same bytes back. */
export function decodeWire(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at)
    text += String.fromCodePoint(length === 0 ? ESCAPE + (bytes[at] ?? 0) : codePointAt(bytes, at, length))
    at += length === 0 ? 1 : length
  }
  return text
}

function pushUtf8(out: number[], point: number): void {
  if (point < 0x80) out.push(point)
  else if (point < 0x800) out.push(0xc0 | (point >> 6), 0x80 | (point & 0x3f))
  else if (point < 0x10000)
    out.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 0x3f), 0x80 | (point & 0x3f))
  else
    out.push(
      0xf0 | (point >> 18),
      0x80 | ((point >> 12) & 0x3f),
      0x80 | ((point >> 6) & 0x3f),
      0x80 | (point & 0x3f),
    )
}

/** The bytes of a text. A lone surrogate that stands for no byte is written as U+FFFD. */
export function encodeWire(text: string): Uint8Array {
  const out: number[] = []
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    if (point >= ESCAPE + 0x80 && point <= ESCAPE + 0xff) out.push(point - ESCAPE)
    else if (point >= 0xd800 && point <= 0xdfff) out.push(...REPLACEMENT)
    else pushUtf8(out, point)
  }
  return Uint8Array.from(out)
}

/** A line with its end, as it is sent. */
export const encodeLine = (line: string): Uint8Array => encodeWire(`${line}\r\n`)
