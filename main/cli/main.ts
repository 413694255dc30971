// Picks the command. Each is loaded when it is asked for, so that none waits for the others.

import { say } from '../../words/words.ts'
import {
  COMMAND_NAMES,
  type CommandName,
  HELP_OPTIONS,
  HELP_WORD,
  isCommandName,
  VERSION_OPTION,
} from './commands.ts'
import { type ExitCode, type Io, refuse } from './io.ts'
import { version } from './package-version.ts'

type Run = (args: readonly string[], io: Io) => Promise<ExitCode>

const COMMANDS: Readonly<Record<CommandName, () => Promise<Run>>> = {
  run: async () => (await import('./run.ts')).run,
  check: async () => (await import('./check.ts')).check,
  serve: async () => (await import('./serve.ts')).serve,
  query: async () => (await import('./query.ts')).query,
  lint: async () => (await import('./lint.ts')).lint,
  sweep: async () => (await import('./sweep.ts')).sweep,
  diff: async () => (await import('./diff.ts')).diff,
  rollout: async () => (await import('./rollout.ts')).rollout,
  conform: async () => (await import('./conform.ts')).conform,
  vopr: async () => (await import('./vopr.ts')).vopr,
  bench: async () => (await import('./bench.ts')).bench,
  doctor: async () => (await import('./doctor.ts')).doctor,
}

const commands = COMMAND_NAMES.join(', ')

/** Whether help is asked for; behind `--` everything is a file. */
function asksHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--')
  return (end < 0 ? args : args.slice(0, end)).some((arg) => HELP_OPTIONS.includes(arg))
}

/** The arguments behind the program's name; the exit code. */
export async function main(args: readonly string[], io: Io): Promise<ExitCode> {
  const [name, ...rest] = args[0] === HELP_WORD ? [...args.slice(1), '--help'] : args
  if (name === undefined) return refuse(io, say('cli.fault.no-command', { commands }))
  if (name === VERSION_OPTION) {
    io.out(`${say('cli.name')} ${version()}\n`)
    return 0
  }
  if (name === HELP_WORD || HELP_OPTIONS.includes(name)) {
    io.out(`${say('cli.usage.main')}\n`)
    return 0
  }
  if (!isCommandName(name)) return refuse(io, say('cli.fault.unknown-command', { got: name, commands }))
  if (asksHelp(rest)) {
    io.out(`${say(`cli.usage.${name}`)}\n`)
    return 0
  }
  const run = await COMMANDS[name]()
  return run(rest, io)
}
