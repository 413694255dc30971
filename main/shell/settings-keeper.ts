// The settings of the running app, in one place for whoever remembers something. A file that cannot be read or written
// costs a sentence, never the start.

import { basename } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { say } from '../../words/words.ts'
import { codeOf } from '../write-file.ts'
import { tell } from './log.ts'
import { loadSettings, type Settings, saveSettings } from './settings.ts'
import type { Troubles } from './trouble/troubles.ts'

export interface SettingsKeeper {
  current(): Settings
  change(part: Partial<Settings>): void
}

export function keepSettings(file: string, troubles: Pick<Troubles, 'add' | 'over'>): SettingsKeeper {
  const loaded = loadSettings(file)
  const { unreadable, putAside } = loaded
  if (unreadable) {
    tell(
      putAside === null
        ? say('shell.settings.stuck', { file })
        : say('shell.settings.broken', { file, backup: putAside }),
    )
    troubles.add({ kind: 'settings-broken', aside: putAside === null ? null : basename(putAside) })
  }
  // What could neither be read nor put aside is somebody's, and is never written over.
  const mayWrite = !unreadable || putAside !== null
  let settings = loaded.settings
  return {
    current: () => settings,
    change(part) {
      const next = { ...settings, ...part }
      // What is as it was need not be written: a layout is told whenever it may be another.
      if (isDeepStrictEqual(next, settings)) return
      settings = next
      if (!mayWrite) return
      try {
        saveSettings(file, settings)
        troubles.over('settings-not-kept')
      } catch (error) {
        tell(say('shell.settings.notSaved', { file, detail: String(error) }))
        troubles.add({ kind: 'settings-not-kept', code: codeOf(error) })
      }
    },
  }
}
