// One line of the protocol with the place of every token kept, so that the inspector can point into it.
// A run of spaces or tabs separates once; a trailing run is an empty last parameter that is shown and printed
// but does not count (docs/decisions/0013). Nothing of the line is lost: `text` is the line as it came.

export interface Token {
  readonly text: string
  /** Offset of the first character in the line's text. */
  readonly start: number
  /** Offset after the last character. */
  readonly end: number
}

export interface WireLine {
  /** The line without its line end. */
  readonly text: string
  /** What stands before the first separator; '' when the line begins with one. */
  readonly command: string
  /** Everything after the command, in order; the TrID, where the command has one, is the first. */
  readonly parameters: readonly Token[]
  /** The empty last parameter of a line that ends in a separator after the command. */
  readonly trailing: Token | null
}

const SPACE = 0x20
const TAB = 0x09

const isSeparator = (code: number): boolean => code === SPACE || code === TAB

/** Where the token that begins at `from` ends. */
function tokenEnd(text: string, from: number, length: number): number {
  let end = from
  while (end < length && !isSeparator(text.charCodeAt(end))) end++
  return end
}

/** Where the separators that begin at `from` end. */
function gapEnd(text: string, from: number, length: number): number {
  let end = from
  while (end < length && isSeparator(text.charCodeAt(end))) end++
  return end
}

export function parseLine(text: string): WireLine {
  // Looked up once: strings come in so many kinds that asking each time is what takes longest.
  const { length } = text
  let last = tokenEnd(text, 0, length)
  const command = text.slice(0, last)
  const parameters: Token[] = []
  for (let start = gapEnd(text, last, length); start < length; start = gapEnd(text, last, length)) {
    last = tokenEnd(text, start, length)
    parameters.push({ text: text.slice(start, last), start, end: last })
  }
  const trailing = last < length ? { text: '', start: length, end: length } : null
  return { text, command, parameters, trailing }
}

/** Writes tokens with one space between them; an empty last token leaves the trailing space of MSNP4 to 7. */
export const printLine = (tokens: readonly string[]): string => tokens.join(' ')

/** The line as it came: its tokens with the separators that stood between them, so that nothing of it is lost. */
export function printWireLine({ text, command, parameters, trailing }: WireLine): string {
  const printed = [command]
  let end = command.length
  for (const token of trailing === null ? parameters : [...parameters, trailing]) {
    printed.push(text.slice(end, token.start), token.text)
    end = token.end
  }
  return printed.join('')
}
