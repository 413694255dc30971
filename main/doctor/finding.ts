// What the self-check says: one finding for each thing it looked at, as data for the command line and for diagnostics.

import { say, type Values, type WordKey } from '../../words/words.ts'

/** In the order in which they are told: the program, the system, what is the user's. */
export const CHECKS = [
  'data',
  'fonts',
  'program',
  'electron',
  'fuses',
  'sandbox',
  'display',
  'folder',
  'settings',
  'work',
  'progress',
  'log',
  'lock',
  'desktop',
  'port',
] as const
export type Check = (typeof CHECKS)[number]

/** `note`: worth knowing, nothing to mend. `unknown`: it cannot be told here. */
export type State = 'ok' | 'note' | 'wrong' | 'unknown'

/** Texts are sentences for people; `where` is a path, null where there is none to name. */
export interface Finding {
  readonly check: Check
  readonly state: State
  readonly found: string
  readonly where: string | null
  /** null where nothing is wrong. */
  readonly expected: string | null
  /** What to do; null where nothing is wrong. */
  readonly todo: string | null
}

/** Names of the catalogue's entries that say what was found, what was expected and what to do. */
type Trouble = {
  [Key in WordKey]: Key extends `${infer Stem}.todo` ? Stem : never
}[WordKey]

export const told = (
  check: Check,
  state: Exclude<State, 'wrong'>,
  found: string,
  where: string | null = null,
): Finding => ({ check, state, found, where, expected: null, todo: null })

export const wrong = (
  check: Check,
  trouble: Trouble,
  values: Values,
  where: string | null = null,
): Finding => ({
  check,
  state: 'wrong',
  found: say(`${trouble}.found`, values),
  where,
  expected: say(`${trouble}.expected`, values),
  todo: say(`${trouble}.todo`, values),
})
