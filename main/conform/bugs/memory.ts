// Mistakes of a server that keeps something too long: from one line to the next, or from one client to another.

import { type AnswerLine, CLOSES, connectionBug, type Said, says, serverBug } from './line-wise.ts'
import {
  AT,
  codeOf,
  commandOf,
  isQuery,
  parameterOf,
  parametersOf,
  reworded,
  where,
  withParameter,
} from './wording.ts'

const isAnswer = (said: readonly Said[]): boolean => codeOf(said) === null && said[0]?.kind === 'send'

/** Answers are kept for all connections; what a kept one is found by, and how it is told to another. */
const keeping = (keyOf: (line: string) => string, told: (reply: string, line: string) => string) =>
  serverBug(() => {
    const kept = new Map<string, readonly Said[]>()
    return (): AnswerLine =>
      where(isQuery, ({ line, ask }) => {
        const said = ask(line)
        const key = keyOf(line)
        const before = kept.get(key)
        if (!isAnswer(said)) return said
        if (before !== undefined) return reworded(before, (reply) => told(reply, line))
        kept.set(key, said)
        return said
      })
  })

const byVersion = (line: string): string =>
  `${parameterOf(line, AT.library)} ${parameterOf(line, AT.version)}`
const byAll = (line: string): string => [commandOf(line), ...parametersOf(line).slice(1)].join(' ')

const underThisQuestion = (reply: string, line: string): string =>
  commandOf(line) + withParameter(reply, AT.trid, parameterOf(line, AT.trid)).slice(commandOf(reply).length)

/** One stage for the whole server: whoever comes second has sent VER already. */
const verForAll = serverBug(() => {
  let agreed = false
  return (): AnswerLine =>
    where(
      (line) => commandOf(line) === 'VER',
      ({ line, ask }) => {
        const said = ask(line)
        if (agreed && isAnswer(said)) return [says(`715 ${parameterOf(line, AT.trid)}`), CLOSES]
        agreed ||= isAnswer(said)
        return said
      },
    )
})

const refusedAlways = connectionBug(() => {
  let refused = false
  return where(isQuery, ({ line, ask }) => {
    const said = ask(line)
    if (refused && isAnswer(said)) return [says(`420 ${parameterOf(line, AT.trid)}`)]
    refused ||= codeOf(said) === '420'
    return said
  })
})

const localeOnce = connectionBug(() => {
  let known: string | null = null
  return where(isQuery, ({ line, ask, askAnew }) => {
    const said = ask(line)
    if (known !== null && codeOf(said) === '710') return askAnew(withParameter(line, AT.locale, known))
    if (isAnswer(said)) known ??= parameterOf(line, AT.locale)
    return said
  })
})

export const MEMORY = {
  'answers-kept-by-version': keeping(byVersion, underThisQuestion),
  'answers-kept-with-trid': keeping(byAll, (reply) => reply),
  'ver-kept-for-all': verForAll,
  'refused-once-refused-always': refusedAlways,
  'locale-checked-once': localeOnce,
} as const
