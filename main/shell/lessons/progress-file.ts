// The learner's progress in one file beside the settings. A file that cannot be read is put aside, never overwritten;
// writing replaces the file in one step, and an answer counts as given only once it is kept.

import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { type Deed, NO_PROGRESS, type Progress, progressSchema } from '../../../protocol/formats/progress.ts'
import { check } from '../../../protocol/formats/read.ts'
import { progressAfter } from '../../../protocol/progress.ts'
import type { KeptProgress } from '../../contract-lessons.ts'
import { readJsonFile } from '../../files.ts'
import { codeOf } from '../../write-file.ts'
import { putAside } from '../settings.ts'

/** More than a learner fills in years, in bytes. */
const LARGEST = 16 * 1024 * 1024

export interface ProgressPlan {
  readonly file: string
  /** Throws what the file system throws. */
  write(path: string, text: string): Promise<void>
  /** Now, as ISO 8601 in UTC. */
  now(): string
}

export interface ProgressKeeper {
  current(): KeptProgress
  /** Resolves once it is kept, or is known not to be. */
  note(deed: Deed): Promise<KeptProgress>
}

/** Reads the file once; from then on it is only written. */
export function keepProgress({ file, write, now }: ProgressPlan): ProgressKeeper {
  let kept = load(file)
  // What could neither be read nor put aside stays as it is.
  const mayWrite = kept.trouble?.kind !== 'unreadable'
  let writing: Promise<unknown> = Promise.resolve()

  async function save(progress: Progress): Promise<KeptProgress['trouble']> {
    try {
      await write(file, `${JSON.stringify(progress, null, 2)}\n`)
      return null
    } catch (error) {
      return { kind: 'not-written', detail: codeOf(error) }
    }
  }

  return {
    current: () => kept,
    async note(deed) {
      const progress = progressAfter(kept.progress, deed, now())
      kept = { ...kept, progress }
      if (!mayWrite) return kept
      // One after another: a later deed's file never comes before an earlier one's.
      const saved = writing.then(() => save(progress))
      writing = saved
      const trouble = await saved
      kept = { ...kept, trouble }
      return { progress, trouble }
    },
  }
}

function load(file: string): KeptProgress {
  if (!existsSync(file)) return { progress: NO_PROGRESS, trouble: null }
  const read = readJsonFile(file, (value) => check(progressSchema, value), LARGEST)
  if (read.ok) return { progress: read.value, trouble: null }
  const aside = putAside(file)
  return {
    progress: NO_PROGRESS,
    trouble: aside === null ? { kind: 'unreadable' } : { kind: 'put-aside', name: basename(aside) },
  }
}
