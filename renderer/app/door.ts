// The one door to the main process, as the preload script puts it on the window.

import type { Door } from '../../main/contract.ts'

declare global {
  interface Window {
    readonly cvqLab: Door
  }
}

export const door = (): Door => window.cvqLab
