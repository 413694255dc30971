// What the app remembers between starts, in one small file. A file that cannot be read is put aside, never
// overwritten; writing replaces the file in one step, so a crash leaves the old one or the new one.

import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import * as v from 'valibot'
import { check } from '../../protocol/formats/read.ts'
import { choice, list, text } from '../../protocol/formats/schema.ts'
import { THEMES, type Theme } from '../contract.ts'
import { readJsonFile } from '../files.ts'

/** Keys that a newer version wrote are kept. */
const settingsSchema = v.pipe(
  v.unknown(),
  v.check((value) => !Array.isArray(value), 'object'),
  v.looseObject(
    {
      theme: v.optional(choice(THEMES), 'system'),
      /** Paths of the files opened or saved last, the newest first. */
      recent: v.optional(list(text), []),
    },
    'object',
  ),
)

export interface Settings {
  readonly theme: Theme
  readonly recent: readonly string[]
}

export interface LoadedSettings {
  readonly settings: Settings
  /** Where an unreadable file was put; null when all was well. */
  readonly putAside: string | null
}

const DEFAULTS: Settings = { theme: 'system', recent: [] }

export function loadSettings(file: string): LoadedSettings {
  if (!existsSync(file)) return { settings: DEFAULTS, putAside: null }
  const read = readJsonFile(file, (value) => check(settingsSchema, value))
  if (read.ok) return { settings: read.value, putAside: null }
  return { settings: DEFAULTS, putAside: putAside(file) }
}

/** Throws what the file system throws. */
export function saveSettings(file: string, settings: Settings): void {
  const unfinished = `${file}.new`
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(unfinished, `${JSON.stringify(settings, null, 2)}\n`, { flush: true })
  renameSync(unfinished, file)
}

/** Renames the file to the first free name; where even that fails it stays where it is and null comes back. */
export function putAside(file: string): string | null {
  const stem = file.replace(/\.json$/, '')
  let number = 1
  while (existsSync(`${stem}.broken-${number}.json`)) number++
  const aside = `${stem}.broken-${number}.json`
  try {
    renameSync(file, aside)
    return aside
  } catch {
    return null
  }
}
