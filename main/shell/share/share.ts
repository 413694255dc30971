// A run leaves the app: into a file that the user chooses, written whole or not at all, or onto the clipboard.

import { basename, dirname, join } from 'node:path'
import type { Copied, CopyOrder, Shared, ShareFormat, ShareOrder } from '../../contract-share.ts'
import { codeOf } from '../../write-file.ts'
import { fileName } from '../files/names.ts'
import { type Content, endingOf, type Means, making } from './make.ts'

export interface SharePlan extends Means {
  /** Asks where to save; null when nowhere. `suggested` is a path that the user may change. */
  toSave(suggested: string, format: ShareFormat): Promise<string | null>
  /** Where the first dialog begins. */
  readonly home: string
  /** Throws what the file system throws. */
  write(path: string, content: Content): Promise<void>
  readonly clipboard: {
    writeText(text: string): Promise<void> | void
    /** A PNG. */
    writePicture(png: Uint8Array): Promise<void> | void
  }
  /** Told why something could not be made. */
  failed(error: unknown): void
}

export interface Share {
  save(order: ShareOrder): Promise<Shared>
  copy(order: CopyOrder): Promise<Copied>
}

const OTHERWISE = 'run'
const NOT_MADE = { kind: 'refused', reason: { kind: 'not-made' } } as const

export function createShare(plan: SharePlan): Share {
  let folder = plan.home

  /** null where it cannot be made. */
  async function made(make: () => Promise<Content>): Promise<Content | null> {
    try {
      return await make()
    } catch (error) {
      plan.failed(error)
      return null
    }
  }

  async function writeTo(path: string, content: Content): Promise<Shared> {
    try {
      await plan.write(path, content)
    } catch (error) {
      return { kind: 'not-written', name: basename(path), detail: codeOf(error) }
    }
    folder = dirname(path)
    return { kind: 'saved', name: basename(path) }
  }

  return {
    async save(order) {
      const make = making(order, plan)
      if (!make.ok) return { kind: 'refused', reason: make.reason }
      const { format, trace } = order
      const suggested = join(folder, fileName(trace.title, OTHERWISE, endingOf(format)))
      const path = await plan.toSave(suggested, format)
      if (path === null) return { kind: 'cancelled' }
      const content = await made(make.value)
      return content === null ? NOT_MADE : writeTo(path, content)
    },
    async copy(order) {
      const make = making(order, plan)
      if (!make.ok) return { kind: 'refused', reason: make.reason }
      const content = await made(make.value)
      if (content === null) return NOT_MADE
      if (typeof content === 'string') await plan.clipboard.writeText(content)
      else await plan.clipboard.writePicture(content)
      return { kind: 'copied' }
    },
  }
}
