// The theme: Electron's, the menu's mark and the remembered setting, changed together.

import { Menu, nativeTheme } from 'electron'
import type { Theme } from '../contract.ts'
import type { SettingsKeeper } from './settings-keeper.ts'

export interface ThemeKeeper {
  current(): Theme
  change(theme: Theme): void
}

/** Applies the remembered theme. */
export function keepTheme(settings: SettingsKeeper): ThemeKeeper {
  nativeTheme.themeSource = settings.current().theme
  return {
    current: () => settings.current().theme,
    change(theme) {
      nativeTheme.themeSource = theme
      const item = Menu.getApplicationMenu()?.getMenuItemById(`theme-${theme}`)
      if (item) item.checked = true
      settings.change({ theme })
    },
  }
}
