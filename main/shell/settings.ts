// What the app remembers between starts, in one small file. A file that cannot be read is put aside, never
// overwritten; writing replaces the file in one step, so a crash leaves the old one or the new one.

import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import * as v from 'valibot'
import { check } from '../../protocol/formats/read.ts'
import { between, choice, flag, list, text } from '../../protocol/formats/schema.ts'
import type { Result } from '../../protocol/result.ts'
import { THEMES, type Theme } from '../contract.ts'
import { type LiveChoices, liveChoicesSchema } from '../contract-choices.ts'
import { CONTRASTS, type Layout, layoutSchema, MOTIONS, type Preferences } from '../contract-settings.ts'
import { type FileFault, readKeptJson } from '../files.ts'
import { MOST_RECENT } from './files/recent.ts'
import { type WindowMemory, windowMemorySchema } from './window-memory.ts'
import { LEAST_ZOOM, MOST_ZOOM } from './zoom.ts'

const newest = (paths: readonly string[]): readonly string[] => paths.slice(0, MOST_RECENT)

/**
 * Keys that a newer version wrote are kept. What a person chose is never passed over in silence: a choice that is
 * none makes the file unreadable, which is said. What the app noted by itself is: a place, a layout or the fields of the
 * screen Live that another version or hand wrote are as if they had not been noted; each is in sight where it counts.
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
      recent: v.optional(v.pipe(list(text), v.transform(newest)), []),
      hintSeen: v.optional(flag, false),
      window: v.fallback(v.nullish(windowMemorySchema, null), null),
      layout: v.fallback(v.nullish(layoutSchema, null), null),
      live: v.fallback(v.nullish(liveChoicesSchema, null), null),
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
  /** What was chosen on the screen Live; null before anything was. */
  readonly live: LiveChoices | null
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
  live: null,
}

/** In bytes: far more than is ever written, and little enough to be read before the window and written at any change. */
const LARGEST = 1024 * 1024

/** The file as it stands; nothing is changed by reading it. */
export const readSettings = (file: string): Result<Settings, FileFault> =>
  readKeptJson(file, (value) => check(settingsSchema, value), LARGEST)

export function loadSettings(file: string): LoadedSettings {
  if (!existsSync(file)) return { settings: DEFAULTS, unreadable: false, putAside: null }
  const read = readSettings(file)
  if (read.ok) return { settings: read.value, unreadable: false, putAside: null }
  return { settings: DEFAULTS, unreadable: true, putAside: putAside(file) }
}

/** For a file that was not there: everybody may read it, as far as the system's mask allows. */
const NEW_MODE = 0o666
const PERMISSIONS = 0o777

/**
 * Throws what the file system throws. Through a symbolic link the file it points to is written, as whoever keeps
 * settings elsewhere wants it; one that its owner has made read-only stays.
 */
export function saveSettings(file: string, settings: Settings): void {
  mkdirSync(dirname(file), { recursive: true })
  const there = existsSync(file)
  const target = there ? realpathSync(file) : file
  if (there) accessSync(target, constants.W_OK)
  const mode = there ? statSync(target).mode & PERMISSIONS : NEW_MODE
  const unfinished = `${target}.new`
  // Whatever a kill left there.
  rmSync(unfinished, { force: true })
  writeFileSync(unfinished, `${JSON.stringify(settings, null, 2)}\n`, { flush: true, flag: 'wx', mode })
  renameSync(unfinished, target)
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
