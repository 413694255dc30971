// What comes from outside and waits for the window to open it: files of the command line and the desktop, links that
// were clicked.

import { isLink } from '../../link-scheme.ts'
import { givenPath } from './given-path.ts'

export type Arrival =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'link'; readonly text: string }
  | { readonly kind: 'several'; readonly count: number }

export interface Arrivals {
  add(arrival: Arrival): void
  /** The one that came first; null where nothing waits. */
  take(): Arrival | null
  /** Is called whenever something comes. */
  listen(arrived: () => void): void
}

/** Nobody opens more than this at once. */
const MOST = 8

export function createArrivals(): Arrivals {
  const waiting: Arrival[] = []
  let tell = (): void => {}
  return {
    add(arrival) {
      if (waiting.length < MOST) waiting.push(arrival)
      tell()
    },
    take: () => waiting.shift() ?? null,
    listen(arrived) {
      tell = arrived
    },
  }
}

/**
 * What a command line asks to open, in its order; of more than anybody opens nothing but their number. `words` are those behind the program's own; Chromium's switches among them are
 * passed over, and a file whose name begins with a dash stands behind `--`.
 */
export function arrivalsOf(words: readonly string[], folder: string): readonly Arrival[] {
  const end = words.indexOf('--')
  const before = (end < 0 ? words : words.slice(0, end)).filter((word) => !word.startsWith('-'))
  const given = [...before, ...(end < 0 ? [] : words.slice(end + 1))].filter((word) => word !== '')
  if (given.length > MOST) return [{ kind: 'several', count: given.length }]
  return given.map((word) =>
    isLink(word) ? { kind: 'link', text: word } : { kind: 'file', path: givenPath(word, folder) },
  )
}

/** What a second start tells the first one. */
export interface HandedOn {
  readonly words: readonly string[]
  readonly folder: string
}

/** By hand: a schema's code would be read before the first window. */
const isHandedOn = (value: unknown): value is HandedOn =>
  typeof value === 'object' &&
  value !== null &&
  'words' in value &&
  Array.isArray(value.words) &&
  value.words.every((word) => typeof word === 'string') &&
  'folder' in value &&
  typeof value.folder === 'string'

/** Nothing where it asks for nothing, or is none of ours. */
export const arrivalsOfSecond = (handedOn: unknown): readonly Arrival[] =>
  isHandedOn(handedOn) ? arrivalsOf(handedOn.words, handedOn.folder) : []
