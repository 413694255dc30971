// What each channel of the contract does. Effects come in as values, so that tests need no Electron.

import type { Boot, Theme } from '../contract.ts'
import type { Handlers } from './door.ts'
import { runScenario } from './run.ts'

export interface Effects {
  /** All the window needs at the start, the catalogue among it; made once. */
  boot(): Boot
  writeClipboard(text: string): Promise<void> | void
  changeTheme(theme: Theme): void
}

export const createHandlers = (effects: Effects): Handlers => ({
  boot: () => effects.boot(),
  run: (scenario) => runScenario(scenario, effects.boot().catalogue),
  copy: async (text) => {
    await effects.writeClipboard(text)
    return null
  },
  theme: (theme) => {
    effects.changeTheme(theme)
    return null
  },
})
