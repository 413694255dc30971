// Wire text made visible: what a terminal or a page would not show is written as C writes it.

const NAMED: Readonly<Record<string, string>> = { '\r': '\\r', '\n': '\\n', '\t': '\\t', '\\': '\\\\' }
/** Of a case that says tens of thousands of bytes no more is of use. */
const MOST_SHOWN = 400

const hex = (code: number): string => `\\x${(code & 0xff).toString(16).padStart(2, '0')}`

/** Bytes that are no UTF-8 stand in the text as U+DC80 to U+DCFF (protocol/wire-text.ts). */
const escaped = (text: string): string =>
  text.replace(
    /[\0-\x1f\x7f\\\u0080-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    (character) => {
      const code = character.charCodeAt(0)
      return NAMED[character] ?? (code > 0xff && code < 0xdc80 ? '\ufffd' : hex(code))
    },
  )

export const shown = (text: string): string =>
  text.length > MOST_SHOWN ? `${escaped(text.slice(0, MOST_SHOWN))}… (${text.length})` : escaped(text)
