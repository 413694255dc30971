// A start that opens the window where there is no display: Electron itself would end with a fault of memory.

import { app } from 'electron'
import { tell } from './log.ts'

/** On Linux the session names it; elsewhere there always is one. */
export const hasDisplay = (
  platform: NodeJS.Platform,
  { DISPLAY: x, WAYLAND_DISPLAY: wayland }: Readonly<Record<string, string | undefined>>,
): boolean => platform !== 'linux' || Boolean(x || wayland)

/** Exit 1 with one sentence, before Electron looks for what is not there. */
export async function leaveWithoutDisplay(): Promise<never> {
  const { say } = await import('../../words/words.ts')
  app.releaseSingleInstanceLock()
  tell(say('doctor.display.needed'))
  process.exit(1)
}
