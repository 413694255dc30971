// The names of the commands, apart from what they do: the window's start and the launcher know a command by its name.

export const COMMAND_NAMES = [
  'run',
  'check',
  'serve',
  'query',
  'lint',
  'sweep',
  'diff',
  'rollout',
  'conform',
  'vopr',
  'bench',
  'doctor',
] as const
export type CommandName = (typeof COMMAND_NAMES)[number]

/** What the program answers without a command. */
export const HELP_OPTIONS: readonly string[] = ['--help', '-h']
/** `help COMMAND` is `COMMAND --help`. */
export const HELP_WORD = 'help'
export const VERSION_OPTION = '--version'

export const isCommandName = (word: string): word is CommandName =>
  COMMAND_NAMES.some((name) => name === word)
