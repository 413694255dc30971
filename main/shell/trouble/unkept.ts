// Whether the folder of the settings can be written.

import { accessSync, constants, existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { codeOf } from '../../write-file.ts'

/** The system's code for why nothing can be written there; null where it can. A folder that is not there yet is made. */
export function whyUnkept(folder: string): string | null {
  const above = dirname(folder)
  if (!existsSync(folder) && above !== folder) return whyUnkept(above)
  try {
    accessSync(folder, constants.W_OK | constants.X_OK)
    return null
  } catch (error) {
    return codeOf(error)
  }
}
