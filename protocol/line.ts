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

const PARAMETER = /[^ \t]+/g

export function parseLine(text: string): WireLine {
  const command = /^[^ \t]*/.exec(text)?.[0] ?? ''
  const parameters: Token[] = []
  for (const match of text.slice(command.length).matchAll(PARAMETER)) {
    const start = command.length + match.index
    parameters.push({ text: match[0], start, end: start + match[0].length })
  }
  const last = parameters.at(-1)?.end ?? command.length
  const trailing = last < text.length ? { text: '', start: text.length, end: text.length } : null
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
