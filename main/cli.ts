// The command line's entry: the process's own arguments, streams and exit code.

import { say } from '../words/words.ts'
import type { Io } from './cli/io.ts'
import { main } from './cli/main.ts'

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

// A reader that has seen enough, such as `head`, closes the pipe: that is no failure, and there is nothing left to do.
process.stdout.on('error', (error) => {
  const detail = 'code' in error ? String(error.code) : error.message
  if (detail === 'EPIPE') process.exit(process.exitCode ?? 0)
  io.err(`${say('cli.file.not-written', { file: say('cli.file.stdout'), detail })}\n`)
  process.exit(2)
})
process.stderr.on('error', () => process.exit(process.exitCode ?? 2))

try {
  process.exitCode = await main(process.argv.slice(2), io)
} catch (error) {
  const detail = error instanceof Error ? error.message : String(error)
  io.err(`${say('cli.fault.internal', { detail })}\n`)
  process.exitCode = 2
}
