// A policy read once: what each rule asks, and what is said where it answers, but for the verb and the TrID.

import type { Almanac, Answer, Match, PolicyPaper, Saying } from './papers.ts'
import { bytesOfText } from './text.ts'
import { isVersion, lies, order, type Range, rangeOf, versionsIn } from './version.ts'

/** What a query says, by places: locale, system type, its version, architecture, library, version, identification. */
export type Told = readonly string[]

export interface Said {
  /** Behind the TrID of an answer; null where it is an error. */
  readonly tail: string | null
  readonly code: number
  readonly closes: boolean
}

export interface RuleSheet {
  readonly asks: readonly ((told: Told) => boolean)[]
  readonly below: number
  /** What is hashed before the handle; null where the rule asks for no cohort. */
  readonly salt: string | null
  readonly said: Said
}

export interface Sheet {
  readonly server: PolicyPaper['server']
  readonly dialects: ReadonlySet<string>
  readonly rules: readonly RuleSheet[]
  readonly otherwise: Said
  /** Libraries and identifications somebody names, and the newest version of all. */
  readonly libraries: ReadonlySet<string>
  readonly identifications: ReadonlySet<string>
  readonly newest: string
  readonly almanac: Almanac
}

const CLOSING = new Set([500, 600, 601, 715, 731, 911])

function closes(code: number, server: PolicyPaper['server']): boolean {
  if (code === 420) return server.closesAfter420
  return code === 710 ? server.closesAfter710 : CLOSING.has(code)
}

/** Without a download there is no fallback either: a gap of any width counts once. */
function tailOf({ recommended, recommended2, minimum, downloadUrl, fallbackUrl }: Answer): string {
  const versions = ` ${recommended} ${recommended2 ?? recommended} ${minimum}`
  const download = downloadUrl === '' ? '' : ` ${downloadUrl}`
  const fallback = download === '' || fallbackUrl === '' ? '' : ` ${fallbackUrl}`
  return bytesOfText(versions + download + fallback)
}

function saidOf({ answer, refuse }: Saying, server: PolicyPaper['server']): Said {
  if (answer !== undefined) return { tail: tailOf(answer), code: 0, closes: server.closesAfterAnswer }
  const code = refuse ?? 420
  return { tail: null, code, closes: closes(code, server) }
}

const among = (place: number, names: readonly string[] | undefined) => {
  if (names === undefined) return []
  const wanted = names.map(bytesOfText)
  return [(told: Told) => wanted.includes(told[place] ?? '')]
}

const within = (place: number, text: string | undefined) => {
  if (text === undefined) return []
  const range: Range = rangeOf(text)
  return [(told: Told) => lies(told[place] ?? '', range)]
}

const LCID = /^0x[\da-f]{4}$/i

const located = (names: readonly string[] | undefined, { languages }: Almanac) => {
  if (names === undefined) return []
  const wanted = names.map((name) => (LCID.test(name) ? name.slice(2).toLowerCase() : name))
  return [
    (told: Told) => {
      const digits = (told[0] ?? '').slice(2).toLowerCase()
      return wanted.includes(digits) || wanted.includes(languages.get(digits) ?? '')
    },
  ]
}

const asksOf = (match: Match, almanac: Almanac): RuleSheet['asks'] => [
  ...among(1, match.systemType),
  ...within(2, match.systemVersion),
  ...among(3, match.arch),
  ...located(match.locale, almanac),
  ...among(4, match.library),
  ...among(6, match.identification),
  ...within(5, match.version),
]

const named = ({ answer }: Saying): readonly string[] =>
  answer === undefined ? [] : [answer.recommended, answer.recommended2 ?? answer.recommended, answer.minimum]

const newer = (left: string, right: string): string => (order(left, right) < 0 ? right : left)

export function sheetOf(policy: PolicyPaper, almanac: Almanac): Sheet {
  const rules = policy.rules.filter(({ enabled }) => enabled)
  const { releases } = almanac
  const versions = [
    ...releases.map(({ version }) => version),
    ...rules.flatMap(({ match }) => versionsIn(rangeOf(match.version ?? ''))),
    ...[...rules, policy.otherwise].flatMap(named),
  ]
  return {
    server: policy.server,
    dialects: new Set(policy.dialects.filter((name) => name !== '0').map(bytesOfText)),
    rules: rules.map((rule) => ({
      asks: asksOf(rule.match, almanac),
      below: rule.match.cohort?.below ?? 0,
      salt: rule.match.cohort === undefined ? null : bytesOfText(`${rule.match.cohort.salt}\n`),
      said: saidOf(rule, policy.server),
    })),
    otherwise: saidOf(policy.otherwise, policy.server),
    libraries: new Set(
      [...releases.map(({ library }) => library), ...rules.flatMap(({ match }) => match.library ?? [])].map(
        bytesOfText,
      ),
    ),
    identifications: new Set(
      [
        '',
        ...releases.map(({ identification }) => identification ?? ''),
        ...rules.flatMap(({ match }) => match.identification ?? []),
      ].map(bytesOfText),
    ),
    newest: versions.filter(isVersion).reduce(newer, '0'),
    almanac,
  }
}
