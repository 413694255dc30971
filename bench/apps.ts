// The two apps that are compared: ours and the empty window, packaged alike, or both as they are built. How each is
// started, with settings of whose choice, and ended with all its processes.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { electronExecutable } from '../scripts/ensure-electron.mjs'
import { electronArguments } from '../scripts/lib/app.mjs'
import { EMPTY_PACKAGE, OUR_PACKAGE } from '../scripts/lib/bench-packages.mjs'
import { root } from '../scripts/lib/project.mjs'

/** A program and its arguments. */
export interface App {
  readonly name: string
  readonly command: string
  readonly args: readonly string[]
  /** The folder of the package; null where it is not packaged. */
  readonly folder: string | null
}

export interface Apps {
  readonly ours: App
  readonly empty: App
}

const UNPACKED = {
  linux: (name: string) => ['linux-unpacked', name],
  win32: (name: string) => ['win-unpacked', `${name}.exe`],
  darwin: (name: string) => [`mac-${process.arch}`, `${name}.app`, 'Contents', 'MacOS', name],
}

function packaged(
  name: string,
  folder: string,
  program: { readonly linux: string; readonly other: string },
): App {
  const { platform } = process
  if (platform !== 'linux' && platform !== 'win32' && platform !== 'darwin')
    throw new Error(`nothing is packaged for ${platform}`)
  const place = UNPACKED[platform](platform === 'linux' ? program.linux : program.other)
  const command = join(folder, ...place)
  if (!existsSync(command)) throw new Error(`${command} is not there: npm run bench packages it`)
  return { name, command, args: electronArguments(), folder: join(folder, place[0] ?? '') }
}

const built = (name: string, app: string): App => ({
  name,
  command: electronExecutable(),
  args: [...electronArguments(), app],
  folder: null,
})

/** `--unpackaged` takes both as they are built: quicker to try. */
export const apps = (): Apps =>
  process.argv.includes('--unpackaged')
    ? { ours: built('CVQ Lab', root), empty: built('empty window', EMPTY_BUILT) }
    : {
        ours: packaged('CVQ Lab', OUR_PACKAGE, { linux: 'cvq-lab', other: 'CVQ Lab' }),
        empty: packaged('empty window', EMPTY_PACKAGE, { linux: 'empty-window', other: 'Empty window' }),
      }

const EMPTY_BUILT = join(root, 'out', 'empty-window', 'main', 'index.js')

const LIMIT_MS = 60_000

/** A start under way. */
export interface Running {
  readonly pid: number
  /** Resolves with the milliseconds since the start at which the app printed the line; rejects when it ended first. */
  printed(line: string): Promise<number>
  /** Ends it, with every process it started. */
  end(): Promise<void>
}

export function startApp({ name, command, args }: App, userData: string): Running {
  const started = performance.now()
  const child = spawn(command, args, {
    env: { ...process.env, CVQ_LAB_MEASURE: '1', CVQ_LAB_USER_DATA: userData },
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: LIMIT_MS,
    killSignal: 'SIGKILL',
  })
  const closed = once(child, 'close')
  const seen = new Map<string, number>()
  const waiting = new Map<string, (at: number) => void>()
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    const at = performance.now() - started
    text += chunk
    for (const [line] of text.matchAll(/^cvq-lab:[a-z-]+/gm)) {
      if (seen.has(line)) continue
      seen.set(line, at)
      waiting.get(line)?.(at)
    }
  })
  return {
    pid: child.pid ?? Number.NaN,
    printed: (line) => {
      const at = seen.get(line)
      if (at !== undefined) return Promise.resolve(at)
      const printed = new Promise<number>((resolve) => waiting.set(line, resolve))
      const ended = closed.then(() => Promise.reject(new Error(`${name} ended before ${line}: ${text}`)))
      return Promise.race([printed, ended])
    },
    end: async () => {
      child.kill()
      await closed
    },
  }
}

/** Settings of its own for one run, gone with it. */
export async function withUserData<Value>(use: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = mkdtempSync(join(tmpdir(), 'cvq-lab-bench-'))
  try {
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
