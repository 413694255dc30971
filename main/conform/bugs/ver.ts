// Mistakes in agreeing on a dialect, and in what a connection stands at afterwards.

import { CVR0 } from '../../../protocol/dialects.ts'
import { printLine } from '../../../protocol/line.ts'
import { type AnswerLine, CLOSES, connectionBug, lineBug, says } from './line-wise.ts'
import {
  codeOf,
  commandOf,
  isQuery,
  isSilentClose,
  parameterOf,
  parametersOf,
  sayingInstead,
  takenFor,
  where,
  withoutClose,
} from './wording.ts'

const isVer = (line: string): boolean => commandOf(line) === 'VER'

/** VER with its dialects changed. */
const offering = (change: (offered: readonly string[], spoken: readonly string[]) => readonly string[]) =>
  lineBug(
    where(
      isVer,
      takenFor((line, { policy }) => {
        const [trid = '', ...offered] = parametersOf(line)
        return printLine(['VER', trid, ...change(offered, policy.dialects)])
      }),
    ),
  )

const without = (names: readonly string[], name: string): readonly string[] =>
  names.filter((each) => each !== name)

const refusedWith715 = (line: string) => [says(`715 ${parameterOf(line, 0)}`), CLOSES]

const secondAnswered: AnswerLine = ({ line, ask, askAnew }) => {
  const said = ask(line)
  return isVer(line) && codeOf(said) === '715' ? askAnew(line) : said
}

export const VER = {
  'second-ver-answered': lineBug(secondAnswered),
  'second-ver-stays-open': lineBug(
    where(
      isVer,
      sayingInstead((said) => (codeOf(said) === '715' ? withoutClose(said) : said)),
    ),
  ),
  'case-folded-dialect': offering((offered) => offered.map((name) => name.toUpperCase())),
  'cvr0-always-named': offering((offered) => (offered.includes(CVR0) ? offered : [...offered, CVR0])),
  'cvr0-only-last': offering((offered) => [...without(offered.slice(0, -1), CVR0), ...offered.slice(-1)]),
  'cvr0-before-dialect': offering((offered) => (offered.includes(CVR0) ? [CVR0] : offered)),
  'servers-order': offering((offered, spoken) => [
    ...spoken.filter((name) => offered.includes(name)),
    ...offered.filter((name) => !spoken.includes(name)),
  ]),
  'nothing-shared-stays-open': lineBug(
    where(
      isVer,
      sayingInstead(([first, ...more]) => {
        if (first === undefined) return []
        const nothing = first.kind === 'send' && /^VER [0-9]+ 0$/.test(first.line)
        return nothing ? [first] : [first, ...more]
      }),
    ),
  ),
} as const

/** A connection that remembers whether it has answered a query. */
const afterQuery = (answer: AnswerLine, isIt: (line: string) => boolean) =>
  connectionBug(() => {
    let asked = false
    return (each) => {
      const late = asked && isIt(each.line)
      asked ||= isQuery(each.line)
      return late ? answer(each) : each.ask(each.line)
    }
  })

export const STATE = {
  'ver-after-cvq-refused': afterQuery(({ line }) => refusedWith715(line), isVer),
  'ver-forgotten-after-cvq': afterQuery(secondAnswered, isVer),
  'cvq-once': afterQuery(({ line }) => refusedWith715(line), isQuery),
  'msnp24-has-cvq': lineBug(({ line, stage, ask, askAnew }) => {
    const said = ask(line)
    return stage.agreed === 'MSNP24' && isQuery(line) && isSilentClose(said) ? askAnew(line) : said
  }),
} as const
