// Where a command reads and writes. Commands get it as a value, so that tests can run them without a process.

import { statSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { systemWords } from '../../diagram/say-system.ts'
import { visible } from '../../diagram/text-width.ts'
import { fail, ok, type Result } from '../../protocol/result.ts'
import { say } from '../../words/words.ts'
import { mayWait } from '../text-file.ts'
import { codeOf, writeTextFile } from '../write-file.ts'

/** 0 fine; 1 a finding, a difference, a failed expectation; 2 bad usage or bad input. */
export type ExitCode = 0 | 1 | 2

export interface Io {
  /** Bytes are put out as they are. */
  out(content: string | Uint8Array): void
  err(text: string): void
  /** How much of what was put out waits for its reader. */
  unread(): number
  /** Resolves when all that was put out has gone to its reader: who puts out much waits for it now and then. */
  flushed(): Promise<void>
  /** From now on the command goes on when nobody takes what is put out any more; it is told so once, with the system's code. */
  outlive(told: (detail: string) => void): void
}

/** As files are named on the command line: standard input or output. */
export const STANDARD = '-'

/** One sentence on one line of standard error; what a file put into it cannot break the line. */
export const complain = (io: Io, sentence: string): void => io.err(`${visible(sentence)}\n`)

/** Says what is wrong and gives the exit code of bad usage or bad input. */
export function refuse(io: Io, sentence: string): 2 {
  complain(io, sentence)
  return 2
}

/**
 * Writes a file, or standard output for `-`; the sentence when it cannot be. A file is there whole, or as it was before;
 * a pipe or a device takes what it takes.
 */
export async function writeOut(
  io: Io,
  file: string,
  content: string | Uint8Array,
): Promise<Result<null, string>> {
  if (file !== STANDARD)
    return attempt(file, () => (mayWait(file) ? writeFile(file, content) : writeTextFile(file, content)))
  io.out(content)
  return ok(null)
}

/** Makes a folder where there is none. */
export const makeFolder = (folder: string): Promise<Result<null, string>> =>
  attempt(folder, async () => {
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) await mkdir(folder, { recursive: true })
  })

async function attempt(file: string, effect: () => Promise<unknown>): Promise<Result<null, string>> {
  try {
    await effect()
    return ok(null)
  } catch (error) {
    return fail(say('cli.file.not-written', { file, detail: systemWords(codeOf(error)) }))
  }
}
