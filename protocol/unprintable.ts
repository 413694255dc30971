// Characters that a terminal or a page may act on and nobody sees: controls, marks that turn the reading direction or
// have no picture, halves of a pair, and what XML cannot hold. They are named one by one and not by their Unicode
// category, which grows: an export has the same bytes everywhere.

/** Of a character beyond U+FFFF the whole. */
export const UNPRINTABLE =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\u{e0000}-\u{e007f}]|\p{Surrogate}/gu

const asEscape = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`

/** Of JSON's own line ends there are none within its strings. */
const escapedInJson = (character: string): string =>
  character === '\n' ? character : character.split('').map(asEscape).join('')

/** A value as JSON, in which what cannot be printed is written as an escape: it reads back as the same value. */
export const printableJson = (value: unknown, indent?: number): string =>
  JSON.stringify(value, null, indent).replace(UNPRINTABLE, escapedInJson)
