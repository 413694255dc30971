// The command line as a process: its streams and its exit code. `npm run cli` and the installed app both end here.

import { say } from '../../words/words.ts'
import type { ExitCode, Io } from './io.ts'
import { main } from './main.ts'

const io: Io = {
  out: (content) => {
    process.stdout.write(content)
  },
  err: (text) => {
    process.stderr.write(text)
  },
  unread: () => process.stdout.writableLength,
  flushed: () => new Promise((resolve) => process.stdout.write('', () => resolve())),
}

/** Runs a command to its end; when it resolves, all it said has gone to its reader. */
export async function runAsProcess(args: readonly string[]): Promise<ExitCode> {
  watchReaders()
  const code = await ended(args)
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
    if (detail === 'EPIPE') process.exit(process.exitCode ?? 0)
    io.err(`${say('cli.file.not-written', { file: say('cli.file.stdout'), detail })}\n`)
    process.exit(2)
  })
  process.stderr.on('error', () => process.exit(process.exitCode ?? 2))
}
