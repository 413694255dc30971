// Remembers that drawing by the graphics processor failed. Chromium falls back by itself while the app runs, but ends
// the app when that fails too; then the next start draws in software from its beginning.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { decodeText, readBytes } from '../../text-file.ts'
import { atMost } from './flood.ts'

/** With another version of either the graphics processor is tried again. */
export interface Mark {
  readonly app: string
  readonly electron: string
}

/** By hand: a schema's code would be read before the first window. */
const isMark = (value: unknown): value is Mark =>
  typeof value === 'object' &&
  value !== null &&
  'app' in value &&
  typeof value.app === 'string' &&
  'electron' in value &&
  typeof value.electron === 'string'

/** Whether an earlier start of the same versions noted a failure; a mark of other versions is taken away. */
export function graphicsFailed(file: string, now: Mark): boolean {
  const found = readMark(file)
  if (found === 'none') return false
  if (found !== 'broken' && found.app === now.app && found.electron === now.electron) return true
  forgetGraphics(file)
  return false
}

/** In bytes, more than a mark ever has. */
const LARGEST = 4096

function readMark(file: string): Mark | 'none' | 'broken' {
  const bytes = readBytes(file, () => LARGEST)
  if (!bytes.ok) return bytes.reason.kind === 'missing-file' ? 'none' : 'broken'
  const text = decodeText(bytes.value)
  if (!text.ok) return 'broken'
  try {
    const mark: unknown = JSON.parse(text.value)
    return isMark(mark) ? mark : 'broken'
  } catch {
    return 'broken'
  }
}

/** Throws what the file system throws. */
export function noteGraphics(file: string, now: Mark): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify(now)}\n`, { flush: true })
}

export function forgetGraphics(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    // It counts once more; the next version takes it away.
  }
}

/**
 * Deaths of the process that draws, within a minute, that make it failing. Chromium ends the app at the third where it
 * has nothing left to fall back to.
 */
const DEATHS = 2
const WITHIN_MS = 60_000

/** Whether, with this death, the graphics processor fails; said once. */
export function watchGraphics(now: () => number): () => boolean {
  const fewer = atMost(DEATHS - 1, WITHIN_MS, now)
  let said = false
  return () => {
    if (said || fewer.mayPass()) return false
    said = true
    return true
  }
}
