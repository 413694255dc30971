// What the fields of a rule suggest, made of the catalogue and of the draft itself.

import { errorMeaning } from '../../../diagram/say-error.ts'
import type { NameLocale } from '../../../diagram/say-rule.ts'
import { ERROR_CODES } from '../../../protocol/errors.ts'
import type { Catalogue } from '../../../protocol/formats/catalogue.ts'
import type { Answer, Policy } from '../../../protocol/formats/policy.ts'
import { languageOfLcid } from '../../../protocol/lcid.ts'
import { compareVersions } from '../../../protocol/version.ts'
import { say } from '../../../words/words.ts'
import type { Option, OptionGroup } from '../../ui/options.ts'

const unique = (values: readonly string[]): readonly string[] => [...new Set(values)]

const mono = (name: string, note?: string): Option => ({
  id: name,
  name,
  mono: true,
  ...(note === undefined ? {} : { note }),
})

export const typeGroups = ({ systems }: Catalogue): readonly OptionGroup[] => {
  const namesOf = (type: string) => systems.filter((system) => system.type === type).map(({ name }) => name)
  const note = (type: string) => say('rules.editor.andMore', { first: namesOf(type)[0] ?? '' })
  return [
    { heading: null, options: unique(systems.map(({ type }) => type)).map((type) => mono(type, note(type))) },
  ]
}

export const identificationGroups = ({ releases }: Catalogue): readonly OptionGroup[] => [
  {
    heading: null,
    options: unique(
      releases.flatMap(({ identification }) => identification ?? []).filter((each) => each !== ''),
    ).map((each) => mono(each)),
  },
]

/** Ranges that begin or end at a version: the usual ways to cut clients in two. */
const cuts = (versions: readonly Option[]): readonly OptionGroup[] => [
  {
    heading: say('rules.editor.from'),
    options: versions.map(({ name, note }) => mono(`>=${name}`, note)),
  },
  {
    heading: say('rules.editor.below'),
    options: versions.map(({ name, note }) => mono(`<${name}`, note)),
  },
]

/** Each version once, newest first, with what it is of. */
function versionsOf(named: readonly { readonly version: string; readonly of: string }[]): readonly Option[] {
  const byVersion = new Map(named.map(({ version, of }) => [version, of]))
  return [...byVersion]
    .toSorted(([a], [b]) => compareVersions(b, a))
    .map(([version, of]) => mono(version, of))
}

const releaseVersions = ({ releases }: Catalogue): readonly Option[] =>
  versionsOf(releases.map(({ version, product }) => ({ version, of: product })))

export const versionGroups = (catalogue: Catalogue): readonly OptionGroup[] => [
  { heading: null, options: releaseVersions(catalogue) },
]

export const versionRangeGroups = (catalogue: Catalogue): readonly OptionGroup[] =>
  cuts(releaseVersions(catalogue))

export const systemRangeGroups = ({ systems }: Catalogue): readonly OptionGroup[] =>
  cuts(versionsOf(systems.map(({ version, name }) => ({ version, of: name }))))

/** Languages first, then every LCID. */
export function localeGroups({ locales }: Catalogue): readonly OptionGroup[] {
  const languages = locales.filter(({ tag }) => !tag.includes('-'))
  return [
    {
      heading: say('rules.editor.languages'),
      options: languages.map(({ tag, name }) => ({ id: tag, name, wire: tag })),
    },
    {
      heading: say('rules.editor.locales'),
      options: locales.map(({ lcid, tag, name }) => ({ id: lcid, name, wire: lcid, also: tag })),
    },
  ]
}

/** What locales and languages are called. */
export function localeNames({ locales }: Catalogue): NameLocale {
  const names = new Map<string, string>()
  for (const { lcid, tag, name } of locales) {
    names.set(lcid, name)
    const language = languageOfLcid(lcid)
    if (language !== null && (tag === language || !names.has(language))) {
      names.set(language, name.replace(/ \(.*$/, ''))
    }
  }
  return (wanted) => names.get(wanted.toLowerCase()) ?? null
}

/** More would make a list nobody reads. */
const MOST_URLS = 60

/** URLs the policy has already. */
export function urlGroups(policy: Policy, key: 'downloadUrl' | 'fallbackUrl'): readonly OptionGroup[] {
  const answers = [...policy.rules, policy.otherwise].flatMap(({ answer }): readonly Answer[] =>
    answer === undefined ? [] : [answer],
  )
  const urls = unique(answers.map((answer) => answer[key])).filter((url) => url !== '')
  return [{ heading: null, options: urls.slice(0, MOST_URLS).map((url) => mono(url)) }]
}

export const codeGroups: readonly OptionGroup[] = [
  {
    heading: null,
    options: ERROR_CODES.map((code) => mono(String(code), errorMeaning(code) ?? undefined)),
  },
]
