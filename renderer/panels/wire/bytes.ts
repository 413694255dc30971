// The bytes of a line, eight a row, cut into runs that belong to one token each. The line end is part of them.

import { encodeWire } from '../../../protocol/wire-text.ts'
import type { WireToken } from './tokens.ts'

export const BYTES_A_ROW = 8

export interface ByteRun {
  readonly key: string
  /** The token these bytes belong to; null for separators and the line end. */
  readonly token: WireToken | null
  readonly hex: readonly string[]
  /** One character a byte; a dot for what cannot be shown. */
  readonly ascii: string
}

export interface ByteRow {
  readonly offset: number
  readonly runs: readonly ByteRun[]
}

export interface LineBytes {
  readonly count: number
  readonly rows: readonly ByteRow[]
}

export const hexOf = (value: number, digits: number): string => value.toString(16).padStart(digits, '0')

const asciiOf = (byte: number): string => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.')

/** Where a token's bytes begin, counted from the line's first byte. */
export const byteOffset = (text: string, { start }: WireToken): number =>
  encodeWire(text.slice(0, start)).length

interface Span {
  readonly token: WireToken
  readonly from: number
  readonly to: number
}

const spansOf = (text: string, tokens: readonly WireToken[]): readonly Span[] =>
  tokens.map((token) => {
    const from = byteOffset(text, token)
    return { token, from, to: from + encodeWire(text.slice(token.start, token.end)).length }
  })

export function lineBytes(text: string, tokens: readonly WireToken[]): LineBytes {
  const bytes = encodeWire(`${text}\r\n`)
  const spans = spansOf(text, tokens)
  const tokenAt = (offset: number): WireToken | null =>
    spans.find(({ from, to }) => offset >= from && offset < to)?.token ?? null
  const rows: ByteRow[] = []
  for (let offset = 0; offset < bytes.length; offset += BYTES_A_ROW) {
    const row = bytes.subarray(offset, offset + BYTES_A_ROW)
    rows.push({ offset, runs: runsOf(row, offset, tokenAt) })
  }
  return { count: bytes.length, rows }
}

function runsOf(
  row: Uint8Array,
  offset: number,
  tokenAt: (offset: number) => WireToken | null,
): readonly ByteRun[] {
  const runs: ByteRun[] = []
  row.forEach((byte, i) => {
    const token = tokenAt(offset + i)
    const last = runs.at(-1)
    const hex = hexOf(byte, 2)
    if (last?.token?.key === token?.key && last !== undefined)
      runs[runs.length - 1] = { ...last, hex: [...last.hex, hex], ascii: last.ascii + asciiOf(byte) }
    else runs.push({ key: String(offset + i), token, hex: [hex], ascii: asciiOf(byte) })
  })
  return runs
}
