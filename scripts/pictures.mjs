// `npm run pictures`: takes the pictures of the documentation anew, of every screen in both themes, from the real app.
// `-- --only NAME` takes one screen, `-- --size 960x640` another size of window, `-- --out FOLDER` puts them elsewhere.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { electronArguments, withDisplay } from './lib/app.mjs'
import { build } from './lib/build.mjs'
import { Refusal, root, runAsScript, say } from './lib/project.mjs'
import { SCENES } from './pictures/scenes.mjs'
import { setUp } from './setup.mjs'

const FOLDER = path.join(root, 'docs', 'pictures')
const THEMES = /** @type {const} */ (['light', 'dark'])

/** Nothing plays, nothing moves, nothing is being worked out. */
const AT_REST = `document.documentElement.dataset.play !== 'playing' &&
  document.getAnimations().every(({ playState }) => playState !== 'running') &&
  document.querySelector('[aria-busy=true]') === null`

/**
 * Playwright's own waiting evaluates text in the page, which the page's policy forbids.
 * @param {string} condition in the page's own terms; looked at before every frame
 */
const until = (condition) => `new Promise((done) => {
  const look = () => (${condition} ? done() : requestAnimationFrame(look))
  look()
})`

const TWO_FRAMES = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))'

await runAsScript(import.meta.url, async () => {
  const plan = readArguments()
  await setUp()
  await build()
  return withDisplay((env) => takeAll(plan, env))
})

function readArguments() {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      size: { type: 'string', default: '1280x800' },
      out: { type: 'string', default: FOLDER },
    },
  })
  const scenes = SCENES.filter(({ name }) => values.only === undefined || name === values.only)
  if (scenes.length === 0) {
    throw new Refusal(
      `There is no picture ${values.only}, only ${SCENES.map(({ name }) => name).join(', ')}.`,
    )
  }
  const [width = Number.NaN, height = Number.NaN] = values.size.split('x').map(Number)
  if (Number.isNaN(width + height)) throw new Refusal(`${values.size} is no size, such as 1280x800.`)
  return { scenes, size: { width, height }, folder: path.resolve(values.out) }
}

/**
 * @typedef {{ width: number, height: number }} Size in CSS pixels of the page
 * @param {{ scenes: readonly import('./pictures/scenes.mjs').Scene[], size: Size, folder: string }} plan
 * @param {NodeJS.ProcessEnv} env
 */
async function takeAll({ scenes, size, folder }, env) {
  fs.mkdirSync(folder, { recursive: true })
  for (const scene of scenes) {
    for (const theme of THEMES) {
      const file = path.join(folder, `${scene.name}-${theme}.png`)
      await take(scene, theme, size, file, env)
      say(path.relative(process.cwd(), file))
    }
  }
  return 0
}

/**
 * @param {import('./pictures/scenes.mjs').Scene} scene
 * @param {(typeof THEMES)[number]} theme
 * @param {Size} size
 * @param {string} file
 * @param {NodeJS.ProcessEnv} env
 */
async function take(scene, theme, size, file, env) {
  // Playwright is loaded late: it is a package, and set-up may only just have brought it.
  const { _electron } = await import('@playwright/test')
  const userData = fs.mkdtempSync(path.join(os.tmpdir(), 'cvq-lab-picture-'))
  // What a window remembers of the first start is no part of a picture.
  fs.writeFileSync(path.join(userData, 'settings.json'), JSON.stringify({ theme, hintSeen: true }))
  const app = await _electron.launch({
    args: [
      ...electronArguments(),
      '--force-device-scale-factor=1',
      root,
      ...(scene.file ? [scene.file] : []),
    ],
    env: { ...defined(env), CVQ_LAB_USER_DATA: userData },
  })
  try {
    const page = await app.firstWindow()
    await page.locator('html[data-ready=true]').waitFor()
    await app.evaluate(
      ({ BrowserWindow }, { width, height }) =>
        BrowserWindow.getAllWindows()[0]?.setContentSize(width, height),
      size,
    )
    await page.evaluate(until(`innerWidth === ${size.width} && innerHeight === ${size.height}`))
    await scene.arrange(page)
    await page.mouse.move(0, 0)
    await page.evaluate(until(AT_REST))
    await page.evaluate(TWO_FRAMES)
    await page.screenshot({ path: file })
  } finally {
    await app.close()
    fs.rmSync(userData, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** @param {NodeJS.ProcessEnv} env */
function defined(env) {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
