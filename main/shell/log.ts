// Where errors of our own go: standard error, for whoever started the app from a terminal.

/** What happened, and the error with its stack where there is one. */
export function logError(what: string, error: unknown): void {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(`cvq-lab: ${what}: ${detail}\n`)
}

/** A sentence for the person at the terminal. */
export const tell = (sentence: string): boolean => process.stderr.write(`${sentence}\n`)
