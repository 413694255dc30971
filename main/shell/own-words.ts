// What the app was started with, and whether it is a command. Read before all else, so it loads next to nothing.

import { resolve } from 'node:path'
import { HELP_OPTIONS, HELP_WORD, isCommandName, VERSION_OPTION } from '../cli/commands.ts'

/** The words of the user: all behind the app's folder where Electron was started with one, else behind the program. */
export function ownWords(argv: readonly string[], app: string, folder: string): readonly string[] {
  const place = argv.findIndex((word, i) => i > 0 && !word.startsWith('-') && resolve(folder, word) === app)
  return argv.slice(place < 0 ? 1 : place + 1)
}

/**
 * The command line that the user's words are, its name first; null where they open the window. Switches before it are
 * Chromium's, such as --no-sandbox; all behind it belongs to the command. A file that is named like a command is
 * opened as ./run.
 */
export function commandLineOf(words: readonly string[]): readonly string[] | null {
  const answered = (word: string): boolean => [VERSION_OPTION, HELP_WORD, ...HELP_OPTIONS].includes(word)
  const place = words.findIndex((word) => !word.startsWith('-') || answered(word))
  const word = words[place]
  return word !== undefined && (answered(word) || isCommandName(word)) ? words.slice(place) : null
}
