// Finds other people's programs for the tests that hold our exports against them. Only tests import this.

import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Where a program is; null where it is not installed. */
export const toolAt = (name: string): string | null =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file)) ?? null

/** What a test is called that needs a program: where it is not installed, the name says why it is skipped. */
export const needing = (name: string, title: string): string =>
  toolAt(name) === null ? `${title} (skipped: ${name} is not installed)` : title

export interface Said {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs a program to its end; `input` goes to its standard input. */
export function runTool(
  command: string,
  args: readonly string[],
  { input = '', env = process.env }: { readonly input?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<Said> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env, stdio: 'pipe' })
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on('data', (piece: Buffer) => out.push(piece))
    child.stderr.on('data', (piece: Buffer) => err.push(piece))
    child.on('error', reject)
    child.on('close', (code) =>
      resolve({ code, out: Buffer.concat(out).toString('utf8'), err: Buffer.concat(err).toString('utf8') }),
    )
    child.stdin.on('error', () => {})
    child.stdin.end(input)
  })
}
