// The shape of the settings in the window's state. The main process keeps them; what is changed here holds at once.

import type { Licence, Preferences, Zoom, ZoomStep } from '../../main/contract-settings.ts'

export interface SettingsSlice {
  readonly preferences: Preferences
  readonly zoom: Zoom
  /** Whether to show what to try first. */
  readonly hint: boolean
  /** What the app contains; null until it is asked for. */
  readonly licences: readonly Licence[] | 'failed' | null
  prefer(change: Partial<Preferences>): void
  zoomBy(step: ZoomStep): Promise<void>
  /** It was followed or closed, and never comes again. */
  endHint(): void
  resetSettings(): Promise<void>
  showSettingsFolder(): void
  loadLicences(): Promise<void>
}
