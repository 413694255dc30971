// Wire text made visible: what a terminal or a page would not show is written as C writes it.

const NAMED: Readonly<Record<string, string>> = { '\r': '\\r', '\n': '\\n', '\t': '\\t', '\\': '\\\\' }
/** Of a case that says tens of thousands of bytes no more is of use. */
const MOST_SHOWN = 400

const hex = (code: number): string => `\\x${(code & 0xff).toString(16).padStart(2, '0')}`

/** Bytes that are no UTF-8 stand in the text as U+DC80 to U+DCFF (protocol/wire-text.ts). */
const isByte = (code: number): boolean => code <= 0xff || (code >= 0xdc80 && code <= 0xdcff)

/** Controls, marks that have no picture or turn the reading direction, and what XML cannot hold. */
const escaped = (text: string): string =>
  text.replace(
    /[\0-\x1f\x7f\\\u0080-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    (character) => {
      const code = character.charCodeAt(0)
      return NAMED[character] ?? (isByte(code) ? hex(code) : `\\u{${code.toString(16)}}`)
    },
  )

export const shown = (text: string): string =>
  text.length > MOST_SHOWN ? `${escaped(text.slice(0, MOST_SHOWN))}… (${text.length})` : escaped(text)
