// Notices when another program changes a file that is open. The system tells of its folder; where it does not, the
// file is looked at when the window gets the focus. What is told apart is content, so own writing is no news.

import { type FSWatcher, watch } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { FileNews } from '../../contract-files.ts'
import type { InTurn } from './in-turn.ts'
import { type KnownFiles, stampAt } from './known-files.ts'

type Change = 'changed' | 'deleted'

export interface Watcher {
  /** Begins to look after the folder of a file. */
  add(path: string): void
  /** Looks at every open file now. */
  look(): Promise<void>
  /** What is on the disk now is known: it is no news until it changes again. */
  keep(file: number): Promise<void>
  close(): void
}

export interface WatcherPlan {
  readonly known: KnownFiles
  readonly inTurn: InTurn
  tell(news: FileNews): void
}

/** A program that saves makes several changes in a row, in milliseconds; the last one counts. */
const SETTLED_MS = 100

export function createWatcher({ known, inTurn, tell }: WatcherPlan): Watcher {
  const folders = new Map<string, FSWatcher>()
  const due = new Map<string, NodeJS.Timeout>()
  /** By number, what the window was told, and of which content. */
  const told = new Map<number, { readonly change: Change; readonly stamp: string | null }>()

  function lookAt(file: number, path: string): Promise<void> {
    return inTurn(path, () => {
      const stamp = known.get(file)?.stamp
      if (stamp === undefined) return
      const now = stampAt(path)
      const before = told.get(file)
      if (now === stamp) {
        if (told.delete(file)) tell({ kind: 'same', file })
        return
      }
      const change = now === null ? 'deleted' : 'changed'
      told.set(file, { change, stamp: now })
      if (before?.change !== change || before.stamp !== now) tell({ kind: change, file })
    })
  }

  async function look(of: (path: string) => boolean = () => true): Promise<void> {
    await Promise.all(known.opened().map(([file, { path }]) => (of(path) ? lookAt(file, path) : null)))
  }

  function soon(folder: string, name: string | null): void {
    const key = `${folder}\0${name ?? ''}`
    clearTimeout(due.get(key))
    const isIt = (path: string) => dirname(path) === folder && (name === null || basename(path) === name)
    due.set(
      key,
      setTimeout(() => {
        due.delete(key)
        void look(isIt)
      }, SETTLED_MS),
    )
  }

  function close(): void {
    for (const watcher of folders.values()) watcher.close()
    for (const timer of due.values()) clearTimeout(timer)
    folders.clear()
    due.clear()
  }

  return {
    add(path) {
      const folder = dirname(path)
      if (folders.has(folder)) return
      try {
        const watcher = watch(folder, { persistent: false }, (_event, name) => soon(folder, name))
        // A folder that goes away ends its watch; the files in it are looked at with the focus.
        watcher.on('error', () => {
          watcher.close()
          folders.delete(folder)
        })
        folders.set(folder, watcher)
      } catch {
        // Some disks, such as those of other machines, tell nothing.
      }
    },
    look: () => look(),
    async keep(file) {
      const path = known.get(file)?.path
      if (path === undefined) return
      await inTurn(path, () => {
        told.delete(file)
        const now = stampAt(path)
        // A file that is gone is written anew without asking; its content is no longer anybody's.
        if (now !== null) known.note(file, now, known.get(file)?.older ?? null)
      })
    },
    close,
  }
}
