// The files this window's user chose: a number for the window, and what only the main process may know of them. The
// window can read and write nothing that has no number.

import { createHash } from 'node:crypto'
import type { ChosenFile } from '../../contract-files.ts'
import { LARGEST_FILE, readBytes } from '../../text-file.ts'
import { shownName } from './names.ts'

export interface KnownFile {
  readonly path: string
  /** What was there when it was last read or written by us; null: not looked at yet. */
  readonly stamp: Stamp | null
  /** The format it was written in, where that is older than today's; it is kept before it is written over. */
  readonly older: string | null
}

/** A fingerprint of a file's content, so that own writing is told from another program's. */
export type Stamp = string

export const stampOf = (content: string | Uint8Array): Stamp =>
  createHash('sha256').update(content).digest('hex')

/** What is at a path now; null where there is nothing, `unreadable` where it cannot be said. */
export function stampAt(path: string): Stamp | null {
  const bytes = readBytes(path, () => LARGEST_FILE)
  if (bytes.ok) return stampOf(bytes.value)
  return bytes.reason.kind === 'missing-file' ? null : 'unreadable'
}

export interface KnownFiles {
  /** A number for a path: the one it has, or a new one. */
  choose(path: string): ChosenFile
  /** Notes what is at a path, read or written just now. */
  note(file: number, stamp: Stamp, older: string | null): void
  get(file: number): KnownFile | undefined
  /** Those that were looked at, by their numbers. */
  opened(): readonly (readonly [number, KnownFile])[]
  /** Whoever comes next has chosen nothing yet; no number is given twice. */
  forget(): void
}

export function createKnownFiles(): KnownFiles {
  const known = new Map<number, KnownFile>()
  const numbers = new Map<string, number>()
  let newest = 0
  return {
    choose(path) {
      const file = numbers.get(path) ?? ++newest
      numbers.set(path, file)
      if (!known.has(file)) known.set(file, { path, stamp: null, older: null })
      return { file, name: shownName(path) }
    },
    note(file, stamp, older) {
      const before = known.get(file)
      if (before !== undefined) known.set(file, { ...before, stamp, older })
    },
    get: (file) => known.get(file),
    opened: () => [...known].filter(([, { stamp }]) => stamp !== null),
    forget() {
      known.clear()
      numbers.clear()
    },
  }
}
