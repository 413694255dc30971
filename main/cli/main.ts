// Picks the command. Each is loaded when it is asked for, so that none waits for the others.

import { say } from '../../words/words.ts'
import { type ExitCode, type Io, refuse } from './io.ts'
import { version } from './package-version.ts'

type Run = (args: readonly string[], io: Io) => Promise<ExitCode>

const COMMANDS = {
  run: async (): Promise<Run> => (await import('./run.ts')).run,
  check: async (): Promise<Run> => (await import('./check.ts')).check,
  serve: async (): Promise<Run> => (await import('./serve.ts')).serve,
  query: async (): Promise<Run> => (await import('./query.ts')).query,
  lint: async (): Promise<Run> => (await import('./lint.ts')).lint,
  sweep: async (): Promise<Run> => (await import('./sweep.ts')).sweep,
  diff: async (): Promise<Run> => (await import('./diff.ts')).diff,
  rollout: async (): Promise<Run> => (await import('./rollout.ts')).rollout,
  bench: async (): Promise<Run> => (await import('./bench.ts')).bench,
} as const
type CommandName = keyof typeof COMMANDS

const isCommand = (name: string): name is CommandName => Object.hasOwn(COMMANDS, name)
const commands = Object.keys(COMMANDS).join(', ')

/** Whether help is asked for; behind `--` everything is a file. */
function asksHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--')
  return (end < 0 ? args : args.slice(0, end)).some((arg) => arg === '--help' || arg === '-h')
}

/** The arguments behind the program's name; the exit code. */
export async function main(args: readonly string[], io: Io): Promise<ExitCode> {
  const [name, ...rest] = args
  if (name === undefined) return refuse(io, say('cli.fault.no-command', { commands }))
  if (name === '--version') {
    io.out(`${say('cli.name')} ${version()}\n`)
    return 0
  }
  if (name === '--help' || name === '-h') {
    io.out(`${say('cli.usage.main')}\n`)
    return 0
  }
  if (!isCommand(name)) return refuse(io, say('cli.fault.unknown-command', { got: name, commands }))
  if (asksHelp(rest)) {
    io.out(`${say(`cli.usage.${name}`)}\n`)
    return 0
  }
  const run = await COMMANDS[name]()
  return run(rest, io)
}
