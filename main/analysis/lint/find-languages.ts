// Answers whose URL names a language that is not the client's, though another answer has the client's.

import { BY_NONE } from '../../../protocol/formats/sweep.ts'
import { languageOfLcid } from '../../../protocol/lcid.ts'
import { clientOf, eachCell } from './grid.ts'
import { answerers, type Found, found, idOf, type Lab, saidOf } from './lab.ts'
import { type Improvement, languageRepair } from './repair-language.ts'
import { FORCED, OFFERED } from './survey.ts'
import { Tally } from './tally.ts'
import { languagesIn } from './urls.ts'
import { voiceAt } from './voices.ts'

const URLS = ['downloadUrl', 'fallbackUrl'] as const
type Url = (typeof URLS)[number]

type Tags = Readonly<Record<Url, ReadonlySet<string>>>

/** By voice that answers: the languages that its URLs name. */
function tagsOf(lab: Lab): ReadonlyMap<number, Tags> {
  return new Map(
    answerers(lab).map((voice) => {
      const { downloadUrl, fallbackUrl } = saidOf(lab, voice)
      return [voice, { downloadUrl: languagesIn(downloadUrl), fallbackUrl: languagesIn(fallbackUrl) }]
    }),
  )
}

/** The locales of a class that are of one language. */
interface Speakers {
  readonly language: string
  readonly locales: number
  /** The one that costs least, and what it costs. */
  readonly locale: number
  readonly cost: number
}

function speakersByClass({ survey }: Lab): readonly (readonly Speakers[])[] {
  const { domain, costs } = survey.grid
  const classes: Map<string, Speakers>[] = Array.from(domain.locales.sizes, () => new Map())
  for (const [locale, lcid] of domain.locales.values.entries()) {
    const language = languageOfLcid(lcid)
    const known = classes[domain.locales.classOf[locale] ?? 0]
    if (language === null || known === undefined) continue
    const cost = costs.locales[locale] ?? 0
    const before = known.get(language) ?? { language, locales: 0, locale, cost: Number.POSITIVE_INFINITY }
    const best = cost < before.cost ? { locale, cost } : before
    known.set(language, { ...before, ...best, language, locales: before.locales + 1 })
  }
  return classes.map((known) => [...known.values()])
}

/** By class of systems and of archs: the languages that some answer has for these systems. */
class Offered {
  readonly #archs: number
  readonly #byPlace = new Map<number, Readonly<Record<Url, ReadonlySet<string>>>>()
  readonly #lab: Lab
  readonly #tags: ReadonlyMap<number, Tags>

  constructor(lab: Lab, tags: ReadonlyMap<number, Tags>) {
    this.#lab = lab
    this.#tags = new Map([...tags].filter(([, its]) => URLS.some((url) => its[url].size > 0)))
    this.#archs = lab.survey.grid.domain.archs.sizes.length
  }

  on(system: number, arch: number): Tags {
    const place = system * this.#archs + arch
    const known = this.#byPlace.get(place)
    if (known !== undefined) return known
    const there = [...this.#tags].filter(([voice]) => this.#lab.matching.holdsForSystem(voice, system, arch))
    const languages = (url: Url) => new Set(there.flatMap(([, its]) => [...its[url]]))
    const tags = { downloadUrl: languages('downloadUrl'), fallbackUrl: languages('fallbackUrl') }
    this.#byPlace.set(place, tags)
    return tags
  }
}

/** Whether a URL names languages, none of them this one, and another answer's names it. */
const isWrong = (own: Tags, offered: Tags, url: Url, language: string): boolean =>
  own[url].size > 0 && !own[url].has(language) && offered[url].has(language)

interface WrongedPlace {
  readonly voice: number
  readonly language: string
  readonly urls: Set<Url>
}

/** Clients by voice and language. */
class Wronged {
  readonly #lab: Lab
  readonly #offered: Offered
  readonly #numbers = new Map<string, number>()
  readonly places: WrongedPlace[] = []
  readonly tally: Tally
  /** By class of locales. */
  readonly speakers: readonly (readonly Speakers[])[]

  constructor(
    lab: Lab,
    tags: ReadonlyMap<number, Tags>,
    most: number,
    speakers: readonly (readonly Speakers[])[],
  ) {
    this.#lab = lab
    this.#offered = new Offered(lab, tags)
    this.tally = new Tally(most)
    this.speakers = speakers
  }

  /** Notes who of a cell's clients is wronged by the URLs of the voice that answers them. */
  add(voice: number, own: Tags, kind: number, context: number, cell: number): void {
    const { survey, existing } = this.#lab
    const { system, arch, locale } = survey.grid
    const offered = this.#offered.on(system[context] ?? 0, arch[context] ?? 0)
    for (const { language, locales, cost } of this.speakers[locale[context] ?? 0] ?? []) {
      const urls = URLS.filter((url) => isWrong(own, offered, url, language))
      if (urls.length === 0) continue
      const number = this.#under(voice, language)
      const clients = existing.pairs(kind, context) * locales
      this.tally.add(number, clients, existing.costButLocale(kind, context) + cost, cell)
      for (const url of urls) this.places[number]?.urls.add(url)
    }
  }

  #under(voice: number, language: string): number {
    const name = `${voice} ${language}`
    const known = this.#numbers.get(name)
    if (known !== undefined) return known
    const number = this.places.push({ voice, language, urls: new Set() }) - 1
    this.#numbers.set(name, number)
    return number
  }
}

export function findLanguages(lab: Lab): readonly Found[] {
  const tags = tagsOf(lab)
  const spoken = new Set([...tags.values()].flatMap((own) => URLS.flatMap((url) => [...own[url]])))
  // One language alone is nobody's choice.
  if (spoken.size < 2) return []
  const wronged = wrongedBy(lab, tags, spoken)
  return wronged.places.map((_, number) => foundFor(lab, tags, wronged, number))
}

function wrongedBy(lab: Lab, tags: ReadonlyMap<number, Tags>, spoken: ReadonlySet<string>): Wronged {
  const { survey, existing } = lab
  const { grid, sweep, voices } = survey
  const speakers = speakersByClass(lab).map((all) => all.filter(({ language }) => spoken.has(language)))
  const wronged = new Wronged(lab, tags, tags.size * spoken.size, speakers)
  const tagged = voices.map((_, voice) => {
    const own = tags.get(voice)
    return own !== undefined && URLS.some((url) => own[url].size > 0) ? own : null
  })
  eachCell(grid, (kind, context, cell) => {
    const outcome = sweep.cells.outcome[cell]
    if (outcome !== OFFERED && outcome !== FORCED) return
    const voice = voiceAt(sweep.cells.rule[cell] ?? BY_NONE, voices.length)
    const own = tagged[voice] ?? null
    if (own !== null && existing.pairs(kind, context) > 0) wronged.add(voice, own, kind, context, cell)
  })
  return wronged
}

/** The smallest client, with the locale of the language rather than that of the class. */
function witnessOf({ survey, existing }: Lab, { speakers }: Wronged, cell: number, language: string) {
  const point = existing.smallest(cell)
  const own = survey.grid.domain.locales.classOf[point.locale] ?? 0
  const locale = speakers[own]?.find((all) => all.language === language)?.locale
  return clientOf(survey.grid.domain, { ...point, locale: locale ?? point.locale })
}

function foundFor(lab: Lab, tags: ReadonlyMap<number, Tags>, wronged: Wronged, number: number): Found {
  const { voice = 0, language = '', urls = new Set<Url>() } = wronged.places[number] ?? {}
  const [first = 'downloadUrl'] = URLS.filter((url) => urls.has(url))
  const improvements: readonly Improvement[] = [...tags].flatMap(([other, its]) => {
    const better = URLS.filter((url) => urls.has(url) && its[url].has(language))
    return other === voice || better.length === 0 ? [] : [{ voice: other, urls: better }]
  })
  const better = improvements[0]?.voice ?? voice
  return found(lab, 'wrong-language', voice, {
    clients: wronged.tally.count(number),
    witness: witnessOf(lab, wronged, wronged.tally.smallest(number), language),
    facts: { about: language, url: saidOf(lab, voice)[first], better: idOf(lab.survey, better) },
    repair: languageRepair(lab, voice, language, improvements),
  })
}
