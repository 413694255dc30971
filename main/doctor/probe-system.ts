// Looks at what the system gives: the sandbox, a display, the desktop's register, a port.

import { execFile } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createConnection, createServer } from 'node:net'
import { delimiter, dirname, join } from 'node:path'
import { codeOf } from '../write-file.ts'
import type { Facts } from './facts.ts'
import { type Installation, isPackaged } from './installation.ts'

/** One number of the kernel's; null where it has none by that name. */
function kernelSays(system: string, name: string): number | null {
  try {
    return Number(readFileSync(`${system}/proc/sys/${name}`, 'utf8').trim())
  } catch {
    return null
  }
}

/** Debian's switch, the kernel's own bound, and Ubuntu's: there AppArmor gives them to programs it has a profile of. */
function givesNamespaces({ system }: Installation): boolean {
  if (kernelSays(system, 'kernel/unprivileged_userns_clone') === 0) return false
  if (kernelSays(system, 'user/max_user_namespaces') === 0) return false
  return (
    kernelSays(system, 'kernel/apparmor_restrict_unprivileged_userns') !== 1 ||
    existsSync(`${system}/etc/apparmor.d/cvq-lab`)
  )
}

const HELPER = 'chrome-sandbox'
export const helperOf = ({ executable }: Installation): string => join(dirname(executable), HELPER)

const SET_USER_ID = 0o4000

function helperIsReady(of: Installation): boolean {
  const stat = statSync(helperOf(of), { throwIfNoEntry: false })
  return stat !== undefined && stat.uid === 0 && (stat.mode & SET_USER_ID) !== 0
}

export function probeSandbox(of: Installation): Facts['sandbox'] {
  if (of.versions.electron === undefined) return { kind: 'not-electron' }
  if (of.platform !== 'linux') return { kind: 'other-system' }
  if (of.user === 0) return { kind: 'root' }
  const helper = helperIsReady(of) ? 'ready' : 'not-ready'
  return { kind: 'linux', namespaces: givesNamespaces(of), helper }
}

/** The socket of a display; null of one on another machine. */
function socketOf({ env, system }: Installation, kind: 'wayland' | 'x', name: string): string | null {
  if (kind === 'wayland') return join('/', env.XDG_RUNTIME_DIR ?? '', name)
  const [, number] = /^(?:unix)?:([0-9]+)(?:\.[0-9]+)?$/.exec(name) ?? []
  return number === undefined ? null : `${system}/tmp/.X11-unix/X${number}`
}

const ANSWER_MS = 2000

/** null when something listens there, else what the system says. */
const knock = (socket: string): Promise<string | null> =>
  new Promise((resolve) => {
    const connection = createConnection(socket)
    const end = (answer: string | null): void => {
      connection.destroy()
      resolve(answer)
    }
    connection.setTimeout(ANSWER_MS, () => end('ETIMEDOUT'))
    connection.once('connect', () => end(null)).once('error', (error) => end(codeOf(error)))
  })

export async function probeDisplay(of: Installation): Promise<Facts['display']> {
  if (of.platform !== 'linux') return { kind: 'other-system' }
  const { WAYLAND_DISPLAY: wayland, DISPLAY: x } = of.env
  const name = wayland || x
  if (!name) return { kind: 'none' }
  const socket = socketOf(of, wayland ? 'wayland' : 'x', name)
  if (socket === null) return { kind: 'remote', name }
  const detail = await knock(socket)
  return detail === null ? { kind: 'answers', name } : { kind: 'silent', name, detail }
}

/** What the desktop entry takes, as in electron-builder.yml. */
export const TYPES = [
  'application/vnd.cvq-lab.scenario+json',
  'application/vnd.cvq-lab.policy+json',
  'text/vnd.cvq-lab.transcript',
  'x-scheme-handler/cvq-lab',
] as const
export const ENTRY = 'cvq-lab.desktop'

function entryOf({ env, system }: Installation): string | null {
  const own = env.XDG_DATA_HOME || join(env.HOME ?? '', '.local', 'share')
  const all = (env.XDG_DATA_DIRS || '/usr/local/share:/usr/share').split(delimiter)
  const places = [own, ...all.map((folder) => system + folder)]
  return places.map((folder) => join(folder, 'applications', ENTRY)).find((file) => existsSync(file)) ?? null
}

/** The desktop's answer; null where it cannot be asked. */
const askDesktop = (type: string, env: NodeJS.ProcessEnv): Promise<string | null> =>
  new Promise((resolve) => {
    execFile('xdg-mime', ['query', 'default', type], { env, timeout: ANSWER_MS }, (error, said) =>
      resolve(error === null ? said.trim() : null),
    )
  })

export async function probeDesktop(of: Installation): Promise<Facts['desktop']> {
  if (of.platform !== 'linux') return { kind: 'other-system' }
  if (!isPackaged(of)) return { kind: 'not-packaged' }
  const entry = entryOf(of)
  if (entry === null) return { kind: 'no-entry' }
  const programs = new Map<string, string>()
  for (const type of TYPES) {
    const program = await askDesktop(type, { ...of.env })
    if (program === null) return { kind: 'no-tool' }
    programs.set(type, program)
  }
  return { kind: 'asked', entry, programs }
}

/** That of the dispatch server, which `serve` takes where none is given. */
const PORT = 1863

export const probePort = (port = PORT): Promise<Facts['port']> =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error) => {
      const code = codeOf(error)
      resolve(code === 'EADDRINUSE' ? { kind: 'taken' } : { kind: 'untold', code })
    })
    server.listen({ host: '127.0.0.1', port }, () => server.close(() => resolve({ kind: 'free' })))
  })
