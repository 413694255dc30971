// Writes a text file in one step: under a name of its own beside the target, flushed, then put in the target's
// place. Whatever goes wrong, the old content or the new is there, never half of either.

import { createHash, randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { access, open, readdir, realpath, rename, rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
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
export async function writeTextFile(file: string, text: string | Uint8Array): Promise<void> {
  const target = await targetOf(file)
  const folder = dirname(target.path)
  await sweepUnfinished(folder)
  const unfinished = unfinishedIn(folder)
  try {
    await writeFlushed(unfinished, text, target.mode)
    await rename(unfinished, target.path)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
  await flushFolder(folder)
}

/** This machine, for folders that several share: `.cvq-lab-MACHINE-PROCESS-NUMBER.tmp`. */
const MACHINE = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)
const UNFINISHED = /^\.cvq-lab-([0-9a-f]{8})-([0-9]+)-[0-9a-f-]{36}\.tmp$/

const unfinishedIn = (folder: string): string =>
  join(folder, `.cvq-lab-${MACHINE}-${process.pid}-${randomUUID()}.tmp`)

/** Removes what processes of ours left when they were killed while writing; never another's, or one under way. */
export async function sweepUnfinished(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names) {
    const [, machine, writer] = UNFINISHED.exec(name) ?? []
    if (machine === MACHINE && !isAlive(Number(writer))) await rm(join(folder, name), { force: true })
  }
}

function isAlive(process_: number): boolean {
  try {
    return process.kill(process_, 0)
  } catch (error) {
    // One of another user may not be asked, and lives.
    return codeOf(error) !== 'ESRCH'
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
    if (codeOf(error) === 'ENOENT') return value
    throw error
  }

async function writeFlushed(file: string, text: string | Uint8Array, mode: number | null): Promise<void> {
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

/** The new name is on the disk too, where the system has it so: Windows opens no folders, some disks flush none. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null)
  try {
    await handle?.sync()
  } catch {
    // The file itself is written and in its place.
  } finally {
    await handle?.close()
  }
}

/** The system's own code, such as EACCES or ENOSPC; never its sentence, which has the path. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'UNKNOWN'
