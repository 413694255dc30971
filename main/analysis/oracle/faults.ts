// The independent checker's lint: docs/decisions/0017 read once more, client by client, over everybody's whole life.
// It shares no code with main/analysis/lint. For tests alone.

import type { Catalogue } from '../../../protocol/formats/catalogue.ts'
import type { FindingKind } from '../../../protocol/formats/finding.ts'
import type { Answer, Policy } from '../../../protocol/formats/policy.ts'
import { asked, fits, type Life, lies, live, order, type Person } from './people.ts'

/** Somebody with all that becomes of them. */
export interface Soul {
  readonly person: Person
  /** Whether the program runs on that system and machine. */
  readonly exists: boolean
  readonly life: Life
  /** The rule that answers, VER aside; -1 `otherwise`, -2 a check refuses before. */
  readonly asks: number
  readonly matches: readonly number[]
}

export function soulOf(policy: Policy, catalogue: Catalogue, person: Person, exists: boolean): Soul {
  const asks = asked(policy, catalogue, person)
  const matches = policy.rules.flatMap(({ enabled, match }, i) =>
    asks !== -2 && enabled && fits(match, person, catalogue) ? [i] : [],
  )
  return { person, exists, life: live(policy, catalogue, person), asks, matches }
}

export interface Fault {
  readonly kind: FindingKind
  readonly rule: string
  /** The subject beside the rule, where there may be several; '' otherwise. */
  readonly about: string
  readonly others: readonly string[]
  readonly who: readonly Soul[]
  /** Of whom the smallest is the witness. */
  readonly shownBy: readonly Soul[]
}

const OTHERWISE = -1

interface Case {
  readonly policy: Policy
  readonly catalogue: Catalogue
  readonly souls: readonly Soul[]
  /** Whether the clients are the catalogue's. */
  readonly ofCatalogue: boolean
}

const idOf = ({ policy }: Case, rule: number): string => policy.rules[rule]?.id ?? 'otherwise'
const rank = (rule: number): number => (rule === OTHERWISE ? Number.POSITIVE_INFINITY : rule)
const inOrder = (rules: Iterable<number>): number[] => [...new Set(rules)].sort((a, b) => rank(a) - rank(b))

/** What is said on the wire: without a download URL there is no fallback URL either. */
function answerOf({ policy }: Case, rule: number): Answer | null {
  const answer = rule === OTHERWISE ? policy.otherwise.answer : policy.rules[rule]?.answer
  if (answer === undefined) return null
  return answer.downloadUrl === '' ? { ...answer, fallbackUrl: '' } : answer
}

const enabled = ({ policy }: Case): number[] => policy.rules.flatMap((rule, i) => (rule.enabled ? [i] : []))
const answering = (all: Case): number[] =>
  [...enabled(all), OTHERWISE].filter((rule) => answerOf(all, rule) !== null)

const moved = ({ life }: Soul): boolean =>
  life.outcome === 'upgrade-forced' || life.outcome === 'upgrade-offered'
const movedBy = (all: Case, rule: number): Soul[] =>
  all.souls.filter((soul) => moved(soul) && soul.life.rule === rule)
const realMovedBy = (all: Case, rule: number): Soul[] => movedBy(all, rule).filter(({ exists }) => exists)

const fault = (
  all: Case,
  kind: FindingKind,
  rule: number,
  who: readonly Soul[],
  others: readonly number[] = [],
  about = '',
): Fault => ({
  kind,
  rule: idOf(all, rule),
  about,
  others: others.map((each) => idOf(all, each)),
  who,
  shownBy: who,
})

/** One fault for each of the numbers that some souls are put under. */
function grouped(souls: readonly Soul[], under: (soul: Soul) => number | null): Map<number, Soul[]> {
  const groups = new Map<number, Soul[]>()
  for (const soul of souls) {
    const key = under(soul)
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), soul])
  }
  return groups
}

const simple = (all: Case, kind: FindingKind, groups: Map<number, Soul[]>): Fault[] =>
  [...groups].map(([rule, who]) => fault(all, kind, rule, who))

/** The sign-ins between the two comings of the same client. */
const circleOf = ({ life }: Soul): Life['path'] => life.path.slice(life.back)

function loops(all: Case): Fault[] {
  const caught = all.souls.filter(({ life }) => life.end === 'loops')
  const ownerOf = (soul: Soul): number | null => {
    const guilty = circleOf(soul).flatMap(({ signIn: { rule, answer } }) =>
      answer !== null && order(answer.recommended, answer.minimum) < 0 ? [rule] : [],
    )
    return inOrder(guilty)[0] ?? null
  }
  return [...grouped(caught, ownerOf)].map(([rule, who]) => {
    const rules = who.flatMap((soul) => circleOf(soul).map(({ signIn }) => signIn.rule))
    return fault(
      all,
      'loop',
      rule,
      who,
      inOrder(rules).filter((other) => other !== rule),
    )
  })
}

function strandedBy({ life }: Soul): number | null {
  const [before, last] = life.path.slice(-2)
  if (life.end !== 'stranded') return null
  if (last === undefined) return before?.signIn.rule ?? null
  return (last.signIn.outcome === 'upgrade-forced' ? last : before)?.signIn.rule ?? null
}

const isForced = ({ life }: Soul): boolean => life.outcome === 'upgrade-forced'

function downgradedBy(soul: Soul): number | null {
  const { answer, rule } = soul.life
  const older = answer !== null && order(answer.recommended, soul.person.version) < 0
  return isForced(soul) && older && answer.downloadUrl !== '' ? rule : null
}

function outOfReachBy(soul: Soul): number | null {
  const { answer, rule, path } = soul.life
  if (!isForced(soul) || answer === null) return null
  const named = path.flatMap(({ signIn }) => (signIn.answer === null ? [] : [signIn.answer.recommended]))
  return named.every((recommended) => order(recommended, answer.minimum) < 0) ? rule : null
}

const belowMinimum = (all: Case): Fault[] =>
  answering(all).flatMap((rule) => {
    const answer = answerOf(all, rule)
    const asking = all.souls.filter(({ asks }) => asks === rule)
    if (answer === null || asking.length === 0 || order(answer.recommended, answer.minimum) >= 0) return []
    const older = asking.filter(({ person }) => order(person.version, answer.minimum) < 0)
    const found = fault(all, 'recommended-below-minimum', rule, older)
    return [{ ...found, shownBy: older.length > 0 ? older : asking }]
  })

const unasked = (all: Case): Fault[] =>
  enabled(all).flatMap((rule) => {
    const matched = all.souls.filter(({ matches }) => matches.includes(rule))
    if (matched.length === 0) return [fault(all, 'dead-rule', rule, [])]
    if (matched.some(({ asks }) => asks === rule)) return []
    const asks = grouped(matched, (soul) => soul.asks)
    const others = [...asks].sort(([a, x], [b, y]) => y.length - x.length || rank(a) - rank(b))
    return [
      fault(
        all,
        'shadowed-rule',
        rule,
        matched,
        others.map(([other]) => other),
      ),
    ]
  })

const typesOf = (souls: readonly Soul[]): Set<string> => new Set(souls.map(({ person }) => person.type))

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

const fractions = (all: Case): Fault[] =>
  enabled(all).flatMap((rule) => {
    const below = all.policy.rules[rule]?.match.cohort?.below ?? 0
    if (below <= 0 || below >= 1) return []
    const who = all.souls.filter(({ matches }) => matches.includes(rule))
    return [fault(all, 'cohort-fraction', rule, who)]
  })

/** Those of the souls that share a value which nobody has who asks a rule. */
function onlyOtherwise(souls: readonly Soul[], traitOf: (person: Person) => string): Soul[] {
  const answered = new Set(souls.filter(({ asks }) => asks >= 0).map(({ person }) => traitOf(person)))
  return souls.filter(({ person }) => !answered.has(traitOf(person)))
}

function unanswered(all: Case): Fault[] {
  const reaching = all.souls.filter(({ asks }) => asks !== -2)
  const { policy, catalogue } = all
  if (enabled(all).length === 0) {
    return policy.otherwise.answer === undefined && reaching.length > 0
      ? [fault(all, 'unanswered-system', OTHERWISE, reaching)]
      : []
  }
  if (!all.ofCatalogue) return []
  const { answer } = policy.otherwise
  const harmed = (who: readonly Soul[]) =>
    who.length > 0 &&
    (answer === undefined ||
      who.some(({ person }) =>
        [answer.recommended, answer.minimum].some((version) => order(person.version, version) < 0),
      ))
  const known = new Set(catalogue.systems.map(({ type, version }) => `${type} ${version}`))
  const onSystems = onlyOtherwise(reaching, ({ type, systemVersion }) => `${type} ${systemVersion}`).filter(
    ({ person }) => known.has(`${person.type} ${person.systemVersion}`),
  )
  const types = [...typesOf(onSystems)].sort()
  const libraries = new Set(catalogue.releases.map(({ library }) => library))
  const ofLibraries = onlyOtherwise(reaching, ({ library }) => library).filter(({ person }) =>
    libraries.has(person.library),
  )
  return [
    ...types
      .map((about) =>
        fault(
          all,
          'unanswered-system',
          OTHERWISE,
          onSystems.filter(({ person }) => person.type === about),
          [],
          about,
        ),
      )
      .filter(({ who }) => harmed(who)),
    ...(harmed(ofLibraries) ? [fault(all, 'unanswered-library', OTHERWISE, ofLibraries)] : []),
  ]
}

/** What a rule says, so that two that say the same are equal. */
function saysOf(all: Case, rule: number): string {
  const answer = answerOf(all, rule)
  if (answer === null) return String(all.policy.rules[rule]?.refuse)
  const same = (version: string) =>
    version
      .split('.')
      .map(Number)
      .join('.')
      .replace(/(\.0)+$/, '')
  const { recommended, recommended2 = recommended, minimum, downloadUrl, fallbackUrl } = answer
  return [same(recommended), same(recommended2), same(minimum), downloadUrl, fallbackUrl].join(' ')
}

function orders(all: Case): Fault[] {
  const real = all.souls.filter(({ exists }) => exists)
  const salt = (rule: number) => all.policy.rules[rule]?.match.cohort?.salt
  const rules = enabled(all)
  return rules.flatMap((later) => {
    if (!all.souls.some(({ asks }) => asks === later)) return []
    const met = (earlier: number) =>
      real.filter(({ matches, asks }) => matches.includes(later) && asks === earlier)
    const others = rules.filter((earlier) => {
      const onlyOne = (one: number, other: number) =>
        real.some(({ matches }) => matches.includes(one) && !matches.includes(other))
      const saltsDiffer =
        salt(earlier) !== undefined && salt(later) !== undefined && salt(earlier) !== salt(later)
      return (
        earlier < later &&
        !saltsDiffer &&
        saysOf(all, earlier) !== saysOf(all, later) &&
        onlyOne(earlier, later) &&
        onlyOne(later, earlier) &&
        met(earlier).length > 0
      )
    })
    return others.length > 0 ? [fault(all, 'order-matters', later, others.flatMap(met), others)] : []
  })
}

/** Everything that 0017 calls a fault, in no order. `languages` are those of the known LCIDs. */
export function faultsOf(all: Case, languages: ReadonlySet<string> = languagesOf(all)): Fault[] {
  const stranded = grouped(all.souls, strandedBy)
  const long = grouped(all.souls, ({ life }) => (life.end === 'rests' && life.hops > 3 ? life.rule : null))
  return [
    ...loops(all),
    ...simple(all, 'stranded', stranded),
    ...simple(all, 'downgrade', grouped(all.souls, downgradedBy)),
    ...belowMinimum(all),
    ...simple(all, 'minimum-out-of-reach', grouped(all.souls, outOfReachBy)),
    ...unasked(all),
    ...foreignInstallers(all),
    ...sameFiles(all),
    ...urls(all, new Set(stranded.keys())),
    ...wrongLanguages(all, languages),
    ...fractions(all),
    ...unanswered(all),
    ...simple(all, 'long-journey', long),
    ...orders(all),
  ]
}
