// Bytes as the oracle holds them: a text of one character a byte. Names of a policy are turned into it once.

/** Well-formed UTF-8 beyond ASCII, sequence by sequence (RFC 3629, section 4); a byte of no sequence stands alone. */
const BEYOND_ASCII =
  /[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}|[\x80-\xff]/g

/** Stands for a byte of no sequence, so that letters beside it are read as they are. */
const LONE = 0xdc00

const percent = (byte: string): string => `%${byte.charCodeAt(0).toString(16).padStart(2, '0')}`

const read = (sequence: string): string =>
  sequence.length === 1
    ? String.fromCharCode(LONE + sequence.charCodeAt(0))
    : decodeURIComponent([...sequence].map(percent).join(''))

const written = (character: string): string => {
  const unit = character.charCodeAt(0)
  if (character.length === 1 && unit > LONE && unit <= LONE + 0xff) return String.fromCharCode(unit - LONE)
  return encodeURIComponent(character).replaceAll(/%(..)/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
}

/** The UTF-8 of a text, one character a byte. */
export const bytesOfText = (text: string): string => text.replaceAll(/[^\0-\x7f]/gu, written)

/** Letters made small where the bytes are UTF-8; other bytes stay as they are. */
export const inSmallLetters = (bytes: string): string =>
  bytesOfText(bytes.replaceAll(BEYOND_ASCII, read).toLowerCase())

const isGap = (code: number): boolean => code === 0x20 || code === 0x09

/** The words of a line; the first is what stands before the first gap, which may be nothing. */
export function wordsOf(line: string): string[] {
  const words: string[] = []
  const { length } = line
  let start = 0
  for (let at = 0; at < length; at++) {
    if (!isGap(line.charCodeAt(at))) continue
    if (at > start || words.length === 0) words.push(line.slice(start, at))
    start = at + 1
  }
  if (start < length || words.length === 0) words.push(line.slice(start))
  return words
}

export const endsInGap = (line: string): boolean => isGap(line.charCodeAt(line.length - 1))

const LARGEST = '4294967295'

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

/** A number without the zeros in front of it; null when it is none. */
function plainNumber(text: string): string | null {
  for (let at = 0; at < text.length; at++) if (!isDigit(text.charCodeAt(at))) return null
  let zeros = 0
  while (zeros < text.length - 1 && text.charCodeAt(zeros) === 0x30) zeros++
  return text === '' ? null : text.slice(zeros)
}

/** Decimal, 0 to 4294967295, leading zeros allowed; its plain writing, or null. */
export function tridOf(text: string | undefined): string | null {
  const plain = text === undefined ? null : plainNumber(text)
  if (plain === null || plain.length > LARGEST.length) return null
  return plain.length === LARGEST.length && plain > LARGEST ? null : plain
}
