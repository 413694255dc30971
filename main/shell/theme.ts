// The theme: Electron's, the menu's mark and the remembered setting, changed together.

import { join } from 'node:path'
import { app, Menu, nativeTheme } from 'electron'
import { say } from '../../words/words.ts'
import type { Theme } from '../contract.ts'
import { tell } from './log.ts'
import { loadSettings, type Settings, saveSettings } from './settings.ts'

export interface ThemeKeeper {
  current(): Theme
  change(theme: Theme): void
}

/** Applies the remembered theme. Settings that cannot be read or written cost a sentence, never the start. */
export function keepTheme(): ThemeKeeper {
  const file = join(app.getPath('userData'), 'settings.json')
  const loaded = loadSettings(file)
  if (loaded.putAside !== null) tell(say('shell.settings.broken', { file, backup: loaded.putAside }))
  let settings: Settings = loaded.settings
  nativeTheme.themeSource = settings.theme
  return {
    current: () => settings.theme,
    change(theme) {
      settings = { ...settings, theme }
      nativeTheme.themeSource = theme
      const item = Menu.getApplicationMenu()?.getMenuItemById(`theme-${theme}`)
      if (item) item.checked = true
      remember(file, settings)
    },
  }
}

function remember(file: string, settings: Settings): void {
  try {
    saveSettings(file, settings)
  } catch (error) {
    tell(say('shell.settings.notSaved', { file, detail: String(error) }))
  }
}
