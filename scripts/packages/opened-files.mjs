// Files and links that the desktop hands to the installed app: each is shown, and played where it can be.
import fs from 'node:fs'
import path from 'node:path'
import zlib from 'node:zlib'
import { root as project, Refusal } from '../lib/project.mjs'
import { HOME } from './debian.mjs'
import { ask, openInspector, PROGRAM, start, stillPicture, stop } from './in-debian.mjs'
import { until } from './person.mjs'
import { difference, toPng } from './picture.mjs'
import { differingBytes, twinFaults } from './twins.mjs'

/** @typedef {import('./report.mjs').Report} Report @typedef {import('./debian.mjs').Debian} Debian */

const FIRST = 'From the desktop.cvq'
const TITLE = 'From the desktop'
const LIMIT_SECONDS = 60
const STILL_SECONDS = 4
/** As the window words what becomes of that client. */
const VERDICT = '6.2.0137 is older than the minimum'
/** Keys that a person presses, and how play stands then: before the first step, then under way. */
const PLAY = /** @type {const} */ ([
  ['Home', 'idle'],
  [' ', 'playing'],
])
/** What the screen of that Debian shows, for people. */
const PICTURE = path.join(project, 'artifacts', 'packages', 'opened-from-the-desktop.png')
/** A row that was scrolled to may be drawn a part of a pixel higher; a word that differs is more than that. */
const ROUNDING = 150
const TWINS_PICTURE = path.join(path.dirname(PICTURE), 'opened-in-the-twin.png')
/** The twin's program, as the Debian sees it. */
export const TWIN = '/mnt/twin'

/** Each with what the window then has to say. */
const OTHERS = /** @type {const} */ ([
  ['second.cvq.json', 'second.cvq.json'],
  ['mine.policy.json', 'mine.policy.json'],
  ['seen.msnp', 'seen.msnp'],
  ['seen too.msnp.txt', 'seen too.msnp.txt'],
])
const KINDS = [FIRST, ...OTHERS.map(([name]) => name)]

/** Files of every kind that is associated, made from our own. @param {string} folder */
export function writeFiles(folder) {
  const assets = path.join(project, 'assets')
  fs.mkdirSync(folder, { recursive: true })
  fs.writeFileSync(path.join(folder, FIRST), JSON.stringify(scenario(TITLE)))
  fs.writeFileSync(path.join(folder, 'second.cvq.json'), JSON.stringify(scenario('Second')))
  fs.copyFileSync(path.join(assets, 'policies', 'seed.policy.json'), path.join(folder, 'mine.policy.json'))
  for (const name of ['seen.msnp', 'seen too.msnp.txt']) {
    fs.copyFileSync(path.join(assets, 'transcripts', 'seed.msnp.txt'), path.join(folder, name))
  }
}

/**
 * Not what the app starts with: that run would stay where its play stands, another one is shown at its end.
 * @param {string} title
 */
function scenario(title) {
  const text = fs.readFileSync(path.join(project, 'assets', 'lessons', 'start.cvq.json'), 'utf8')
  // Its expectations are of its own client.
  const { expect, ...start } = JSON.parse(text)
  return { ...start, title, client: { ...start.client, version: '6.2.0137' } }
}

/** A link carries the whole scenario, its policy too. @param {string} title */
function link(title) {
  const policy = JSON.parse(
    fs.readFileSync(path.join(project, 'assets', 'policies', 'seed.policy.json'), 'utf8'),
  )
  const text = JSON.stringify({ ...scenario(title), policy })
  return `cvq-lab://scenario/1${zlib.deflateRawSync(text).toString('base64url')}`
}

/** @param {string} name */
const gioOpen = (name) => ['gio', 'open', `${HOME}/Documents/${name}`]

/**
 * @param {Debian} debian @param {Report} report @param {import('./in-debian.mjs').Screen} screen
 */
export async function proveOpening(debian, report, screen) {
  await report.step('the desktop knows the files and the links as the app’s', async () => {
    const faults = []
    for (const name of KINDS) {
      const type = await typeOf(debian, name)
      if ((await told(debian, ['xdg-mime', 'query', 'default', type])) !== 'cvq-lab.desktop')
        faults.push(`${name} is ${type}, and not the app’s.`)
    }
    const links = await told(debian, ['xdg-mime', 'query', 'default', 'x-scheme-handler/cvq-lab'])
    if (links !== 'cvq-lab.desktop') faults.push(`Links are opened by ${links}.`)
    return { value: null, faults, seen: `${KINDS.length} kinds of files` }
  })
  const released = await report.step('the release opens a file from the desktop', async () => {
    await forget(debian)
    await start(debian, gioOpen(FIRST))
    const picture = await stillPicture(screen, STILL_SECONDS)
    await stop(debian)
    if (picture === null) throw new Refusal('Its window never came to rest.')
    fs.mkdirSync(path.dirname(PICTURE), { recursive: true })
    fs.writeFileSync(PICTURE, toPng(picture))
    return { value: picture, seen: `its window came to rest: ${path.relative(project, PICTURE)}` }
  })
  await report.step('its twin differs in one fuse', async () => {
    const bytes = differingBytes(
      fs.readFileSync(debian.outside(PROGRAM)),
      fs.readFileSync(debian.outside(TWIN)),
    )
    const faults = twinFaults(
      { bytes: bytes.map((byte) => ({ file: PROGRAM, ...byte })), others: [] },
      PROGRAM,
    )
    fs.copyFileSync(debian.outside(TWIN), debian.outside(PROGRAM))
    return { value: null, faults }
  })
  await report.step('the twin opens that file and looks the same, with its verdict', async () => {
    await forget(debian)
    await openInspector((await start(debian, gioOpen(FIRST))).pid)
    const faults = await shows(FIRST)
    if (!(await becomes(`document.body.innerText.includes('${VERDICT}')`)))
      faults.push('Its verdict is not shown.')
    const picture = await stillPicture(screen, STILL_SECONDS)
    const pixels = picture === null ? Infinity : difference(released, picture)
    if (pixels > 0 && picture !== null) fs.writeFileSync(TWINS_PICTURE, toPng(picture))
    if (pixels > ROUNDING) faults.push(`Its window differs from that of the release in ${pixels} pixels.`)
    return { value: null, faults, seen: `${pixels} pixels differ from the release` }
  })
  await report.step('it plays from the first step to the last', async () => {
    const faults = []
    for (const [key, play] of PLAY) {
      await ask(`document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '${key}', bubbles: true }))`)
      if (!(await becomes(`document.documentElement.dataset.play === '${play}'`)))
        faults.push(`After ${key} the play is not ${play}.`)
    }
    if (!(await becomes(`document.documentElement.dataset.play === 'ended'`)))
      faults.push('It was not played to its end.')
    return { value: null, faults }
  })
  for (const [name, words] of OTHERS) {
    await report.step(`${name} is handed to the open window`, async () => {
      await debian.asPerson(gioOpen(name))
      return { value: null, faults: await shows(words) }
    })
  }
  await report.step('a link is asked about', async () => {
    await debian.asPerson(['gio', 'open', link('From a link')])
    const faults = [...(await shows('Open this scenario from a link?')), ...(await shows('From a link'))]
    if (debian.running(PROGRAM).length !== 1) faults.push('More than one app runs.')
    await stop(debian)
    return { value: null, faults }
  })
}

/** A first start, as the other one was: without what a start before it kept. @param {Debian} debian */
async function forget(debian) {
  const kept = debian.outside(path.join(HOME, '.config', 'CVQ Lab'))
  if (!fs.existsSync(kept)) throw new Refusal(`A start of the app kept nothing in ${HOME}/.config/CVQ Lab.`)
  fs.rmSync(kept, { recursive: true, maxRetries: 5 })
}

/** @param {Debian} debian @param {readonly string[]} command */
const told = async (debian, command) => (await debian.asPerson(command)).stdout.trim()

/** By GLib, as file managers ask it; xdg-mime would need one more program for that. @param {Debian} debian @param {string} name */
const typeOf = async (debian, name) =>
  (await told(debian, ['gio', 'info', '-a', 'standard::content-type', `${HOME}/Documents/${name}`]))
    .split(/\s+/)
    .at(-1) ?? ''

/** @param {string} expression @returns {Promise<boolean>} */
const becomes = async (expression) =>
  (await until(async () => ((await ask(expression)) === true ? true : null), LIMIT_SECONDS)) === true

/** @param {string} words */
const shows = async (words) =>
  (await becomes(`document.body.innerText.includes(${JSON.stringify(words)})`))
    ? []
    : [
        `The window does not show “${words}”: ${JSON.stringify(await ask('document.body.innerText.slice(0, 400)'))}`,
      ]
