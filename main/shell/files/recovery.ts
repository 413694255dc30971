// Unsaved work, kept in one file of the app's own, so that neither a crash nor quitting loses it. It is written in one
// step, the newest alone; a file that cannot be read is put aside and never stops the start.

import { existsSync, mkdirSync, statSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import type { Recovery, Work } from '../../contract-files.ts'
import { decodeText, LARGEST_FILE, readBytes } from '../../text-file.ts'
import { putAside } from '../settings.ts'
import { createInTurn } from './in-turn.ts'
import type { KnownFiles } from './known-files.ts'
import { printWork, readWork, recoveredWork, type StoredWork, storedWork } from './stored-work.ts'

export interface RecoveryKeeper {
  /** What an earlier start, or an earlier window of this one, left; `later` of more than holds up no start. */
  current(): Recovery
  /** The same, however large it is. */
  whole(): Recovery
  /** Keeps work; null: all is saved. Throws what the file system throws. */
  keep(work: Work | null): Promise<void>
  /** Puts what is kept aside: its path then, null where there is none or that fails. */
  setAside(): string | null
}

export interface RecoveryPlan {
  readonly file: string
  readonly known: KnownFiles
  /** Throws what the file system throws. */
  write(path: string, text: string): Promise<void>
}

/** Reading and checking so many bytes takes some milliseconds. */
const HOLDS_UP = 256 * 1024

type Found = StoredWork | 'none' | 'broken'

function find(file: string): Found {
  const bytes = readBytes(file, () => LARGEST_FILE)
  if (!bytes.ok) return bytes.reason.kind === 'missing-file' ? 'none' : 'broken'
  const text = decodeText(bytes.value)
  return (text.ok ? readWork(text.value) : null) ?? 'broken'
}

function sizeOf(file: string): number {
  try {
    return statSync(file).size
  } catch {
    return 0
  }
}

export function createRecovery({ file, known, write }: RecoveryPlan): RecoveryKeeper {
  const inTurn = createInTurn()
  /** null until the file is read, or something is kept. */
  let held: Found | null = null
  let aside: string | null = null
  let newest = 0

  function whole(): Recovery {
    if (held === null) {
      held = find(file)
      if (held === 'broken') aside = putAside(file)
    }
    if (held === 'none') return { kind: 'none' }
    if (held === 'broken') return { kind: 'broken', aside: aside === null ? null : basename(aside) }
    return { kind: 'here', work: recoveredWork(held, known) }
  }

  async function store(work: StoredWork | null): Promise<void> {
    newest += 1
    const mine = newest
    await inTurn('store', async () => {
      // What is older than the newest need not be written any more.
      if (mine !== newest) return
      if (work === null) return rm(file, { force: true })
      mkdirSync(dirname(file), { recursive: true })
      await write(file, printWork(work))
    })
  }

  return {
    current: () => (held === null && sizeOf(file) > HOLDS_UP ? { kind: 'later' } : whole()),
    whole,
    async keep(work) {
      const before = typeof held === 'string' ? null : held
      held = work === null ? 'none' : storedWork(work, before, known)
      await store(held === 'none' ? null : held)
    },
    setAside() {
      held = 'none'
      // What is being written is no longer the newest.
      newest += 1
      return existsSync(file) ? putAside(file) : null
    },
  }
}
