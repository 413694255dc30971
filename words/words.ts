// Everything the app says to a person, in one catalogue. `say` gives plain text; `parts` gives the same sentence
// cut where it quotes the wire, so that a window can set those pieces in the mono face. Catalogue entries mark
// wire text with <w>…</w>; values are put in after the cutting, so a value can never be taken for a mark.

import { en } from './en/index.ts'
import type { later } from './en/later.ts'

/** Dotted paths of the catalogue's texts; a plural's `_one` and `_other` are named without the ending. */
type Paths<Node, Prefix extends string = ''> = {
  [Key in keyof Node & string]: Node[Key] extends string
    ? `${Prefix}${Key extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : Key}`
    : Paths<Node[Key], `${Prefix}${Key}.`>
}[keyof Node & string]
export type WordKey = Paths<typeof en> | Paths<typeof later>

/** Values by name; `count` picks the plural. */
export type Values = Readonly<Record<string, string | number>>

export interface Part {
  readonly text: string
  /** Whether it is, or could be, on the wire. */
  readonly wire: boolean
}

const plurals = new Intl.PluralRules('en')
/** By key and plural: a template is looked up once, for a window says hundreds of sentences at a keystroke. */
const templates = new Map<string, readonly Part[]>()

/** What can be said; areas that only later screens say are added to it. */
const catalogue: Record<string, unknown> = { ...en }

/** Adds areas to the catalogue. Adding them again changes nothing. */
export function addTexts(areas: typeof later): void {
  Object.assign(catalogue, areas)
}

/** The text at a dotted path; undefined where there is none. */
function textAt(path: string): string | undefined {
  let node: unknown = catalogue
  for (const name of path.split('.')) {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, name)) return undefined
    node = Reflect.get(node, name)
  }
  return typeof node === 'string' ? node : undefined
}

/** The catalogue's text in parts, its values not yet put in. */
function templateOf(key: WordKey, { count }: Values): readonly Part[] {
  const plural = typeof count === 'number' ? plurals.select(count) : ''
  const name = `${key} ${plural}`
  const known = templates.get(name)
  if (known !== undefined) return known
  const text = textAt(`${key}_${plural}`) ?? textAt(key) ?? key
  const template = text.split(/<w>(.*?)<\/w>/s).map((piece, i) => ({ text: piece, wire: i % 2 === 1 }))
  templates.set(name, template)
  return template
}

/** A sentence in parts; the joined texts are what `say` gives. */
export const parts = (key: WordKey, values: Values = {}): readonly Part[] =>
  templateOf(key, values)
    .map(({ text, wire }) => ({ text: fill(text, values), wire }))
    .filter(({ text }) => text !== '')

const fill = (piece: string, values: Values): string =>
  piece.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole))

export const plain = (sentence: readonly Part[]): string => sentence.map(({ text }) => text).join('')

export const say = (key: WordKey, values: Values = {}): string => plain(parts(key, values))
