// Addresses in answers: whether a client can fetch one, which languages its path names, and better ones.

import { knownLcids, languageOfLcid } from '../../../protocol/lcid.ts'

/** `http` or `https`, and a host. */
const WEB = /^https?:\/\/[^/?#\s]+/i
const SCHEME = /^(?:[a-z][a-z0-9+.-]*:)?\/*/i

export const isWebUrl = (url: string): boolean => WEB.test(url)

/** The same address by http; null where nothing is left that could be a host. */
export function byHttp(url: string): string | null {
  const fetched = `http://${url.replace(SCHEME, '')}`
  return isWebUrl(fetched) ? fetched : null
}

/** The site of an address that can be fetched, else null. */
export const siteOf = (url: string): string | null => WEB.exec(url)?.[0] ?? null

const languages: ReadonlySet<string> = new Set(
  knownLcids.map(({ lcid }) => languageOfLcid(lcid)).filter((language) => language !== null),
)

const TAG = /^([a-z]{2,3})(?:-[a-z]{2,4})?$/i

/** The language of a part of a path such as `fr` or `en-us`; null where it is no language tag. */
function languageOfTag(part: string): string | null {
  const language = TAG.exec(part)?.[1]?.toLowerCase()
  return language !== undefined && languages.has(language) ? language : null
}

/** The languages that the path of an address names. */
export function languagesIn(url: string): ReadonlySet<string> {
  const path = url
    .replace(/[?#].*$/s, '')
    .replace(SCHEME, '')
    .split('/')
    .slice(1)
  return new Set(path.map(languageOfTag).filter((language) => language !== null))
}
