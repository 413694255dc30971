// Lines taken apart and changed, as bugs change them on their way in and out.

import { parseLine } from '../../../protocol/line.ts'
import { type AnswerLine, type Asked, isClose, type Said, says } from './line-wise.ts'

/** Places among a version query's parameters, the TrID's being 0. */
export const AT = { trid: 0, locale: 1, systemType: 2, library: 5, version: 6 } as const

/** How many parameters the longest query has, without its TrID. */
export const MOST = 8

export const commandOf = (line: string): string => parseLine(line).command

/** All parameters, the TrID first; a trailing separator adds none. */
export const parametersOf = (line: string): readonly string[] =>
  parseLine(line).parameters.map(({ text }) => text)

export const isQuery = (line: string): boolean => ['CVQ', 'CVR'].includes(commandOf(line))

/** The line with one parameter changed; as it was where it has none there. */
export function withParameter(line: string, place: number, text: string): string {
  const token = parseLine(line).parameters[place]
  return token === undefined ? line : line.slice(0, token.start) + text + line.slice(token.end)
}

export const parameterOf = (line: string, place: number): string => parametersOf(line)[place] ?? ''

/** The code of what was said, when it was an error. */
export function codeOf(said: readonly Said[]): string | null {
  const first = said[0]
  return first?.kind === 'send' ? (/^[0-9]{3}(?= )/.exec(first.line)?.[0] ?? null) : null
}

/** Whether the server closed without a word. */
export const isSilentClose = ([first]: readonly Said[]): boolean => first !== undefined && isClose(first)

/** Every line that is said, changed. */
export const reworded = (said: readonly Said[], change: (line: string) => string): readonly Said[] =>
  said.map((action) => (action.kind === 'send' ? says(change(action.line)) : action))

export const withoutClose = (said: readonly Said[]): readonly Said[] => said.filter((each) => !isClose(each))

/** The lines a bug does something with; all others are answered as they should be. */
export const where =
  (isIt: (line: string) => boolean, answer: AnswerLine): AnswerLine =>
  (asked) =>
    isIt(asked.line) ? answer(asked) : asked.ask(asked.line)

/** The line is taken for another one. */
export const takenFor =
  (change: (line: string, asked: Asked) => string): AnswerLine =>
  (asked) =>
    asked.ask(change(asked.line, asked))

/** What the right server says is changed. */
export const sayingInstead =
  (change: (said: readonly Said[], asked: Asked) => readonly Said[]): AnswerLine =>
  (asked) =>
    change(asked.ask(asked.line), asked)
