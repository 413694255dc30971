// Everything the app says to a person, in one catalogue. `say` gives plain text; `parts` gives the same sentence
// cut where it quotes the wire, so that a window can set those pieces in the mono face. Catalogue entries mark
// wire text with <w>…</w>; values are put in after the cutting, so a value can never be taken for a mark.

import { createInstance } from 'i18next'
import { en } from './en/index.ts'

const instance = createInstance()
// Without a backend everything is there at once, so the promise has nothing left to wait for.
void instance.init({
  lng: 'en',
  resources: { en: { translation: en } },
  interpolation: { escapeValue: false },
  initAsync: false,
  showSupportNotice: false,
})

/** Dotted paths of the catalogue's texts; a plural's `_one` and `_other` are named without the ending. */
type Paths<Node, Prefix extends string = ''> = {
  [Key in keyof Node & string]: Node[Key] extends string
    ? `${Prefix}${Key extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : Key}`
    : Paths<Node[Key], `${Prefix}${Key}.`>
}[keyof Node & string]
export type WordKey = Paths<typeof en>

/** Values by name; `count` picks the plural. */
export type Values = Readonly<Record<string, string | number>>

export interface Part {
  readonly text: string
  /** Whether it is, or could be, on the wire. */
  readonly wire: boolean
}

/** A sentence in parts; the joined texts are what `say` gives. */
export function parts(key: WordKey, values: Values = {}): readonly Part[] {
  const template: string = instance.t(key, { ...values, skipInterpolation: true })
  return template
    .split(/<w>(.*?)<\/w>/s)
    .map((piece, i) => ({ text: fill(piece, values), wire: i % 2 === 1 }))
    .filter(({ text }) => text !== '')
}

const fill = (piece: string, values: Values): string =>
  piece.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole))

export const plain = (sentence: readonly Part[]): string => sentence.map(({ text }) => text).join('')

export const say = (key: WordKey, values: Values = {}): string => plain(parts(key, values))
