// The calls about settings that the state and the settings page make through the door.

import type { Answered, ArgumentOf } from '../../main/contract.ts'
import type { Layout, ZoomStep } from '../../main/contract-settings.ts'
import type { CallingDoor } from './calling-door.ts'

export interface SettingsCalls {
  prefer(change: ArgumentOf<'prefer'>): Promise<Answered<'prefer'>>
  zoom(step: ZoomStep): Promise<Answered<'zoom'>>
  keepLayout(layout: Layout): Promise<Answered<'keepLayout'>>
  hintSeen(): Promise<Answered<'hintSeen'>>
  resetSettings(): Promise<Answered<'resetSettings'>>
  showSettingsFolder(): Promise<Answered<'showSettingsFolder'>>
  licences(): Promise<Answered<'licences'>>
}

export const settingsCallsThrough = (door: CallingDoor): SettingsCalls => ({
  prefer: (change) => door.call('prefer', change),
  zoom: (step) => door.call('zoom', step),
  keepLayout: (layout) => door.call('keepLayout', layout),
  hintSeen: () => door.call('hintSeen', null),
  resetSettings: () => door.call('resetSettings', null),
  showSettingsFolder: () => door.call('showSettingsFolder', null),
  licences: () => door.call('licences', null),
})
