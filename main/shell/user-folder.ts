// The folder of the settings: the system's, or the one that tests name. A user whose home cannot be made still gets a
// window, with a folder that nobody will look for again.

import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { whyUnkept } from './trouble/unkept.ts'

/** As much of Electron's app as it takes. */
interface Paths {
  getPath(name: 'userData'): string
  setPath(name: 'userData' | 'home' | 'documents', folder: string): void
}

const NO_HOME = 'ENOENT'

/** Sets the folder; the system's code for why nothing is kept in it, null where it is. */
export function takeUserFolder(app: Paths, named: string | null): string | null {
  if (named !== null) app.setPath('userData', named)
  try {
    return whyUnkept(app.getPath('userData'))
  } catch {
    // Electron makes each folder when it is asked for, and throws where it cannot.
    const folder = mkdtempSync(join(tmpdir(), 'cvq-lab-no-home-'))
    for (const name of ['home', 'userData', 'documents'] as const) app.setPath(name, folder)
    return NO_HOME
  }
}
