// Writes a text file in one step: under a name of its own beside the target, flushed, then put in the target's
// place. Whatever goes wrong, the old content or the new is there, never half of either.

import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { access, open, realpath, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** For a file that was not there: everybody may read it, as far as the system's mask allows. */
const NEW_MODE = 0o666
const PERMISSIONS = 0o7777

/** Where to write: through a symbolic link to what it points to. */
interface Target {
  readonly path: string
  /** The file's permissions; null where there is no file yet. */
  readonly mode: number | null
}

/** Throws what the file system throws; the target is then as it was. */
export async function writeTextFile(file: string, text: string): Promise<void> {
  const target = await targetOf(file)
  const unfinished = join(dirname(target.path), `.${randomUUID()}.tmp`)
  try {
    await writeFlushed(unfinished, text, target.mode)
    await rename(unfinished, target.path)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

async function targetOf(file: string): Promise<Target> {
  const path = await realpath(file).catch(ifMissing(file))
  const found = await stat(path).catch(ifMissing(null))
  if (found === null) return { path, mode: null }
  if (!found.isFile()) throw new NotAFile(found.isDirectory() ? 'EISDIR' : 'ENOTSUP')
  // Putting another in its place would get around what its owner has forbidden.
  await access(path, constants.W_OK)
  return { path, mode: found.mode & PERMISSIONS }
}

/** A folder or a device is never replaced by a file. */
class NotAFile extends Error {
  readonly code: string

  constructor(code: string) {
    super(code)
    this.code = code
  }
}

const ifMissing =
  <Value>(value: Value) =>
  (error: unknown): Value => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return value
    throw error
  }

async function writeFlushed(file: string, text: string, mode: number | null): Promise<void> {
  const handle = await open(file, 'wx', mode ?? NEW_MODE)
  try {
    await handle.writeFile(text)
    // The system's mask takes permissions away when a file is made.
    if (mode !== null) await handle.chmod(mode)
    await handle.sync()
  } finally {
    await handle.close()
  }
}
