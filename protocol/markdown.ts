// The fenced code blocks of a Markdown page (CommonMark 4.5), which is all that a transcript needs of it.

export interface SourceLine {
  /** Without its line end; a lone CR belongs to the line. */
  readonly text: string
  /** In the source, from 1. */
  readonly at: number
}

/** A text as lines. A byte order mark is passed over; the text's last line end begins no line. */
export function sourceLines(text: string): readonly SourceLine[] {
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .map((line, i) => ({ text: line, at: i + 1 }))
  return lines.at(-1)?.text === '' ? lines.slice(0, -1) : lines
}

/** Up to three spaces, three or more backticks or tildes, and an info string, which after backticks has none. */
const OPENS = /^( {0,3})(`{3,}(?=[^`]*$)|~{3,})/

/** Whether a line closes a fence that was opened with `marks`. */
function closes(text: string, marks: string): boolean {
  const [, own] = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(text) ?? []
  return own !== undefined && own[0] === marks[0] && own.length >= marks.length
}

/** A fence's own indentation is taken from its lines, as far as they have it. */
const unindented = (text: string, indent: number): string => text.replace(new RegExp(`^ {0,${indent}}`), '')

/** The content of each fence, in order. One that is never closed reaches to the end of the page. */
export function fencesOf(lines: readonly SourceLine[]): readonly (readonly SourceLine[])[] {
  const fences: SourceLine[][] = []
  let open: { readonly marks: string; readonly indent: number } | null = null
  for (const { text, at } of lines) {
    if (open === null) {
      const [, spaces = '', marks] = OPENS.exec(text) ?? []
      if (marks === undefined) continue
      open = { marks, indent: spaces.length }
      fences.push([])
    } else if (closes(text, open.marks)) open = null
    else fences.at(-1)?.push({ text: unindented(text, open.indent), at })
  }
  return fences
}
