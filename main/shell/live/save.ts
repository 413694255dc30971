// A live conversation leaves the app: what was made of it is written where the user chooses, whole or not at all.

import { basename, dirname, join } from 'node:path'
import { say } from '../../../words/words.ts'
import type { LiveSaveFormat } from '../../contract-live.ts'
import type { Shared } from '../../contract-share.ts'
import { codeOf } from '../../write-file.ts'
import { fileName } from '../files/names.ts'
import type { Made } from './make.ts'

export interface SavePlan {
  /** Asks where to save; null when nowhere. `suggested` is a path that the user may change. */
  toSave(suggested: string, what: { readonly name: string; readonly ending: string }): Promise<string | null>
  /** Where the first dialog begins. */
  readonly home: string
  /** Throws what the file system throws. */
  write(path: string, content: string | Uint8Array): Promise<void>
}

export type SaveLive = (made: Made, as: LiveSaveFormat) => Promise<Shared>

/** Stands for a title of which nothing can be in a file's name. */
const OTHERWISE = 'conversation'

const ENDINGS: Readonly<Record<LiveSaveFormat, string>> = {
  scenario: '.cvq.json',
  transcript: '.msnp',
  pcapng: '.pcapng',
}

export function createSave(plan: SavePlan): SaveLive {
  let folder = plan.home

  async function writeTo(path: string, content: string | Uint8Array): Promise<Shared> {
    try {
      await plan.write(path, content)
    } catch (error) {
      return { kind: 'not-written', name: basename(path), detail: codeOf(error) }
    }
    folder = dirname(path)
    return { kind: 'saved', name: basename(path) }
  }

  return async ({ title, content }, as) => {
    const ending = ENDINGS[as]
    const suggested = join(folder, fileName(title, OTHERWISE, ending))
    const path = await plan.toSave(suggested, { name: say(`liveDesk.format.${as}`), ending })
    return path === null ? { kind: 'cancelled' } : writeTo(path, content)
  }
}
