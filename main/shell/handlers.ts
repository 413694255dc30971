// What each channel of the contract does. Effects come in as values, so that tests need no Electron.

import type { Catalogue } from '../../protocol/formats/catalogue.ts'
import type { Boot, Theme } from '../contract.ts'
import type { Handlers } from './door.ts'
import { runScenario } from './run.ts'

export interface Effects {
  /** All the window needs at the start; made before it asks. */
  boot(): Boot
  readonly catalogue: Catalogue
  writeClipboard(text: string): Promise<void> | void
  changeTheme(theme: Theme): void
}

export const createHandlers = (effects: Effects): Handlers => ({
  boot: () => effects.boot(),
  run: (scenario) => runScenario(scenario, effects.catalogue),
  copy: async (text) => {
    await effects.writeClipboard(text)
    return null
  },
  theme: (theme) => {
    effects.changeTheme(theme)
    return null
  },
})
