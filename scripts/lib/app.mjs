// Starts the built app in Electron, with the arguments and variables that this machine calls for.
import { electronExecutable } from '../ensure-electron.mjs'
import { hasDisplay, openVirtualDisplay } from './display.mjs'
import { root, run } from './project.mjs'

/** Chromium refuses to be sandboxed as root, which containers and build machines usually are. */
export const runsAsRoot = () => process.platform === 'linux' && process.getuid?.() === 0

export const electronArguments = () => (runsAsRoot() ? ['--no-sandbox'] : [])

const QUIET_BUS = 'unix:path=/dev/null'

/**
 * What Electron is told where no person looks at it: no message bus to search for, and only fatal errors of Chromium,
 * which otherwise complains at length about the missing graphics card.
 * @param {string} display
 */
export const virtualDisplayEnv = (display) => ({
  ...process.env,
  DISPLAY: display,
  DBUS_SESSION_BUS_ADDRESS: QUIET_BUS,
  DBUS_SYSTEM_BUS_ADDRESS: QUIET_BUS,
})

/**
 * With the surroundings of a program that opens windows: on the display that is there, else on one that ends with it.
 * @template Value
 * @param {(env: NodeJS.ProcessEnv) => Promise<Value>} use
 * @returns {Promise<Value>}
 */
export async function withDisplay(use) {
  if (hasDisplay()) return use(process.env)
  const { display, close } = await openVirtualDisplay()
  try {
    return await use(virtualDisplayEnv(display))
  } finally {
    await close()
  }
}

/**
 * Runs the built app to its end and shows what it prints.
 * @param {{ env?: NodeJS.ProcessEnv, args?: readonly string[], limitSeconds?: number }} [options] `args` come before the app's folder
 */
export function runApp({ args = [], ...options } = {}) {
  return run(electronExecutable(), [...electronArguments(), ...args, root], { ...options, output: 'show' })
}
