// Runs the app to its end as a script would, without Playwright inside: what it prints and how it ends.

import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'

export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export const PROJECT = resolve(import.meta.dirname, '..', '..')

/** In plain Node the package `electron` is the path of its program. */
const executable: string = createRequire(import.meta.url)('electron')

/** Chromium refuses to be sandboxed as root. */
const rootArguments = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []

/** `app` is the folder of the built app; `env` is set beside the test's own; `after` stands behind it all; `cwd` is where. */
export function run(
  env: Readonly<Record<string, string>>,
  app = PROJECT,
  after: readonly string[] = [],
  cwd = process.cwd(),
): Promise<Ended> {
  return new Promise((ended, failed) => {
    const child = spawn(executable, [...rootArguments, app, ...after], {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
    })
    child.once('error', failed)
    child.once('close', (code) => ended({ code, stdout, stderr }))
  })
}
