// Says that something could not be kept when it first cannot, and takes that back when it can: what fails every second
// is not said every second.

import { codeOf } from '../../write-file.ts'

export interface Keeping {
  /** Told once of each failure in a row that has another code than the one before. */
  failed(code: string): void
  /** Told once it can be kept again. */
  again(): void
}

export function createKept({ failed, again }: Keeping): (keep: () => Promise<void> | void) => Promise<void> {
  let last: string | null = null
  return async (keep) => {
    try {
      await keep()
      if (last !== null) again()
      last = null
    } catch (error) {
      const code = codeOf(error)
      if (code !== last) failed(code)
      last = code
    }
  }
}
