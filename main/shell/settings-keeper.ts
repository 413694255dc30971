// The settings of the running app, in one place for whoever remembers something. A file that cannot be read or written
// costs a sentence, never the start.

import { say } from '../../words/words.ts'
import { tell } from './log.ts'
import { loadSettings, type Settings, saveSettings } from './settings.ts'

export interface SettingsKeeper {
  current(): Settings
  change(part: Partial<Settings>): void
}

export function keepSettings(file: string): SettingsKeeper {
  const loaded = loadSettings(file)
  if (loaded.putAside !== null) tell(say('shell.settings.broken', { file, backup: loaded.putAside }))
  let settings = loaded.settings
  return {
    current: () => settings,
    change(part) {
      settings = { ...settings, ...part }
      try {
        saveSettings(file, settings)
      } catch (error) {
        tell(say('shell.settings.notSaved', { file, detail: String(error) }))
      }
    },
  }
}
