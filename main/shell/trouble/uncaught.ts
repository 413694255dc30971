// Errors of the main process that nobody caught. One is noted and said, and the app goes on: every answer to the window
// is made anew, and what is unsaved is on the disk a second later. Several in a minute, or one before there is a window
// to say it in, end the app: then something is broken that does not mend.

import type { Flood } from './flood.ts'

export interface Uncaught {
  /** Whether somebody looks at a window. */
  hasWindow(): boolean
  note(what: string, error: unknown): void
  say(): void
  end(error: unknown): void
  readonly bearable: Flood
}

export const whenUncaught =
  ({ hasWindow, note, say, end, bearable }: Uncaught) =>
  (what: string, error: unknown): void => {
    note(what, error)
    if (hasWindow() && bearable.mayPass()) say()
    else end(error)
  }
