// The settings as the window knows them. The main process keeps them and is told of every change.

import type { SettingsNow } from '../../main/contract-settings.ts'
import type { SettingsSlice } from './settings-types.ts'
import type { Calls, GetState, SetState } from './tools.ts'

export const settingsSlice = (
  { preferences, zoom, hint }: SettingsNow,
  set: SetState,
  get: GetState,
  calls: Calls,
): SettingsSlice => ({
  preferences,
  zoom,
  hint,
  licences: null,
  prefer: (change) => {
    set({ preferences: { ...get().preferences, ...change } })
    void calls.prefer(change)
  },
  zoomBy: async (step) => {
    const now = await calls.zoom(step)
    if (now.ok) set({ zoom: now.value })
  },
  endHint: () => {
    if (!get().hint) return
    set({ hint: false })
    void calls.hintSeen()
  },
  resetSettings: async () => {
    const now = await calls.resetSettings()
    if (now.ok) set({ preferences: now.value.preferences, zoom: now.value.zoom, theme: 'system' })
  },
  showSettingsFolder: () => void calls.showSettingsFolder(),
  loadLicences: async () => {
    if (Array.isArray(get().licences)) return
    const licences = await calls.licences()
    set({ licences: licences.ok ? licences.value : 'failed' })
  },
})
