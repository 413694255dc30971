// What each channel of the settings does.

import type { SETTINGS_CHANNELS } from '../contract-settings.ts'
import type { Handlers } from './door.ts'
import type { SettingsDesk } from './settings-desk.ts'

export const settingsHandlers = (desk: SettingsDesk): Pick<Handlers, keyof typeof SETTINGS_CHANNELS> => ({
  prefer: (change) => {
    desk.prefer(change)
    return null
  },
  zoom: (step) => desk.zoom(step),
  keepLayout: (layout) => {
    desk.keepLayout(layout)
    return null
  },
  liveChoices: () => desk.live(),
  keepLiveChoices: (live) => {
    desk.keepLive(live)
    return null
  },
  hintSeen: () => {
    desk.hintSeen()
    return null
  },
  resetSettings: () => desk.reset(),
  showSettingsFolder: () => {
    desk.showFolder()
    return null
  },
  licences: () => desk.licences(),
})
