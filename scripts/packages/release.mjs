// A release is started as people start it: an ordinary user, the sandbox on, a screen that is looked at.
import fs from 'node:fs'
import path from 'node:path'
import { openVirtualDisplay } from '../lib/display.mjs'
import { sandboxFaults, seenWindow } from './look.mjs'
import { makeHome, startAsPerson } from './person.mjs'
import { openX } from './x-client.mjs'

const START_SECONDS = 60
const TITLE = 'CVQ Lab'

/**
 * Plays the start scenario in the app's demonstration, and looks at the screen meanwhile.
 * @param {string} executable
 * @returns {Promise<string[]>} what is wrong
 */
export async function playFaults(executable) {
  const home = makeHome()
  const display = await openVirtualDisplay()
  const x = await openX(display.display)
  const picture = path.join(home, 'picture.png')
  const app = startAsPerson({
    executable,
    // A release has no ear for this: whoever may start it must not be able to look into it.
    args: ['--inspect=0'],
    home,
    display: display.display,
    env: { CVQ_LAB_DEMO: picture, CVQ_LAB_MEASURE: '1' },
  })
  try {
    await app.untilSaid('cvq-lab:ready', START_SECONDS)
    const faults = sandboxFaults(app.pid)
    const seen = await seenWindow(x, TITLE)
    if (seen === null) faults.push('No window of the app shows anything.')
    await app.untilSaid('Must upgrade', START_SECONDS)
    const code = await app.ended
    if (code !== 0) faults.push(`The app ended with exit code ${code}.`)
    if (!fs.existsSync(picture)) faults.push('The demonstration saved no picture.')
    if (app.said().includes('Debugger listening')) faults.push('The app lets itself be inspected.')
    return faults
  } finally {
    await app.stop()
    x.close()
    await display.close()
    fs.rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  }
}
