// Keeps what a file holds before it is written over in another format: beside it, under a name of its own.

import { open, readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { LARGEST_FILE, readBytes } from '../../text-file.ts'
import { codeOf } from '../../write-file.ts'
import { backupName, shownName } from './names.ts'

const MOST_COPIES = 100

/**
 * Copies the file to the first free name and gives that name; one that has the same content already is taken. null
 * where there is nothing to copy. Throws what the file system throws.
 */
export async function keepOlder(path: string, format: string): Promise<string | null> {
  const bytes = readBytes(path, () => LARGEST_FILE)
  if (!bytes.ok) {
    if (bytes.reason.kind === 'missing-file') return null
    throw new Error(`${basename(path)} cannot be kept`)
  }
  for (let copy = 1; copy <= MOST_COPIES; copy++) {
    const to = backupName(path, format, copy)
    if (await writeNew(to, bytes.value)) return shownName(to)
    const there = await readFile(to)
    if (there.equals(bytes.value)) return shownName(to)
  }
  throw new Error(`${basename(path)} has ${MOST_COPIES} backups already`)
}

/** Whether it was written: a file that is there is left alone. */
async function writeNew(to: string, bytes: Uint8Array): Promise<boolean> {
  try {
    const handle = await open(to, 'wx')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}
