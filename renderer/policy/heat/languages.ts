// Languages as columns: as many as the rules tell apart, not one for each of the hundreds of locales. A class of
// locales is named after its languages, the largest one after what it is: all others.

import type { Catalogue, Locale } from '../../../protocol/formats/catalogue.ts'
import type { Domain } from '../../../protocol/formats/sweep.ts'
import { say } from '../../../words/words.ts'
import type { Bucket } from './bucket.ts'

/** `French` of `French (France)`. */
const languageName = (name: string): string => name.replace(/\s*\(.*\)$/, '')

const languageTag = (tag: string): string => tag.split('-')[0] ?? tag

/** What of one language a class has. */
interface Share {
  readonly language: string
  readonly locales: readonly Locale[]
  readonly whole: boolean
}

interface Known {
  readonly byLcid: ReadonlyMap<string, Locale>
  /** How many locales of the domain each language has. */
  readonly sizes: ReadonlyMap<string, number>
  readonly names: ReadonlyMap<string, string>
}

function knownOf(domain: Domain, { locales }: Catalogue): Known {
  const byLcid = new Map(locales.map((locale) => [locale.lcid.toLowerCase(), locale]))
  const sizes = new Map<string, number>()
  const names = new Map<string, string>()
  for (const { tag, name } of locales) {
    // The neutral locale's name is the language's own; it comes before the others.
    if (!names.has(languageTag(tag))) names.set(languageTag(tag), languageName(name))
  }
  for (const lcid of domain.locales.values) {
    const tag = byLcid.get(lcid)?.tag
    if (tag !== undefined) sizes.set(languageTag(tag), (sizes.get(languageTag(tag)) ?? 0) + 1)
  }
  return { byLcid, sizes, names }
}

/** The domain's locales by class, as values. */
function valuesByClass({ locales }: Domain): readonly (readonly number[])[] {
  const classes: number[][] = Array.from(locales.sizes, () => [])
  for (const [value, group] of locales.classOf.entries()) classes[group]?.push(value)
  return classes
}

function sharesOf(lcids: readonly string[], known: Known): readonly Share[] {
  const byLanguage = new Map<string, Locale[]>()
  for (const lcid of lcids) {
    // A locale the catalogue does not have is known by its number.
    const locale = known.byLcid.get(lcid) ?? { lcid, tag: lcid, name: lcid }
    const language = languageTag(locale.tag)
    byLanguage.set(language, [...(byLanguage.get(language) ?? []), locale])
  }
  return [...byLanguage].map(([language, locales]) => ({
    language,
    locales,
    whole: locales.length === (known.sizes.get(language) ?? locales.length),
  }))
}

/** `French` where the class has all of it, else `French (France)`, or `French, some` of many. */
function shareNames({ language, locales, whole }: Share, known: Known): readonly string[] {
  const name = known.names.get(language) ?? language
  if (whole) return [name]
  return locales.length <= NAMED_ONE_BY_ONE
    ? locales.map((locale) => locale.name)
    : [say('heat.language.some', { name })]
}

/** Locales of a language that a class has only in part are named one by one up to this many. */
const NAMED_ONE_BY_ONE = 3
/** Names in a heading; the rest is counted. */
const NAMED_IN_FULL = 4

const firstAndMore = (names: readonly string[], most: number): string =>
  names.length <= most
    ? names.join(', ')
    : say('heat.language.more', { names: names.slice(0, most).join(', '), count: names.length - most })

function bucketOf(lcids: readonly string[], values: readonly number[], known: Known): Bucket {
  const shares = sharesOf(lcids, known)
  const names = shares.flatMap((share) => shareNames(share, known))
  const full = firstAndMore(names, NAMED_IN_FULL)
  return {
    key: full,
    name: firstAndMore(names, 1),
    mono: false,
    wire: lcids.length === 1 ? (lcids[0] ?? '') : '',
    group: '',
    spoken: full,
    full,
    values,
  }
}

/** Key of the largest class: it stays the same whatever the rules tell apart. */
const OTHERS = 'others'

function othersOf(lcids: readonly string[], values: readonly number[], known: Known, all: boolean): Bucket {
  const count = sharesOf(lcids, known).length
  const full = say(all ? 'heat.language.all' : 'heat.language.others', { count })
  const name = say(all ? 'heat.language.allShort' : 'heat.language.othersShort', { count })
  return { key: OTHERS, name, mono: false, wire: '', group: '', spoken: full, full, values }
}

/** The classes the rules tell apart, then all others. */
export function languageBuckets(domain: Domain, catalogue: Catalogue): readonly Bucket[] {
  const known = knownOf(domain, catalogue)
  const classes = valuesByClass(domain)
  const lcidsOf = (values: readonly number[]) => values.map((value) => domain.locales.values[value] ?? '')
  const largest = classes.reduce(
    (best, values, i) => (values.length > (classes[best]?.length ?? 0) ? i : best),
    0,
  )
  const buckets = classes
    .filter((_, i) => i !== largest)
    .map((values) => bucketOf(lcidsOf(values), values, known))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
  const rest = classes[largest] ?? []
  return [...buckets, othersOf(lcidsOf(rest), rest, known, classes.length === 1)]
}
