// How much one start may hand on to another. Chromium takes 32 KB in one message, the command line among it, and ends a
// first start that does not take it for one that hangs: a long link would close the window with all its work.

import { isLink } from '../link-scheme.ts'
import type { HandedOn } from './files/arrivals.ts'

/** In bytes, less than Chromium's limit by what it adds itself. */
const MOST = 30_000

const bytesOf = (words: readonly string[]): number => Buffer.byteLength(words.join('\0'))

export type Handing = 'all' | 'command-line' | 'nothing'

/** The command line goes along in any case; beside it what was made of it, or not even that, or nothing may be asked. */
export function handingOf(argv: readonly string[], own: HandedOn): Handing {
  const line = bytesOf([...argv, own.folder])
  if (line > MOST) return 'nothing'
  return line + bytesOf([...own.words, own.folder]) > MOST ? 'command-line' : 'all'
}

/** What a start handed on that could say no more than its command line: a link, as nothing else is as long. */
export const linkOf = (argv: readonly string[]): string | null => argv.find(isLink) ?? null
