// What a value on the wire stands for in the world, as far as the catalogue or the tables know it; and how a long
// value is shortened for its column.

import type { Catalogue } from '../../../protocol/formats/catalogue.ts'
import type { FieldName } from '../../../protocol/parameters.ts'
import { say } from '../../../words/words.ts'
import { archName, localeName, productsOf } from '../setup/choices.ts'
import type { WireToken } from './tokens.ts'

const SYSTEM_TYPES = ['win', 'winnt', 'mac'] as const

function systemTypeName(value: string): string | null {
  const known = SYSTEM_TYPES.find((type) => type === value)
  return known === undefined ? null : say(`wire.value.system-type.${known}`)
}

const textOf = (tokens: readonly WireToken[], field: FieldName): string =>
  tokens.find((token) => token.field === field)?.text ?? ''

function systemName({ systems }: Catalogue, type: string, version: string): string | null {
  return systems.find((system) => system.type === type && system.version === version)?.name ?? null
}

function releaseName({ releases }: Catalogue, version: string, library: string): string | null {
  const found = releases.find((release) => release.version === version && release.library === library)
  return found === undefined ? null : [found.product, found.date].filter((each) => each !== null).join(', ')
}

/** null where nothing is known of the value. */
export function meaningOfValue(
  { field, text }: WireToken,
  tokens: readonly WireToken[],
  catalogue: Catalogue,
): string | null {
  switch (field) {
    case 'locale':
      return localeName(catalogue, text) ?? say('wire.value.unknownLocale')
    case 'system-type':
      return systemTypeName(text)
    case 'system-ver':
      return systemName(catalogue, textOf(tokens, 'system-type'), text)
    case 'system-arch':
      return archName(text)
    case 'requesting-library':
      return productsOf(catalogue, text).join(', ') || null
    case 'client-version':
      return releaseName(catalogue, text, textOf(tokens, 'requesting-library'))
    default:
      return null
  }
}

const ELLIPSIS = '…'

/** `http://host/a/b/Install_MSN_Messenger.exe` as `…/Install_MSN…exe`, `http://host` as `host`. */
export function shortValue(text: string, longest: number): string {
  if (text.length <= longest) return text
  const [, rest = ''] = /^[a-z]+:\/\/(.*)$/.exec(text) ?? []
  if (rest === '') return cutInside(text, longest)
  const file = rest.slice(rest.lastIndexOf('/') + 1)
  if (!rest.includes('/') || file === '') return cutInside(rest, longest)
  return `${ELLIPSIS}/${cutInside(file, longest - 2)}`
}

const END_KEPT = 3

function cutInside(text: string, longest: number): string {
  if (text.length <= longest) return text
  return text.slice(0, longest - END_KEPT - 1) + ELLIPSIS + text.slice(-END_KEPT)
}
