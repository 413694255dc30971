// Licences come broken into lines of some 80 characters. Broken once more at the edge of a window, every second line
// would be a stump: the lines of a paragraph are joined, so that it is broken where it is shown.

/** A line that is full and goes on in the next: not a heading, not the end of a sentence, no mark of a list. */
const BROKEN = /^([\w("'][^\n]{48,}[^\n.:;])\n(?=[\w("'])/gm

/** The same words in the same order; only line breaks within paragraphs become spaces. */
export const flowing = (text: string): string => text.replace(BROKEN, '$1 ')
