// Runs a command as the process would, in this one; and files for it in a folder that is removed afterwards.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'
import type { ExitCode } from './io.ts'
import { main } from './main.ts'

export const ROOT = join(import.meta.dirname, '../..')

/** In milliseconds: a process of its own that is not done by then hangs, however busy the machine. */
export const PROCESS_LIMIT = 60_000

const folder = mkdtempSync(join(tmpdir(), 'cvq-lab-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A place in this test file's own folder. */
export const place = (name: string): string => join(folder, name)

/** Writes a file there, a value as JSON; gives its path. */
export function file(name: string, content: unknown): string {
  const path = place(name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(
    path,
    typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content),
  )
  return path
}

export const textOf = (path: string): string => readFileSync(path, 'utf8')

/** A built-in file of the app's own. */
export const asset = (path: string): string => join(ROOT, 'assets', path)

export interface Ended {
  readonly code: ExitCode
  readonly out: string
  readonly err: string
}

export async function cli(...args: readonly string[]): Promise<Ended> {
  const { bytes, ...ended } = await cliBytes(...args)
  return { ...ended, out: bytes.toString('utf8') }
}

/** As `cli`, with what was put out as the bytes it is. */
export async function cliBytes(...args: readonly string[]): Promise<Omit<Ended, 'out'> & { bytes: Buffer }> {
  const pieces: Buffer[] = []
  let err = ''
  const code = await main(args, {
    out: (content) => {
      pieces.push(Buffer.from(content))
    },
    err: (text) => {
      err += text
    },
    unread: () => 0,
    flushed: async () => {},
    outlive: () => undefined,
  })
  return { code, bytes: Buffer.concat(pieces), err }
}

/** One sentence on standard error, nothing on standard output, exit code 2. */
export const refused = (sentence: unknown) => ({ code: 2, out: '', err: sentence })
