// Locale identifiers as CVQ sends them: `0x` and four hex digits (seed: cvq.md). Which are known is the list of
// the `lcid` package, neutral ones included.

import lcidPackage from 'lcid'

const FORM = /^0x[0-9a-fA-F]{4}$/

/** Whether a token has the form of an LCID; `0X0409` and `0x409` have not. */
export const isLcid = (text: string): boolean => FORM.test(text)

const tags: ReadonlyMap<string, string> = new Map(
  Object.entries(lcidPackage.all).map(([tag, code]) => [
    `0x${code.toString(16).padStart(4, '0')}`,
    tag.replaceAll('_', '-'),
  ]),
)

/** Every known LCID, lower-case, in order, with its language tag such as `en-US`. */
export const knownLcids: readonly { readonly lcid: string; readonly tag: string }[] = [...tags]
  .map(([lcid, tag]) => ({ lcid, tag }))
  .sort((a, b) => (a.lcid < b.lcid ? -1 : 1))

/** The language tag of a known LCID (either case), else null. */
export const tagOfLcid = (text: string): string | null =>
  isLcid(text) ? (tags.get(text.toLowerCase()) ?? null) : null

/** Whether the server knows the locale: of the right form and in the list; otherwise it answers 710. */
export const isKnownLcid = (text: string): boolean => tagOfLcid(text) !== null

/** The language of a known LCID, `fr` of 0x040c, else null. */
export const languageOfLcid = (text: string): string | null => tagOfLcid(text)?.split('-')[0] ?? null
