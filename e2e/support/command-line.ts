// Runs commands of the command line in the app, without a display, and from the sources; and gives what each says.

import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { PROJECT } from './run.ts'

export interface Said {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** The packaged app that `npm test` names; null: the built app in this folder. */
export const PACKAGED = process.env.CVQ_LAB_PACKAGED ?? null

/** The launcher that packages install beside the app. */
export const LAUNCHER = readFileSync(join(PROJECT, 'packaging', 'linux', 'cvq-lab'), 'utf8')
/** What it puts before a command. */
const SWITCHES = (/exec "\$app" (?<switches>.*) "\$@"/.exec(LAUNCHER)?.groups?.switches ?? '').split(' ')

const electron: string = createRequire(import.meta.url)('electron')

/** A terminal without a desktop: nothing of the test's own display or session. */
const bare = (home: string): NodeJS.ProcessEnv => ({ PATH: process.env.PATH, HOME: home, TMPDIR: home })

/** As the launcher starts a command; `app` is the program of a package, or the folder of a build. */
export function inApp(args: readonly string[], home: string, app = PACKAGED ?? PROJECT): ChildProcess {
  const env = bare(home)
  const [program, place] = PACKAGED === null ? [electron, [app]] : [app, []]
  return spawn(program, [...SWITCHES, ...place, ...args], { env })
}

export const fromSources = (args: readonly string[], home: string): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', 'main/cli.ts', ...args], { env: bare(home), cwd: PROJECT })

/** To its end; `input` goes to its standard input. */
export function said(child: ChildProcess, input = ''): Promise<Said> {
  return new Promise((resolve, reject) => {
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout?.on('data', (piece: Buffer) => out.push(piece))
    child.stderr?.on('data', (piece: Buffer) => err.push(piece))
    child.once('error', reject)
    child.once('close', (code) =>
      resolve({ code, out: Buffer.concat(out).toString('utf8'), err: Buffer.concat(err).toString('utf8') }),
    )
    child.stdin?.on('error', () => {})
    child.stdin?.end(input)
  })
}
