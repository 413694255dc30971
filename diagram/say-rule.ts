// A rule in plain English: one sentence that says who it is for and what they are told. Wire text stands in parts of
// its own, so that a window can set it in the mono face.

import {
  type Answer,
  MATCH_KEYS,
  type Match,
  type Otherwise,
  type Rule,
  WIRE_NAMES,
} from '../protocol/formats/policy.ts'
import { unreachable } from '../protocol/result.ts'
import { compareVersions } from '../protocol/version.ts'
import { type Comparator, parseRange } from '../protocol/version-range.ts'
import { type Part, parts, type Values, type WordKey } from '../words/words.ts'

/** What a locale or language is called, such as "French" of `fr`; null for what has no name. */
export type NameLocale = (wanted: string) => string | null

const unnamed: NameLocale = () => null

const wire = (text: string): Part => ({ text, wire: true })
const prose = (text: string): Part => ({ text, wire: false })

/** A sentence of the catalogue whose places `{{name}}` are other sentences. */
function compose(
  key: WordKey,
  places: Readonly<Record<string, readonly Part[]>>,
  values: Values = {},
): readonly Part[] {
  return parts(key, values).flatMap((part) =>
    part.text.split(/\{\{(\w+)\}\}/).flatMap((piece, i): readonly Part[] => {
      if (i % 2 === 1) return places[piece] ?? []
      return piece === '' ? [] : [{ ...part, text: piece }]
    }),
  )
}

type Joint = 'rules.sentence.and' | 'rules.sentence.or'

/** `a, b or c`. */
function joined(items: readonly (readonly Part[])[], joint: Joint): readonly Part[] {
  const last = items.at(-1) ?? []
  if (items.length < 2) return last
  const first = items.slice(0, -1).flatMap((item, i) => (i === 0 ? item : [prose(', '), ...item]))
  return compose(joint, { first, last })
}

/** A list longer than this is cut; the rest is counted. */
const LONGEST = 4

function listed(items: readonly (readonly Part[])[]): readonly Part[] {
  if (items.length <= LONGEST) return joined(items, 'rules.sentence.or')
  const shown = items.slice(0, LONGEST - 1)
  return joined(
    [...shown, parts('rules.sentence.more', { count: items.length - shown.length })],
    'rules.sentence.or',
  )
}

const tokens = (list: readonly string[]): readonly Part[] =>
  listed(list.map((token) => (token === '' ? parts('rules.sentence.unnamed') : [wire(token)])))

function bound({ operator, version }: Comparator): readonly Part[] {
  switch (operator) {
    case '>=':
      return parts('rules.sentence.from', { version })
    case '>':
      return parts('rules.sentence.above', { version })
    case '<':
      return parts('rules.sentence.below', { version })
    case '<=':
      return parts('rules.sentence.upTo', { version })
    case '=':
      return parts('rules.sentence.exactly', { version })
    default:
      return unreachable(operator)
  }
}

/** `>=5.0 <=5.2`, or `>=5.0 <5.2`, as its ends; null of any other. */
export function span(
  all: readonly Comparator[],
): { readonly first: string; readonly last: string; readonly whole: boolean } | null {
  const [first, last] = all
  if (all.length !== 2 || first?.operator !== '>=') return null
  if (last?.operator !== '<=' && last?.operator !== '<') return null
  return { first: first.version, last: last.version, whole: last.operator === '<=' }
}

function rangeWords(text: string): readonly Part[] {
  const range = parseRange(text)
  if (!range.ok) return [wire(text)]
  const alternatives = range.value.map((all) => {
    const ends = span(all)
    if (ends === null) return joined(all.map(bound), 'rules.sentence.and')
    const { first, last, whole } = ends
    return parts(whole ? 'rules.sentence.between' : 'rules.sentence.betweenBelow', { first, last })
  })
  return listed(alternatives)
}

const SHARES: Readonly<Record<number, WordKey>> = {
  100: 'rules.share.all',
  75: 'rules.share.p75',
  50: 'rules.share.p50',
  25: 'rules.share.p25',
  20: 'rules.share.p20',
  10: 'rules.share.p10',
  0: 'rules.share.none',
}

/** Buckets are whole numbers, so a fraction lets in the bucket it begins. */
export const percentOf = (below: number): number => Math.ceil(below)

const shareWords = (below: number): readonly Part[] => {
  const percent = percentOf(below)
  return parts(SHARES[percent] ?? 'rules.share.percent', { percent })
}

function systemClause({ systemType, systemVersion }: Match): readonly Part[] | null {
  if (systemType !== undefined && systemVersion !== undefined) {
    return compose('rules.sentence.system', { list: tokens(systemType), range: rangeWords(systemVersion) })
  }
  if (systemType !== undefined) return compose('rules.sentence.systemType', { list: tokens(systemType) })
  if (systemVersion === undefined) return null
  return compose('rules.sentence.systemVersion', { range: rangeWords(systemVersion) })
}

const localeWords = (list: readonly string[], nameOf: NameLocale): readonly Part[] =>
  listed(
    list.map((wanted) => {
      const name = nameOf(wanted)
      return name === null ? [wire(wanted)] : [prose(name)]
    }),
  )

function clauses(match: Match, nameOf: NameLocale): readonly (readonly Part[])[] {
  const { arch, locale, library, identification, version, cohort } = match
  const all = [
    systemClause(match),
    arch && compose('rules.sentence.arch', { list: tokens(arch) }),
    locale && compose('rules.sentence.locale', { list: localeWords(locale, nameOf) }),
    library && compose('rules.sentence.library', { list: tokens(library) }),
    identification && compose('rules.sentence.identification', { list: tokens(identification) }),
    version === undefined ? null : compose('rules.sentence.version', { range: rangeWords(version) }),
    cohort && compose('rules.sentence.cohort', { share: shareWords(cohort.below) }, cohort),
  ]
  return all.filter((clause) => clause !== null && clause !== undefined)
}

function who(match: Match, nameOf: NameLocale): readonly Part[] {
  const empty = MATCH_KEYS.find((key) => {
    const wanted = match[key]
    return Array.isArray(wanted) && wanted.length === 0
  })
  if (empty !== undefined) return parts('rules.sentence.noClient', { field: WIRE_NAMES[empty] })
  const said = clauses(match, nameOf)
  if (said.length === 0) return parts('rules.sentence.everyClient')
  const list = said.flatMap((clause, i) => (i === 0 ? clause : [prose(', '), ...clause]))
  return compose('rules.sentence.client', {
    clauses: list.length > 0 && said.length > 1 ? [...list, prose(',')] : list,
  })
}

function answerWords({ recommended, recommended2 = recommended, minimum }: Answer): readonly Part[] {
  const order = compareVersions(recommended, minimum)
  const key = order === 0 ? 'required' : order > 0 ? 'offered' : 'tooLittle'
  const told = parts(`rules.sentence.${key}`, { recommended, minimum })
  return recommended2 === recommended ? told : compose('rules.sentence.second', { told }, { recommended2 })
}

function toldWords({ answer, refuse }: Pick<Rule, 'answer' | 'refuse'>): readonly Part[] {
  return answer === undefined ? parts('rules.sentence.refused', { code: refuse ?? '' }) : answerWords(answer)
}

/** Who a rule is for and what they are told, as one sentence. `nameOf` says languages by name. */
export function ruleSentence(rule: Rule, nameOf: NameLocale = unnamed): readonly Part[] {
  const whole = compose('rules.sentence.whole', { who: who(rule.match, nameOf), told: toldWords(rule) })
  const sentence = compose('rules.sentence.end', { sentence: whole })
  return rule.enabled ? sentence : compose('rules.sentence.off', { sentence })
}

export const otherwiseSentence = (otherwise: Otherwise): readonly Part[] =>
  compose('rules.sentence.otherwise', { told: toldWords(otherwise) })
