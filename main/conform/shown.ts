// Wire text made visible: what a terminal or a page would not show is written as C writes it.

import { UNPRINTABLE } from '../../protocol/unprintable.ts'

const NAMED: Readonly<Record<string, string>> = { '\r': '\\r', '\n': '\\n', '\t': '\\t' }
/** Of a case that says tens of thousands of bytes no more is of use. */
const MOST_SHOWN = 400

const hex = (code: number): string => `\\x${(code & 0xff).toString(16).padStart(2, '0')}`

/** Bytes that are no UTF-8 stand in the text as U+DC80 to U+DCFF (protocol/wire-text.ts). */
const isByte = (code: number): boolean => code <= 0xff || (code >= 0xdc80 && code <= 0xdcff)

/** As with `visible`; a backslash, too, so that nobody can write one of these forms. */
const escaped = (text: string): string =>
  text.replaceAll('\\', '\\\\').replace(UNPRINTABLE, (character) => {
    const code = character.codePointAt(0) ?? 0
    return NAMED[character] ?? (isByte(code) ? hex(code) : `\\u{${code.toString(16)}}`)
  })

export const shown = (text: string): string =>
  text.length > MOST_SHOWN ? `${escaped(text.slice(0, MOST_SHOWN))}… (${text.length})` : escaped(text)
