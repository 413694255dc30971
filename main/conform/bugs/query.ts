// Mistakes in looking at a version query: its parameters, their values, and in which order they are looked at.

import { isKnownLcid, isLcid } from '../../../protocol/lcid.ts'
import { parseLine } from '../../../protocol/line.ts'
import { isVersion } from '../../../protocol/version.ts'
import type { CompiledPolicy } from '../../server/policy.ts'
import { type AnswerLine, CLOSES, lineBug, says } from './line-wise.ts'
import {
  AT,
  codeOf,
  isQuery,
  MOST,
  parameterOf,
  parametersOf,
  takenFor,
  where,
  withParameter,
} from './wording.ts'

/** A language that every server knows. */
const ENGLISH = '0x0409'
/** No version, so that the check behind the count has something to refuse. */
const MISSING = '?'

const queryBug = (isIt: (line: string) => boolean, answer: AnswerLine) =>
  lineBug(where((line) => isQuery(line) && isIt(line), answer))

/** An error in place of the answer; a line without a TrID is let go. */
const refusing =
  (code: 420 | 710 | 731): AnswerLine =>
  ({ line, ask }) => {
    const said = ask(line)
    if (said.length === 0 || said[0]?.kind === 'close' || codeOf(said) === '715') return said
    return code === 731
      ? [says(`731 ${parameterOf(line, AT.trid)}`), CLOSES]
      : [says(`${code} ${parameterOf(line, AT.trid)}`)]
  }

/** Parameters of a query without its TrID. */
const countOf = (line: string): number => parametersOf(line).length - 1

const endsInSpace = (line: string): boolean => parseLine(line).trailing !== null

const withoutExtra = (line: string): string => line.slice(0, parseLine(line).parameters[MOST]?.end)

/** Split at every space: between two of them stands an empty parameter. */
const splitAtEach = (line: string): string => {
  const end = line.replace(/ +$/, '')
  return end.replace(/ (?= )/g, ` ${MISSING}`) + line.slice(end.length)
}

export const PARAMETERS = {
  'five-parameters-taken': queryBug(
    (line) => countOf(line) === 5,
    takenFor((line) => `${line.trimEnd()} ${MISSING}`),
  ),
  'nine-parameters-taken': queryBug((line) => countOf(line) > MOST, takenFor(withoutExtra)),
  'seven-parameters-refused': queryBug((line) => countOf(line) === 7, refusing(731)),
  'empty-seventh-refused': queryBug((line) => countOf(line) === 6 && endsInSpace(line), refusing(731)),
  'double-space-empty': lineBug(takenFor(splitAtEach)),
  'tab-no-separator': lineBug(takenFor((line) => line.replaceAll('\t', '\v'))),
} as const

const localeOf = (line: string): string => parameterOf(line, AT.locale)
const FIRST_OF_A_COUNTRY = 0x0400

const isNeutral = (line: string): boolean =>
  isLcid(localeOf(line)) && Number.parseInt(localeOf(line).slice(2), 16) < FIRST_OF_A_COUNTRY

/** The right answer to the line, but where the language is refused: then as in English. */
const inEnglish: AnswerLine = ({ line, ask, askAnew }) => {
  const said = ask(line)
  return codeOf(said) === '710' ? askAnew(withParameter(line, AT.locale, ENGLISH)) : said
}

/** Only where nothing before the locale is at fault. */
const refusingLocale: AnswerLine = (asked) => {
  const said = asked.ask(asked.line)
  return codeOf(said) === '731' || said[0]?.kind === 'close'
    ? said
    : refusing(710)({ ...asked, ask: () => said })
}

export const LOCALE = {
  'neutral-lcid-refused': queryBug(isNeutral, refusingLocale),
  'lcid-lower-case-refused': queryBug(
    (line) => isLcid(localeOf(line)) && /[a-f]/.test(localeOf(line)),
    refusingLocale,
  ),
  'lcid-form-only': queryBug((line) => isLcid(localeOf(line)), inEnglish),
} as const

const versionOf = (line: string): string => parameterOf(line, AT.version)

/** An answer only: an error stays what it is. */
const refusingClient: AnswerLine = (asked) => {
  const said = asked.ask(asked.line)
  return codeOf(said) === null ? refusing(420)({ ...asked, ask: () => said }) : said
}

/** Where the client is refused, the answer to another that the server knows. */
const askedAs =
  (place: number, known: (policy: CompiledPolicy) => string): AnswerLine =>
  ({ line, policy, ask, askAnew }) => {
    const said = ask(line)
    return codeOf(said) === '420' ? askAnew(withParameter(line, place, known(policy))) : said
  }

const isAboveAsText = (line: string, { known }: CompiledPolicy): boolean =>
  known?.newest != null && !known.versions.has(versionOf(line)) && versionOf(line) > known.newest

export const CLIENT = {
  'versions-as-text': queryBug(
    (line) => isVersion(versionOf(line)),
    (asked) => (isAboveAsText(asked.line, asked.policy) ? refusingClient(asked) : asked.ask(asked.line)),
  ),
  'version-above-all-answered': queryBug(
    (line) => isVersion(versionOf(line)),
    askedAs(AT.version, ({ known }) => known?.newest ?? ''),
  ),
  'four-part-version-refused': queryBug((line) => /^\d+(?:\.\d+){3}$/.test(versionOf(line)), refusingClient),
  'unknown-library-answered': queryBug(
    () => true,
    askedAs(AT.library, ({ known }) => [...(known?.libraries ?? [])][0] ?? ''),
  ),
  'system-type-case-folded': queryBug(
    (line) => /[A-Z]/.test(parameterOf(line, AT.systemType)),
    takenFor((line) => withParameter(line, AT.systemType, parameterOf(line, AT.systemType).toLowerCase())),
  ),
} as const

export const ORDER = {
  '710-after-420': queryBug(
    () => true,
    ({ line, ask, askAnew }) => {
      const said = ask(line)
      if (codeOf(said) !== '710') return said
      const inTurn = askAnew(withParameter(line, AT.locale, ENGLISH))
      return codeOf(inTurn) === '420' ? inTurn : said
    },
  ),
  '731-after-710': queryBug(
    (line) => !isKnownLcid(localeOf(line)),
    (asked) => {
      const said = asked.ask(asked.line)
      return codeOf(said) === '731' ? refusing(710)({ ...asked, ask: () => said }) : said
    },
  ),
} as const
