// Remembers that drawing by the graphics processor failed. Chromium falls back by itself while the app runs, but ends
// the app when that fails too; then the next start draws in software from its beginning.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type * as v from 'valibot'
import { check, parseJson } from '../../../protocol/formats/read.ts'
import { document, text } from '../../../protocol/formats/schema.ts'
import { atMost } from './flood.ts'

/** With another version of either the graphics processor is tried again. */
const markSchema = document({ app: text, electron: text })
export type Mark = v.InferOutput<typeof markSchema>

/** Whether an earlier start of the same versions noted a failure; a mark of other versions is taken away. */
export function graphicsFailed(file: string, now: Mark): boolean {
  const found = readMark(file)
  if (found === 'none') return false
  if (found !== 'broken' && found.app === now.app && found.electron === now.electron) return true
  forgetGraphics(file)
  return false
}

function readMark(file: string): Mark | 'none' | 'broken' {
  try {
    const json = parseJson(readFileSync(file, 'utf8'))
    const read = json.ok ? check(markSchema, json.value) : json
    return read.ok ? read.value : 'broken'
  } catch {
    return 'none'
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
