// `npm start`: sets everything up, builds the app and opens it. With no display it plays the start scenario in a
// virtual one instead and leaves a picture of the finished window.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { runApp, runsAsRoot, virtualDisplayEnv } from './lib/app.mjs'
import { build } from './lib/build.mjs'
import { hasDisplay, openVirtualDisplay } from './lib/display.mjs'
import { atEnd } from './lib/ending.mjs'
import { Refusal, root, runAsScript, say } from './lib/project.mjs'
import { setUp } from './setup.mjs'

const PICTURE = path.join('artifacts', 'start.png')
const DEMO_LIMIT_SECONDS = 180

await runAsScript(import.meta.url, async () => {
  await setUp()
  await build()
  if (runsAsRoot()) say('Running as root: Chromium is started without its sandbox (--no-sandbox).')
  return hasDisplay() ? open() : playWithoutDisplay()
})

async function open() {
  const { code, trouble } = await runApp()
  if (trouble !== '') throw new Refusal(`Electron did not start: ${trouble}.`)
  return code
}

async function playWithoutDisplay() {
  say('There is no display: the start scenario plays in a virtual one (Xvfb).')
  const picture = path.join(root, PICTURE)
  fs.mkdirSync(path.dirname(picture), { recursive: true })
  fs.rmSync(picture, { force: true })
  const userData = fs.mkdtempSync(path.join(os.tmpdir(), 'cvq-lab-start-'))
  const removeUserData = () => fs.rmSync(userData, { recursive: true, force: true, maxRetries: 5 })
  const forget = atEnd(removeUserData)
  const { display, close } = await openVirtualDisplay()
  try {
    const env = { ...virtualDisplayEnv(display), CVQ_LAB_DEMO: picture, CVQ_LAB_USER_DATA: userData }
    const { code, trouble } = await runApp({ env, args: ['--log-level=3'], limitSeconds: DEMO_LIMIT_SECONDS })
    if (trouble !== '') throw new Refusal(`The app did not play the start scenario: ${trouble}.`)
    if (code !== 0)
      throw new Refusal(`The app ended with exit code ${code} before the start scenario was over.`)
    if (!fs.existsSync(picture)) throw new Refusal(`The app ended without saving ${PICTURE}.`)
    say(`Picture of the window: ${PICTURE}`)
    return 0
  } finally {
    await close()
    removeUserData()
    forget()
  }
}
