// `serve` as a process of its own, for tests that meet it at its port.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { afterEach } from 'vitest'
import { ROOT } from './fixture.ts'

export interface ServeProcess {
  readonly process: ChildProcess
  readonly port: number
  /** The lines of its log, behind the first. */
  readonly log: readonly string[]
  /** What it said on standard error. */
  err(): string
  /** Resolves when the log has a line that fits. */
  logged(fits: RegExp): Promise<string>
}

const running: ChildProcess[] = []
afterEach(async () => {
  for (const process of running.splice(0)) {
    if (process.exitCode !== null || process.signalCode !== null) continue
    const exited = once(process, 'exit')
    process.kill('SIGKILL')
    await exited
  }
})

interface Around {
  readonly env?: Readonly<Record<string, string>>
  /** In a process group of its own, by its own number. */
  readonly detached?: boolean
}

/** A server on a free port, killed when the test is over. */
export async function serveProcess(...given: readonly (string | Around)[]): Promise<ServeProcess> {
  const args = given.filter((each) => typeof each === 'string')
  const { env = {}, detached = false } = given.find((each) => typeof each === 'object') ?? {}
  const command = ['--import', 'tsx', 'main/cli.ts', 'serve', '--port', '0', ...args]
  const process_ = spawn(process.execPath, command, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
    detached,
  })
  running.push(process_)
  let err = ''
  process_.stderr.on('data', (text) => {
    err += text
  })
  const lines = createInterface({ input: process_.stdout })
  // Listened to from the beginning: two lines may come at once.
  const said: string[] = []
  lines.on('line', (line) => said.push(line))
  while (said.length === 0) await once(lines, 'line')
  const port = Number(/^listening on .*:([0-9]+)$/.exec(said.shift() ?? '')?.[1])
  const log = said
  const logged = async (fits: RegExp): Promise<string> => {
    for (;;) {
      const found = log.find((line) => fits.test(line))
      if (found !== undefined) return found
      await once(lines, 'line')
    }
  }
  return { process: process_, port, log, logged, err: () => err }
}
