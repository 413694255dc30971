// What a desktop does with the installed app, and what is seen of it from outside: on the screen, among the processes,
// and of a twin that lets itself be inspected also in the page.
import fs from 'node:fs'
import path from 'node:path'
import { root as project, Refusal, run } from '../lib/project.mjs'
import { sandboxFaults, seenWindow } from './look.mjs'
import { until } from './person.mjs'
import { difference } from './picture.mjs'

/** @typedef {Awaited<ReturnType<typeof import('./x-client.mjs').openX>>} Screen */
/** @typedef {import('./debian.mjs').Debian} Debian */

/** Where the deb puts it. */
export const PROGRAM = '/opt/CVQ Lab/cvq-lab'
const TITLE = 'CVQ Lab'
const START_SECONDS = 60
const INSPECTOR = '127.0.0.1:9229'
const ASK = path.join(project, 'scripts', 'packages', 'ask-app.mjs')

/**
 * @param {Debian} debian @param {Screen} screen @param {readonly string[]} command
 * @returns {Promise<{ faults: string[], seen: string, className: string }>} `className` as the window gives itself
 */
export async function startAndSee(debian, screen, command) {
  const { pid, said } = await start(debian, command)
  const seen = await seenWindow(screen, TITLE)
  if (seen === null) {
    return { faults: [`No window of the app shows anything. It said:\n${said()}`], seen: '', className: '' }
  }
  const { width, height, className } = seen.window
  return { faults: sandboxFaults(pid), seen: `${width} × ${height}`, className }
}

/** @param {Debian} debian @param {readonly string[]} command @returns {Promise<{ pid: number, said: () => string }>} the app's own process */
export async function start(debian, command) {
  const said = debian.launch(command)
  const pid = await until(() => debian.running(PROGRAM)[0] ?? null, START_SECONDS)
  if (pid === null) throw new Refusal(`${command.join(' ')} started nothing. It said:\n${said()}`)
  return { pid, said }
}

/** Ends the app as a session does that is logged out. @param {Debian} debian */
export async function stop(debian) {
  for (const pid of debian.running(PROGRAM)) process.kill(pid)
  const gone = await until(() => (debian.running(PROGRAM).length === 0 ? 'gone' : null), START_SECONDS)
  if (gone === null) throw new Refusal('The app does not end when it is told to.')
}

/** Number 10, counted from 1 as the kernel does. */
const SIGUSR1_MASK = 1n << 9n

/**
 * Node listens at its usual place once it gets this signal, where the fuse of the twin lets it. Before Node has begun
 * the signal would end the app: the kernel says from when on it is caught.
 * @param {number} pid
 */
export async function openInspector(pid) {
  const caught = await until(() => (catches(pid, SIGUSR1_MASK) ? 'caught' : null), START_SECONDS)
  if (caught === null) throw new Refusal('The twin does not let itself be inspected.')
  process.kill(pid, 'SIGUSR1')
}

/** @param {number} pid @param {bigint} mask */
function catches(pid, mask) {
  const status = fs.readFileSync(`/proc/${pid}/status`, 'utf8')
  return (BigInt(`0x${/^SigCgt:\s*(\S+)$/m.exec(status)?.[1] ?? '0'}`) & mask) !== 0n
}

/**
 * @param {string} expression evaluated in the page
 * @returns {Promise<unknown>} undefined where nothing answers
 */
export async function ask(expression) {
  const { code, stdout } = await run(
    process.execPath,
    ['--experimental-websocket', ASK, INSPECTOR, expression],
    {
      limitSeconds: 20,
    },
  )
  return code === 0 ? JSON.parse(stdout) : undefined
}

/**
 * Waits until the screen stands still.
 * @param {Screen} screen
 * @param {number} seconds for which nothing moves
 */
export async function stillPicture(screen, seconds) {
  /** @type {import('./x-client.mjs').Picture | null} */
  let last = null
  let since = performance.now()
  return until(async () => {
    const now = (await seenWindow(screen, TITLE))?.picture ?? null
    if (last === null || now === null || difference(last, now) > 0) since = performance.now()
    last = now
    return now !== null && performance.now() - since > seconds * 1000 ? now : null
  }, 2 * START_SECONDS)
}
