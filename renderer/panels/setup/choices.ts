// What the client panel offers to choose from, made of the catalogue: releases by product, systems by family,
// locales, libraries, architectures, identifications and dialects.

import { CVR0, DIALECTS } from '../../../protocol/dialects.ts'
import type { Catalogue, Release, System } from '../../../protocol/formats/catalogue.ts'
import { type Client, DEFAULT_HANDLE } from '../../../protocol/formats/client.ts'
import { compareVersions } from '../../../protocol/version.ts'
import { say } from '../../../words/words.ts'
import { added } from '../../ui/chips.ts'
import type { Option, OptionGroup } from '../../ui/options.ts'

const ungrouped = (options: readonly Option[]): readonly OptionGroup[] => [{ heading: null, options }]

/** In the order in which each key first comes. */
function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}

const unique = <Value>(values: readonly Value[]): readonly Value[] => [...new Set(values)]

/** Option ids are the releases' indices. Products in the order of their first release, newest version first. */
export function releaseGroups({ releases }: Catalogue): readonly OptionGroup[] {
  const byProduct = groupBy([...releases.entries()], ([, { product }]) => product)
  return [...byProduct].map(([heading, entries]) => ({
    heading,
    options: entries
      .toSorted(([, a], [, b]) => compareVersions(b.version, a.version))
      .map(([index, { version, library, date }]) => ({
        id: String(index),
        name: version,
        note: date ?? '',
        also: library,
      })),
  }))
}

/** The version first: it must not be cut off. */
export const releaseName = ({ product, version }: Release): string => `${version} ${product}`

/** The id of the option that stands for a system no catalogue has. */
export const OTHER_SYSTEM = 'other'

const wireOf = ({ type, version }: Client['system']): string => `${type} ${version}`

export function systemGroups({ systems }: Catalogue): readonly OptionGroup[] {
  const byType = groupBy(systems, ({ type }) => type)
  const known = [...byType].map(([heading, members]) => ({
    heading,
    options: members
      .toSorted((a, b) => compareVersions(a.version, b.version))
      .map((system) => ({ id: system.id, name: system.name, wire: wireOf(system) })),
  }))
  const other = { id: OTHER_SYSTEM, name: say('setup.system.other') }
  return [...known, { heading: null, options: [other] }]
}

/** The catalogue's system of this type and version, whatever the architecture; null for any other. */
export const systemNamed = ({ systems }: Catalogue, wire: Client['system']): System | null =>
  systems.find(({ type, version }) => type === wire.type && version === wire.version) ?? null

export const localeGroups = ({ locales }: Catalogue): readonly OptionGroup[] =>
  ungrouped(locales.map(({ lcid, name, tag }) => ({ id: lcid, name, wire: lcid, also: tag })))

export const localeName = ({ locales }: Catalogue, lcid: string): string | null =>
  locales.find((locale) => locale.lcid === lcid.toLowerCase())?.name ?? null

/** The products that use a library, the first that did first. */
export const productsOf = ({ releases }: Catalogue, library: string): readonly string[] =>
  unique(releases.filter((release) => release.library === library).map(({ product }) => product))

export const libraryGroups = (catalogue: Catalogue): readonly OptionGroup[] =>
  ungrouped(
    unique(catalogue.releases.map(({ library }) => library)).map((library) => ({
      id: library,
      name: productsOf(catalogue, library).join(', '),
      wire: library,
    })),
  )

const ARCHITECTURES = { i386: 'setup.arch.i386', ppc: 'setup.arch.ppc' } as const

const isNamed = (arch: string): arch is keyof typeof ARCHITECTURES => arch in ARCHITECTURES

export const archName = (arch: string): string | null => (isNamed(arch) ? say(ARCHITECTURES[arch]) : null)

export const archGroups = ({ systems }: Catalogue): readonly OptionGroup[] =>
  ungrouped(
    unique(systems.map(({ arch }) => arch)).map((arch) => ({
      id: arch,
      name: archName(arch) ?? arch,
      wire: arch,
    })),
  )

/** Ids of the two ways to send no text; no text can be one, because they hold a space. */
export const NOT_SENT = 'not sent'
export const SENT_EMPTY = 'sent empty'

export function identificationGroups({ releases }: Catalogue): readonly OptionGroup[] {
  const names = unique(releases.map(({ identification }) => identification ?? '')).filter(
    (name) => name !== '',
  )
  return [
    {
      heading: null,
      options: [
        { id: NOT_SENT, name: say('setup.notSent') },
        { id: SENT_EMPTY, name: say('setup.sentEmpty') },
      ],
    },
    {
      heading: say('setup.identification.known'),
      options: names.map((name) => ({ id: name, name, mono: true })),
    },
  ]
}

export const handleGroups: readonly OptionGroup[] = ungrouped([
  { id: NOT_SENT, name: say('setup.notSent') },
  { id: DEFAULT_HANDLE, name: DEFAULT_HANDLE, mono: true },
])

/** Every name VER may offer, best first. */
export const ALL_DIALECTS: readonly string[] = [...DIALECTS.map(({ name }) => name).toReversed(), CVR0]

/** With one more name, where it usually stands; a name nobody knows comes before CVR0. */
export const offering = (offers: readonly string[], name: string): readonly string[] =>
  added(offers, ALL_DIALECTS.includes(name) ? ALL_DIALECTS : [name, CVR0], name)

/** Dialects that are not offered yet. */
export const dialectGroups = (offers: readonly string[]): readonly OptionGroup[] =>
  ungrouped(
    ALL_DIALECTS.filter((name) => !offers.includes(name)).map((name) => ({ id: name, name, mono: true })),
  )
