// Mistakes with transaction identifiers: read as numbers of some machine, and not kept as the text they came in.

import { isTrid } from '../../../protocol/trid.ts'
import { CLOSES, connectionBug, lineBug, type Said } from './line-wise.ts'
import {
  AT,
  codeOf,
  commandOf,
  parameterOf,
  reworded,
  sayingInstead,
  takenFor,
  where,
  withParameter,
} from './wording.ts'

const PAST_32_BIT = 2n ** 32n

const tridOf = (line: string): string => parameterOf(line, AT.trid)
const withTrid = (line: string, trid: string): string => withParameter(line, AT.trid, trid)
const isDigits = (text: string): boolean => /^[0-9]+$/.test(text)

/** The TrID of what is said is written as this of the one that came. */
const echoing = (written: (trid: number) => string) =>
  sayingInstead((said, { line }) => {
    const trid = tridOf(line)
    return isTrid(trid) ? reworded(said, (reply) => withTrid(reply, written(Number(trid)))) : said
  })

const wrapped = (line: string): string => {
  const trid = tridOf(line)
  return isDigits(trid) ? withTrid(line, String(BigInt(trid) % PAST_32_BIT)) : line
}
const isTooLarge = (line: string): boolean => isDigits(tridOf(line)) && !isTrid(tridOf(line))

const CARRIES_TRID: readonly string[] = ['VER', 'CVQ', 'CVR']
const lacksTrid = (line: string): boolean => CARRIES_TRID.includes(commandOf(line)) && !isDigits(tridOf(line))

const mustRise = connectionBug(() => {
  let last = -1
  return where(
    (line) => isTrid(tridOf(line)),
    ({ line, ask }) => {
      const trid = Number(tridOf(line))
      if (trid <= last) return [CLOSES]
      last = trid
      return ask(line)
    },
  )
})

const staleInErrors = connectionBug(() => {
  let before: string | null = null
  return sayingInstead((said, { line }): readonly Said[] => {
    const stale = before
    before = tridOf(line)
    return codeOf(said) === null || stale === null ? said : reworded(said, (reply) => withTrid(reply, stale))
  })
})

export const TRID = {
  'trid-leading-zeros': lineBug(echoing(String)),
  'trid-over-limit-wraps': lineBug(where(isTooLarge, takenFor(wrapped))),
  'trid-signed': lineBug(echoing((trid) => String(trid | 0))),
  'trid-zero-refused': lineBug(
    where(
      (line) => isDigits(tridOf(line)) && Number(tridOf(line)) === 0,
      () => [CLOSES],
    ),
  ),
  'trid-must-rise': mustRise,
  'trid-missing-taken': lineBug(
    where(
      lacksTrid,
      takenFor((line) => line.replace(/^.../, '$& 0')),
    ),
  ),
  'error-trid-stale': staleInErrors,
} as const
