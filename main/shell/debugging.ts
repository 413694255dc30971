// A packaged app takes no debugger. Node's own are shut out by a fuse; Chromium's listen on a port of this machine for
// whoever connects, and no fuse shuts them: their switches are taken off the command line before Chromium looks.

import { url } from 'node:inspector'
import { app } from 'electron'

const SWITCHES = ['remote-debugging-port', 'remote-debugging-pipe', 'remote-debugging-address'] as const

/** As much of Electron's command line as it takes. */
interface CommandLine {
  removeSwitch(name: string): void
}

/**
 * `inspected`: a debugger of Node's is let in, as the fuse allows in test builds alone. Whoever has that has everything,
 * and tests reach the window by Chromium's.
 */
export function refuseDebuggers(commandLine: CommandLine, isPackaged: boolean, inspected: boolean): void {
  if (!isPackaged || inspected) return
  for (const name of SWITCHES) commandLine.removeSwitch(name)
}

/** Has to be called before Electron is ready. */
export const refuseDebuggersHere = (): void =>
  refuseDebuggers(app.commandLine, app.isPackaged, url() !== undefined)
