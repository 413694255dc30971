// A language nobody speaks, made of the catalogue's own texts, for tests: every vowel is doubled and carries a mark,
// and every text stands between « and ». What is shown without marks was never in the catalogue; what is cut would be
// cut in a language of long words. The product does not hold it: tests build the app with it (e2e/support/pseudo.ts).

/** Values, the marks of wire text with what stands between them, and tags: no words of a person's language. */
const KEPT = /(\{\{\w+\}\}|<w>.*?<\/w>|<\/?\w+>)/s

/** All of them are in the bundled fonts, whose widths the drawing reckons with. */
const MARKED: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'é',
  i: 'ï',
  o: 'ö',
  u: 'û',
  y: 'ý',
  A: 'Å',
  E: 'É',
  I: 'Î',
  O: 'Ø',
  U: 'Ü',
  Y: 'Ý',
}

const marked = (piece: string): string =>
  piece.replace(/[aeiouy]/gi, (vowel) => (MARKED[vowel] ?? vowel).repeat(2))

/** One text of the catalogue. */
export const pseudoText = (text: string): string =>
  text === ''
    ? ''
    : `«${text
        .split(KEPT)
        .map((piece, i) => (i % 2 === 1 ? piece : marked(piece)))
        .join('')}»`

export interface Catalogue {
  readonly [key: string]: string | Catalogue
}

/** A whole catalogue: the same keys, each with its text in the language nobody speaks. */
export const pseudoCatalogue = (catalogue: Catalogue): Catalogue =>
  Object.fromEntries(
    Object.entries(catalogue).map(([key, node]) => [
      key,
      typeof node === 'string' ? pseudoText(node) : pseudoCatalogue(node),
    ]),
  )

/** What of a text no catalogue said: the words with a vowel that carries no mark. */
export const unmarked = (text: string): readonly string[] =>
  text.match(/[\p{L}\p{N}'’@._/-]*[aeiouyAEIOUY][\p{L}\p{N}'’@._/-]*/gu) ?? []
