// What the app remembers between starts, in one small file. A file that cannot be read is put aside, never
// overwritten; writing replaces the file in one step, so a crash leaves the old one or the new one.

import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import * as v from 'valibot'
import { check } from '../../protocol/formats/read.ts'
import { between, choice, flag, list, text } from '../../protocol/formats/schema.ts'
import type { Result } from '../../protocol/result.ts'
import { THEMES, type Theme } from '../contract.ts'
import { CONTRASTS, type Layout, layoutSchema, MOTIONS, type Preferences } from '../contract-settings.ts'
import { type FileFault, readJsonFile } from '../files.ts'
import { type WindowMemory, windowMemorySchema } from './window-memory.ts'
import { LEAST_ZOOM, MOST_ZOOM } from './zoom.ts'

/**
 * Keys that a newer version wrote are kept. What a person chose is never passed over in silence: a choice that is
 * none makes the file unreadable, which is said. What the app noted by itself is: a place or a layout that another
 * version or hand wrote is as if it had not been noted.
 */
const settingsSchema = v.pipe(
  v.unknown(),
  v.check((value) => !Array.isArray(value), 'object'),
  v.looseObject(
    {
      theme: v.optional(choice(THEMES), 'system'),
      contrast: v.optional(choice(CONTRASTS), 'system'),
      motion: v.optional(choice(MOTIONS), 'system'),
      singleKeys: v.optional(flag, true),
      zoom: v.optional(between(LEAST_ZOOM, MOST_ZOOM), 100),
      /** Paths of the files opened or saved last, the newest first. */
      recent: v.optional(list(text), []),
      hintSeen: v.optional(flag, false),
      window: v.fallback(v.nullish(windowMemorySchema, null), null),
      layout: v.fallback(v.nullish(layoutSchema, null), null),
    },
    'object',
  ),
)

export interface Settings extends Preferences {
  readonly theme: Theme
  /** In percent. */
  readonly zoom: number
  readonly recent: readonly string[]
  /** Whether the hint of the first start was seen. */
  readonly hintSeen: boolean
  /** Where the window was; null before it was first moved. */
  readonly window: WindowMemory | null
  readonly layout: Layout | null
}

export interface LoadedSettings {
  readonly settings: Settings
  /** Whether there is a file that cannot be read. */
  readonly unreadable: boolean
  /** Where it was put; null where that failed, and when all was well. */
  readonly putAside: string | null
}

/** What the settings page sets, as a first start has it. */
export const DEFAULT_CHOICES = {
  theme: 'system',
  contrast: 'system',
  motion: 'system',
  singleKeys: true,
  zoom: 100,
} as const satisfies Partial<Settings>

export const DEFAULTS: Settings = {
  ...DEFAULT_CHOICES,
  recent: [],
  hintSeen: false,
  window: null,
  layout: null,
}

/** The file as it stands; nothing is changed by reading it. */
export const readSettings = (file: string): Result<Settings, FileFault> =>
  readJsonFile(file, (value) => check(settingsSchema, value))

export function loadSettings(file: string): LoadedSettings {
  if (!existsSync(file)) return { settings: DEFAULTS, unreadable: false, putAside: null }
  const read = readSettings(file)
  if (read.ok) return { settings: read.value, unreadable: false, putAside: null }
  return { settings: DEFAULTS, unreadable: true, putAside: putAside(file) }
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
