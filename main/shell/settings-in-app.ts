// The settings in the running app: its window, its folders, its licences.

import { app, type BrowserWindow, shell } from 'electron'
import { readLicences } from './licences.ts'
import { createSettingsDesk, type SettingsDesk, type SettingsDeskPlan } from './settings-desk.ts'

export interface SettingsInApp extends Pick<SettingsDeskPlan, 'settings' | 'theme' | 'file' | 'attended'> {
  readonly assets: string
  window(): BrowserWindow | null
}

export const settingsDeskInApp = ({ assets, window, ...plan }: SettingsInApp): SettingsDesk =>
  createSettingsDesk({
    ...plan,
    home: app.getPath('home'),
    applyZoom: (percent) => window()?.webContents.setZoomFactor(percent / 100),
    showFolder(folder, file) {
      if (file === null) void shell.openPath(folder)
      else shell.showItemInFolder(file)
    },
    licences: () => readLicences(assets),
  })
