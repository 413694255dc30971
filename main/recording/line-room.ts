// How many lines of a recording are shown, of all its connections together, and how many were beyond that.

import type { RecordingNote } from '../../protocol/recording.ts'
import { MOST_CHARACTERS, MOST_LINES } from './conversation.ts'

export class LineRoom {
  #lines = 0
  #characters = 0
  #beyond = 0

  /** Whether a line is still to be kept; asked once for each. */
  takes(line: string): boolean {
    const fits = this.#lines < MOST_LINES && this.#characters + line.length <= MOST_CHARACTERS
    if (fits) {
      this.#lines += 1
      this.#characters += line.length
    } else this.#beyond += 1
    return fits
  }

  /** What is to be said of it; nothing when all lines were kept. */
  notes(): readonly RecordingNote[] {
    return this.#beyond === 0 ? [] : [{ kind: 'too-many-lines', count: this.#beyond, limit: MOST_LINES }]
  }
}
