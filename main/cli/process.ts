// The command line as a process: its streams and its exit code. `npm run cli` and the installed app both end here.

import { systemWords } from '../../diagram/say-system.ts'
import { say } from '../../words/words.ts'
import type { ExitCode, Io } from './io.ts'
import { main } from './main.ts'

/** How long the end of a command that outlives its reader waits for what that one has not taken. */
const PATIENCE_MS = 2_000

/** Told when nobody takes standard output any more; null while that ends the process. */
let outlived: ((detail: string) => void) | null = null
let isLost = false

const io: Io = {
  out: (content) => {
    if (!isLost) process.stdout.write(content)
  },
  err: (text) => {
    process.stderr.write(text)
  },
  unread: () => process.stdout.writableLength,
  flushed: () => new Promise((resolve) => process.stdout.write('', () => resolve())),
  outlive: (told) => {
    outlived = told
  },
}

/** Runs a command to its end; when it resolves, all it said has gone to its reader. */
export async function runAsProcess(args: readonly string[]): Promise<ExitCode> {
  watchReaders()
  const code = await ended(args)
  // A reader that has stopped must not keep a process that is done with it.
  if (outlived !== null) setTimeout(() => process.exit(code), PATIENCE_MS).unref()
  await io.flushed()
  return code
}

async function ended(args: readonly string[]): Promise<ExitCode> {
  try {
    return await main(args, io)
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    io.err(`${say('cli.fault.internal', { detail })}\n`)
    return 2
  }
}

/** A reader that has seen enough, such as `head`, closes the pipe: that is no failure, and there is nothing left to do. */
function watchReaders(): void {
  process.stdout.on('error', (error) => {
    const detail = 'code' in error ? String(error.code) : error.message
    if (outlived !== null) return lose(outlived, detail)
    if (detail === 'EPIPE') process.exit(process.exitCode ?? 0)
    io.err(`${say('cli.file.not-put-out', { detail: systemWords(detail) })}\n`)
    process.exit(2)
  })
  process.stderr.on('error', () => {
    if (outlived === null) process.exit(process.exitCode ?? 2)
  })
}

/** Each entry that was under way fails by itself; it is told once. */
function lose(told: (detail: string) => void, detail: string): void {
  if (isLost) return
  isLost = true
  told(detail)
}
