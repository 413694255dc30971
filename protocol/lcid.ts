// Locale identifiers as CVQ sends them: `0x` and four hex digits (seed: cvq.md). Which are known is the list of
// the `lcid` package, neutral ones included. It is asked number by number: its list by tag loses 0x040a, whose
// tag es_ES is also that of 0x0c0a.

import lcidPackage from 'lcid'

const FORM = /^0x[0-9a-fA-F]{4}$/
const LARGEST = 0xffff

/** Whether a token has the form of an LCID; `0X0409` and `0x409` have not. */
export const isLcid = (text: string): boolean => FORM.test(text)

const numberOf = (lcid: string): number => Number.parseInt(lcid.slice(2), 16)

const tagOf = (number: number): string | null => lcidPackage.from(number)?.replaceAll('_', '-') ?? null

/** The language tag of a known LCID (either case), such as `en-US`, else null. */
export const tagOfLcid = (text: string): string | null => (isLcid(text) ? tagOf(numberOf(text)) : null)

/** Whether the server knows the locale: of the right form and in the list; otherwise it answers 710. */
export const isKnownLcid = (text: string): boolean =>
  isLcid(text) && lcidPackage.from(numberOf(text)) !== undefined

/** The language of a known LCID, `fr` of 0x040c, else null. */
export const languageOfLcid = (text: string): string | null => tagOfLcid(text)?.split('-')[0] ?? null

function everyKnown(): readonly { readonly lcid: string; readonly tag: string }[] {
  const known: { readonly lcid: string; readonly tag: string }[] = []
  for (let number = 0; number <= LARGEST; number++) {
    const tag = tagOf(number)
    if (tag !== null) known.push({ lcid: `0x${number.toString(16).padStart(4, '0')}`, tag })
  }
  return known
}

/** Every known LCID, lower-case, in order, with its language tag; about 3 ms once. */
export const knownLcids = everyKnown()
