// All about settings that the window asks of the main process: choices, zoom, layout, and what the app contains.

import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import type { LiveChoices } from '../contract-choices.ts'
import type { Layout, Licence, Preferences, SettingsNow, Zoom, ZoomStep } from '../contract-settings.ts'
import { shownFolder } from './files/names.ts'
import { DEFAULT_CHOICES } from './settings.ts'
import type { SettingsKeeper } from './settings-keeper.ts'
import type { ThemeKeeper } from './theme.ts'
import { zoomAfter, zoomOf } from './zoom.ts'

export interface SettingsDeskPlan {
  readonly settings: SettingsKeeper
  readonly theme: Pick<ThemeKeeper, 'change'>
  /** The settings' file, and the user's own folder, `~` in what is shown. */
  readonly file: string
  readonly home: string
  /** Whether a person is there to be shown a hint. */
  readonly attended: boolean
  /** Draws everything this large, in percent. */
  applyZoom(percent: number): void
  /** Opens the system's own window on a folder, with the file marked where it is there. */
  showFolder(folder: string, file: string | null): void
  licences(): readonly Licence[]
}

export interface SettingsDesk {
  now(): SettingsNow
  prefer(change: Partial<Preferences>): void
  zoom(step: ZoomStep): Zoom
  keepLayout(layout: Layout): void
  live(): LiveChoices | null
  keepLive(live: LiveChoices): void
  hintSeen(): void
  reset(): SettingsNow
  showFolder(): void
  licences(): readonly Licence[]
}

export function createSettingsDesk(plan: SettingsDeskPlan): SettingsDesk {
  const { settings } = plan

  function now(): SettingsNow {
    const { contrast, motion, singleKeys, zoom, layout, hintSeen } = settings.current()
    return {
      preferences: { contrast, motion, singleKeys },
      zoom: zoomOf(zoom),
      layout,
      hint: plan.attended && !hintSeen,
      folder: shownFolder(plan.file, plan.home),
    }
  }

  function zoomTo(percent: number): void {
    plan.applyZoom(percent)
    if (percent !== settings.current().zoom) settings.change({ zoom: percent })
  }

  return {
    now,
    prefer: (change) => settings.change(change),
    zoom(step) {
      zoomTo(zoomAfter(settings.current().zoom, step))
      return zoomOf(settings.current().zoom)
    },
    keepLayout: (layout) => settings.change({ layout }),
    live: () => settings.current().live,
    keepLive: (live) => settings.change({ live }),
    hintSeen: () => settings.change({ hintSeen: true }),
    reset() {
      const { theme, zoom, ...choices } = DEFAULT_CHOICES
      settings.change(choices)
      plan.theme.change(theme)
      zoomTo(zoom)
      return now()
    },
    showFolder: () => plan.showFolder(dirname(plan.file), existsSync(plan.file) ? plan.file : null),
    licences: plan.licences,
  }
}
