// The independent checker's lint of what rules answer: URLs, files and languages. For tests alone.

import { lies, order } from './people.ts'
import {
  answering,
  answerOf,
  type Case,
  type Fault,
  fault,
  movedBy,
  realMovedBy,
  type Soul,
  typesOf,
} from './souls.ts'

function foreignInstallers(all: Case): Fault[] {
  const { releases, systems } = all.catalogue
  return answering(all).flatMap((rule) => {
    const recommended = answerOf(all, rule)?.recommended ?? ''
    const exact = releases.filter(({ version }) => order(version, recommended) === 0)
    const begun = releases.filter(
      ({ version }) =>
        recommended.split('.').length === 3 &&
        version.split('.').length > 3 &&
        order(version.split('.').slice(0, 3).join('.'), recommended) === 0,
    )
    const named = exact.length > 0 ? exact : begun
    const runs = (type: string) =>
      named.some((release) =>
        systems.some((system) => system.type === type && release.systems.includes(system.id)),
      )
    const who = realMovedBy(all, rule).filter(({ person }) => !runs(person.type))
    return named.length > 0 && who.length > 0 ? [fault(all, 'other-systems-installer', rule, who)] : []
  })
}

function sameFiles(all: Case): Fault[] {
  const rules = answering(all)
  return rules.flatMap((later, place) => {
    const answer = answerOf(all, later)
    const who = realMovedBy(all, later)
    const others = rules.slice(0, place).filter((earlier) => {
      const its = answerOf(all, earlier)
      const theirs = typesOf(realMovedBy(all, earlier))
      return (
        answer !== null &&
        its !== null &&
        answer.downloadUrl !== '' &&
        its.downloadUrl === answer.downloadUrl &&
        order(its.recommended, answer.recommended) !== 0 &&
        theirs.size > 0 &&
        ![...typesOf(who)].some((type) => theirs.has(type))
      )
    })
    return who.length > 0 && others.length > 0 ? [fault(all, 'same-file', later, who, others)] : []
  })
}

function urls(all: Case, stranding: ReadonlySet<number>): Fault[] {
  return answering(all).flatMap((rule) => {
    const answer = answerOf(all, rule)
    if (answer === null) return []
    const found: Fault[] = []
    const who = movedBy(all, rule)
    const offered = who.filter(({ life }) => life.outcome === 'upgrade-offered')
    if (answer.downloadUrl === '') {
      if (offered.length > 0 && !stranding.has(rule)) found.push(fault(all, 'url-missing', rule, offered))
    } else if (answer.fallbackUrl === '' && who.length > 0) found.push(fault(all, 'url-missing', rule, who))
    const broken = [answer.downloadUrl, answer.fallbackUrl].some(
      (url) => url !== '' && !/^https?:\/\/[^/?#]/i.test(url),
    )
    if (broken && who.length > 0) found.push(fault(all, 'url-scheme', rule, who))
    return found
  })
}

const languagesOf = ({ catalogue }: Case): Set<string> =>
  new Set(catalogue.locales.map(({ tag }) => tag.split('-')[0] ?? ''))

/** The languages that a URL's path names. */
function tagsOf(url: string, languages: ReadonlySet<string>): string[] {
  const path = url.replace(/^[a-z]+:\/\/[^/?#]*/i, '').replace(/[?#].*$/, '')
  return path
    .split('/')
    .filter((part) => /^[a-z]{2,3}(?:-[a-z]{2,4})?$/i.test(part))
    .map((part) => part.toLowerCase().split('-')[0] ?? '')
    .filter((language) => languages.has(language))
}

function wrongLanguages(all: Case, languages: ReadonlySet<string>): Fault[] {
  const language = ({ person }: Soul) =>
    all.catalogue.locales.find(({ lcid }) => lcid.toLowerCase() === person.locale)?.tag.split('-')[0] ?? ''
  const holds = (rule: number, { person }: Soul) => {
    const match = all.policy.rules[rule]?.match ?? {}
    return (
      (match.systemType?.includes(person.type) ?? true) &&
      (match.systemVersion === undefined || lies(person.systemVersion, match.systemVersion)) &&
      (match.arch?.includes(person.arch) ?? true)
    )
  }
  const tagged = (rule: number, which: 'downloadUrl' | 'fallbackUrl') =>
    tagsOf(answerOf(all, rule)?.[which] ?? '', languages)
  const isWrong = (soul: Soul, which: 'downloadUrl' | 'fallbackUrl') => {
    const own = tagged(soul.life.rule, which)
    const wanted = language(soul)
    return (
      own.length > 0 &&
      !own.includes(wanted) &&
      answering(all).some(
        (rule) => rule !== soul.life.rule && holds(rule, soul) && tagged(rule, which).includes(wanted),
      )
    )
  }
  return answering(all).flatMap((rule) => {
    const who = realMovedBy(all, rule).filter(
      (soul) => isWrong(soul, 'downloadUrl') || isWrong(soul, 'fallbackUrl'),
    )
    const spoken = [...new Set(who.map(language))].sort()
    return spoken.map((about) =>
      fault(
        all,
        'wrong-language',
        rule,
        who.filter((soul) => language(soul) === about),
        [],
        about,
      ),
    )
  })
}

/** `languages` are those that may stand in a URL. */
export const answerFaults = (
  all: Case,
  stranding: ReadonlySet<number>,
  languages: ReadonlySet<string> = languagesOf(all),
): Fault[] => [
  ...foreignInstallers(all),
  ...sameFiles(all),
  ...urls(all, stranding),
  ...wrongLanguages(all, languages),
]
