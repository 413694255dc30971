import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { takeUserFolder } from './user-folder.ts'

const made: string[] = []
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** An app as Electron's: it makes the folder it is asked for, which a home that is not there forbids. */
function appAt(home: string | null) {
  let folder = home
  return {
    getPath(): string {
      if (folder === null) throw new Error("Failed to get 'userData' path")
      return folder
    },
    setPath(name: string, to: string): void {
      made.push(to)
      if (name === 'userData') folder = to
    },
  }
}

const folderIn = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'cvq-lab-user-folder-'))
  made.push(folder)
  return folder
}

it('is the one of the system, or the one that is named', () => {
  const [system, named] = [folderIn(), folderIn()]
  expect(takeUserFolder(appAt(system), null)).toBeNull()
  const app = appAt(system)
  expect(takeUserFolder(app, named)).toBeNull()
  expect(app.getPath()).toBe(named)
})

it('is a folder of this start alone for a user whose home cannot be made, and says so', () => {
  const app = appAt(null)
  expect(takeUserFolder(app, null)).toBe('ENOENT')
  expect(existsSync(app.getPath())).toBe(true)
})
