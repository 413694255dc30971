// Where the app says what happened: sentences and errors on standard error, for whoever started it from a terminal,
// and in the log, for whoever looks later. Lines wait until the log is opened.

import { withoutQuotes } from './trouble/mask.ts'

export type Level = 'info' | 'trouble' | 'error'

/** Whatever takes the lines, and never throws. */
export interface LineKeeper {
  add(lines: readonly string[]): void
}

/** As many lines as wait at most, and as many characters as one has at most. */
const MOST_WAITING = 200
const LONGEST = 8000

let keeper: LineKeeper | null = null
let waiting: string[] = []

/** From now on lines are kept; those that waited come first. */
export function keepLog(opened: LineKeeper): void {
  keeper = opened
  const before = waiting
  waiting = []
  if (before.length > 0) opened.add(before)
}

/** Notes what happened, without anything out of the user's files. */
export function note(level: Level, what: string): void {
  const line = `${new Date().toISOString()} ${level} ${oneEntry(what)}`
  if (keeper !== null) keeper.add([line])
  else if (waiting.length < MOST_WAITING) waiting.push(line)
}

/** Further lines of one entry are indented, so that nobody's text can look like an entry. */
const oneEntry = (what: string): string =>
  what
    .slice(0, LONGEST)
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map((line) => line.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '·'))
    .join('\n    ')

/** What happened, and the error with its stack where there is one. */
export function logError(what: string, error: unknown): void {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(`cvq-lab: ${what}: ${detail}\n`)
  note('error', `${what}: ${withoutQuotes(detail)}`)
}

/** A sentence for the person at the terminal. */
export function tell(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
  note('trouble', sentence)
}
