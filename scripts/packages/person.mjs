// Starts a packaged app as a person would who is not root, and looks at its processes from outside.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { runsAsRoot, virtualDisplayEnv } from '../lib/app.mjs'
import { atEnd, endChildAtEnd } from '../lib/ending.mjs'
import { Refusal } from '../lib/project.mjs'

/** Debian's `nobody`; root would have to switch the sandbox off. */
const NOBODY = 65534
const AS_NOBODY = ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups', '--']

/** A home that the app may write to and nobody else looks at. */
export function makeHome() {
  const home = makeFolder('cvq-lab-home-')
  if (runsAsRoot()) fs.chownSync(home, NOBODY, NOBODY)
  return home
}

/** A folder for what is packed: everybody may look in, as in /opt. */
export function makeOpenFolder() {
  const folder = makeFolder('cvq-lab-package-')
  fs.chmodSync(folder, 0o755)
  return folder
}

/** Who makes it takes it away; where that is cut short by a signal, it goes all the same. @param {string} name */
function makeFolder(name) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), name))
  atEnd(() => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

/**
 * @param {{ executable: string, args?: readonly string[], home: string, display: string,
 *   env?: Readonly<Record<string, string>> }} start
 */
export function startAsPerson({ executable, args = [], home, display, env = {} }) {
  const [command = executable, ...rest] = [...(runsAsRoot() ? AS_NOBODY : []), executable, ...args]
  /** @type {NodeJS.ProcessEnv} */
  const surroundings = { ...virtualDisplayEnv(display), CVQ_LAB_USER_DATA: undefined }
  const child = spawn(command, rest, {
    cwd: home,
    env: {
      ...surroundings,
      HOME: home,
      XDG_RUNTIME_DIR: home,
      XDG_CONFIG_HOME: path.join(home, '.config'),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const forget = endChildAtEnd(child)
  let said = ''
  /** @type {Set<() => void>} */
  const listeners = new Set()
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      said += text
      for (const listener of listeners) listener()
    })
  }
  /** @type {Promise<number>} */
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      forget()
      resolve(code ?? 1)
    })
  })
  return {
    pid: child.pid ?? 0,
    ended,
    said: () => said,
    /** @param {string} words @param {number} limitSeconds */
    async untilSaid(words, limitSeconds) {
      const heard = new Promise((resolve) => {
        const listen = () => said.includes(words) && resolve('heard')
        listeners.add(() => listen())
        listen()
      })
      const end = await Promise.race([heard, ended.then(() => 'ended'), after(limitSeconds)])
      if (end !== 'heard' && !said.includes(words)) {
        throw new Refusal(
          `The app ${end === 'ended' ? 'ended' : 'went on'} without “${words}”. It said:\n${said}`,
        )
      }
    },
    async stop() {
      child.kill()
      if ((await Promise.race([ended, after(10)])) === 'late') child.kill('SIGKILL')
      await ended
    },
  }
}

/** @param {number} limitSeconds @returns {Promise<'late'>} keeps no process alive */
const after = (limitSeconds) =>
  new Promise((resolve) => {
    setTimeout(() => resolve('late'), limitSeconds * 1000).unref()
  })

/**
 * Asks again and again, for what nobody reports: what stands on the screen, what the system says of a process.
 * @template T
 * @param {() => Promise<T | null> | T | null} look null is not yet
 * @param {number} limitSeconds
 * @returns {Promise<T | null>} null when the time is up
 */
export async function until(look, limitSeconds) {
  const end = performance.now() + limitSeconds * 1000
  for (;;) {
    const seen = await look()
    if (seen !== null || performance.now() > end) return seen
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/**
 * @typedef {{ pid: number, uid: number, filtered: boolean, namespaces: number, command: string }} Process
 *   `filtered`: the kernel refuses it the system calls it does not need; `namespaces`: how deep its process numbers lie
 */

/**
 * The pages of an app: its renderers, among all that it has started.
 * @param {number} pid of the app
 * @returns {Process[]}
 */
export function renderersOf(pid) {
  const all = fs.readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? readProcess(Number(name)) : []))
  const parents = new Map(all.map((one) => [one.pid, one.parent]))
  /** @param {number | undefined} one @returns {boolean} */
  const isOfApp = (one) => one !== undefined && (one === pid || isOfApp(parents.get(one)))
  return all.filter(({ pid: one, command }) => command.includes('--type=renderer') && isOfApp(one))
}

/** @param {number} pid @returns {(Process & { parent: number })[]} none where it has ended meanwhile */
function readProcess(pid) {
  try {
    const status = fs.readFileSync(`/proc/${pid}/status`, 'utf8')
    const command = fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    return [{ pid, command, ...readStatus(status) }]
  } catch {
    return []
  }
}

/** @param {string} status what the kernel writes about a process */
export function readStatus(status) {
  /** @param {string} name */
  const words = (name) => new RegExp(`^${name}:\\s*(.*)$`, 'm').exec(status)?.[1]?.split(/\s+/) ?? []
  return {
    parent: Number(words('PPid')[0] ?? 0),
    uid: Number(words('Uid')[0] ?? -1),
    filtered: words('Seccomp')[0] === '2',
    namespaces: words('NSpid').length,
  }
}
