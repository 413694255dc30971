// The independent checker: one person's journey worked out step by step from the protocol's page and the contracts,
// client by client, by a reading of its own. It shares no code with server, client, simulation or analysis: where
// the two disagree, one of them is wrong. Slow and plain on purpose. For tests alone.

import type { Catalogue, Release } from '../../../protocol/formats/catalogue.ts'
import type { JourneyEnd, Outcome } from '../../../protocol/formats/outcomes.ts'
import type { Answer, Match, Policy } from '../../../protocol/formats/policy.ts'

export interface Person {
  readonly version: string
  readonly library: string
  readonly identification: string | null
  readonly offers: readonly string[]
  readonly type: string
  readonly systemVersion: string
  readonly arch: string
  readonly locale: string
  /** What the person would send where the dialect has a handle. */
  readonly handle: string
}

export interface SignIn {
  readonly outcome: Outcome
  readonly code: number
  /** Place among all rules of the policy; -1 `otherwise`, -2 nobody was asked. */
  readonly rule: number
  readonly answer: Answer | null
}

export interface Life extends SignIn {
  readonly end: JourneyEnd
  readonly hops: number
  /** Everybody the person was, the first included, with what came of each. */
  readonly path: readonly { readonly person: Person; readonly signIn: SignIn }[]
  /** Of a loop: the place in the path to which it leads back; else -1. */
  readonly back: number
}

/** Remembers what a slow function of a text gave: everybody has one of few versions, ranges and handles. */
function remembered<Value>(work: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const value = work(text)
    known.set(text, value)
    return value
  }
}

const numbersOf = remembered((version) => version.split('.').map(Number))

/** Below 0 where the first is older. */
export function order(first: string, second: string): number {
  const a = numbersOf(first)
  const b = numbersOf(second)
  for (let i = 0; i < 8; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

const TEST: Readonly<Record<string, (order: number) => boolean>> = {
  '<': (n) => n < 0,
  '<=': (n) => n <= 0,
  '=': (n) => n === 0,
  '>=': (n) => n >= 0,
  '>': (n) => n > 0,
}

const comparisonsOf = remembered((range) =>
  range.split('||').map((all) =>
    [...all.matchAll(/(<=|>=|<|>|=)\s*([0-9.]+)/g)].map(([, operator = '', bound = '']) => ({
      operator,
      bound,
    })),
  ),
)

export const lies = (version: string, range: string): boolean =>
  comparisonsOf(range).some((all) =>
    all.every(({ operator, bound }) => TEST[operator]?.(order(version, bound)) ?? false),
  )

/** FNV-1a of 32 bits of a salted handle, mod 100, in exact integers. */
const bucketOf = remembered((salted) => {
  let hash = 2166136261n
  for (const byte of new TextEncoder().encode(salted)) {
    hash = ((hash ^ BigInt(byte)) * 16777619n) % 4294967296n
  }
  return Number(hash % 100n)
})

const dialects = new WeakMap<readonly string[], number>()

/** The number of the newest dialect offered; 0 of none. */
export function newestDialect(offers: readonly string[]): number {
  const known = dialects.get(offers)
  if (known !== undefined) return known
  const newest = Math.max(...offers.map((name) => Number(/^MSNP([0-9]+)$/.exec(name)?.[1] ?? 0)))
  dialects.set(offers, newest)
  return newest
}

/** Only CVR0 offered: as MSNP23. The eighth parameter came with MSNP8. */
export function sentHandle(person: Person): string | null {
  const newest = newestDialect(person.offers)
  return newest === 0 || newest >= 8 ? person.handle : null
}

const languages = new WeakMap<Catalogue, ReadonlyMap<string, string>>()

function languageOf(catalogue: Catalogue, lcid: string): string {
  const known =
    languages.get(catalogue) ??
    new Map(catalogue.locales.map((locale) => [locale.lcid.toLowerCase(), locale.tag.split('-')[0] ?? '']))
  languages.set(catalogue, known)
  return known.get(lcid.toLowerCase()) ?? ''
}

const isIn = ({ salt, below }: NonNullable<Match['cohort']>, handle: string | null): boolean =>
  handle !== null && bucketOf(`${salt}\n${handle.toLowerCase()}`) < below

export function fits(match: Match, person: Person, catalogue: Catalogue): boolean {
  const { cohort } = match
  const among = (names: readonly string[] | undefined, name: string) =>
    names === undefined || names.includes(name)
  return (
    among(match.systemType, person.type) &&
    (match.systemVersion === undefined || lies(person.systemVersion, match.systemVersion)) &&
    among(match.arch, person.arch) &&
    (match.locale === undefined ||
      match.locale.some(
        (name) =>
          name.toLowerCase() === person.locale.toLowerCase() || name === languageOf(catalogue, person.locale),
      )) &&
    among(match.library, person.library) &&
    among(match.identification, person.identification ?? '') &&
    (match.version === undefined || lies(person.version, match.version)) &&
    (cohort === undefined || isIn(cohort, sentHandle(person)))
  )
}

const namedInRange = (range: string | undefined): readonly string[] => range?.match(/[0-9][0-9.]*/g) ?? []

const namedInAnswer = (answer: Answer | undefined): readonly string[] =>
  answer === undefined ? [] : [answer.recommended, answer.recommended2 ?? answer.recommended, answer.minimum]

export const namedVersions = (policy: Policy): readonly string[] => [
  ...policy.rules
    .filter(({ enabled }) => enabled)
    .flatMap(({ match, answer }) => [...namedInRange(match.version), ...namedInAnswer(answer)]),
  ...namedInAnswer(policy.otherwise.answer),
]

interface Known {
  readonly libraries: ReadonlySet<string>
  readonly identifications: ReadonlySet<string>
  readonly newest: string | null
}

const heardOf = new WeakMap<Policy, Known>()

function knownBy(policy: Policy, { releases }: Catalogue): Known {
  const rules = policy.rules.filter(({ enabled }) => enabled)
  return {
    libraries: new Set([
      ...releases.map(({ library }) => library),
      ...rules.flatMap(({ match }) => match.library ?? []),
    ]),
    identifications: new Set([
      '',
      ...releases.map(({ identification }) => identification ?? ''),
      ...rules.flatMap(({ match }) => match.identification ?? []),
    ]),
    newest: [...releases.map(({ version }) => version), ...namedVersions(policy)].sort(order).at(-1) ?? null,
  }
}

/** For one catalogue throughout. */
function isKnown(policy: Policy, catalogue: Catalogue, person: Person): boolean {
  if (policy.server.knownClients === 'any') return true
  const { libraries, identifications, newest } = heardOf.get(policy) ?? knownBy(policy, catalogue)
  heardOf.set(policy, { libraries, identifications, newest })
  return (
    libraries.has(person.library) &&
    identifications.has(person.identification ?? '') &&
    (newest === null || order(person.version, newest) <= 0)
  )
}

/** The place of the rule that would be asked, whatever VER came to; -1 `otherwise`, -2 a check refuses before. */
export function asked(policy: Policy, catalogue: Catalogue, person: Person): number {
  if (!isKnown(policy, catalogue, person)) return -2
  return policy.rules.findIndex(({ enabled, match }) => enabled && fits(match, person, catalogue))
}

const plain = (outcome: Outcome, code = 0, rule = -2): SignIn => ({ outcome, code, rule, answer: null })

/** The behaviour the protocol's page documents: strictly below is below. */
function judged(version: string, answer: Answer): Outcome {
  if (order(version, answer.minimum) < 0) return 'upgrade-forced'
  return order(version, answer.recommended) < 0 ? 'upgrade-offered' : 'up-to-date'
}

export function signIn(policy: Policy, catalogue: Catalogue, person: Person): SignIn {
  if (person.offers.some((name) => policy.dialects.includes(name))) return plain('dialect-agreed')
  if (!person.offers.includes('CVR0')) return plain('no-shared-dialect')
  const rule = asked(policy, catalogue, person)
  if (rule === -2) return plain('refused', 420)
  const { answer, refuse } = policy.rules[rule] ?? policy.otherwise
  if (answer === undefined) return plain('refused', refuse, rule)
  return { outcome: judged(person.version, answer), code: 0, rule, answer }
}

const runsOn = (catalogue: Catalogue, release: Release, type: string): boolean =>
  catalogue.systems.some((system) => system.type === type && release.systems.includes(system.id))

const beginsWith = (version: string, begin: string): boolean =>
  version.split('.').length > 3 && order(version.split('.').slice(0, 3).join('.'), begin) === 0

/** The release that a version is on a system type: exactly that one, or the newest that three parts begin. */
export function releaseFor(catalogue: Catalogue, version: string, person: Person): Release | null {
  const here = catalogue.releases.filter((release) => runsOn(catalogue, release, person.type))
  const exact = here.filter((release) => order(release.version, version) === 0)
  const longer =
    version.split('.').length === 3 ? here.filter((release) => beginsWith(release.version, version)) : []
  const found = exact.length > 0 ? exact : longer
  const newest = found.filter((one) => found.every((other) => order(one.version, other.version) >= 0))
  return newest.find(({ library }) => library === person.library) ?? newest[0] ?? null
}

export function installed(catalogue: Catalogue, version: string, person: Person): Person {
  const release = releaseFor(catalogue, version, person)
  if (release === null) return { ...person, version }
  const { library, identification, offers } = release
  return { ...person, version, library, identification, offers }
}

const samePerson = (a: Person, b: Person): boolean =>
  order(a.version, b.version) === 0 &&
  a.library === b.library &&
  a.identification === b.identification &&
  a.offers.join(' ') === b.offers.join(' ')

/** From the first sign-in until nothing more follows. */
export function live(policy: Policy, catalogue: Catalogue, first: Person): Life {
  const path: { person: Person; signIn: SignIn }[] = []
  let person = first
  for (let hops = 0; ; hops++) {
    const came = signIn(policy, catalogue, person)
    path.push({ person, signIn: came })
    const begun = path[0]?.signIn ?? came
    const ends = (end: JourneyEnd): Life => ({ ...begun, end, hops, path, back: -1 })
    if (came.outcome === 'refused') return ends(hops === 0 ? 'refused' : 'stranded')
    if (came.outcome !== 'upgrade-forced' || came.answer === null) return ends('rests')
    if (came.answer.downloadUrl === '') return ends('stranded')
    const next = installed(catalogue, came.answer.recommended, person)
    const back = path.findIndex((before) => samePerson(before.person, next))
    if (back >= 0) return { ...ends('loops'), hops: hops + 1, back }
    person = next
  }
}
