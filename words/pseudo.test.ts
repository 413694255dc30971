import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { en } from './en/index.ts'
import { type Catalogue, pseudoCatalogue, pseudoText, unmarked } from './pseudo.ts'

/** Every text of a catalogue under its path. */
const flat = (node: Catalogue, path = ''): readonly (readonly [string, string])[] =>
  Object.entries(node).flatMap(([key, child]) =>
    typeof child === 'string' ? [[`${path}${key}`, child] as const] : flat(child, `${path}${key}.`),
  )

const values = (text: string): readonly string[] => text.match(/\{\{\w+\}\}|<w>.*?<\/w>/gs) ?? []

describe('a text in the language nobody speaks', () => {
  it('stands between its marks, every vowel doubled', () => {
    expect(pseudoText('Step forward')).toBe('«Stéép föörwáárd»')
  })

  it('keeps its values and what is on the wire, letter for letter', () => {
    expect(pseudoText('Rule {{name}} replies <w>CVR0</w>.')).toBe('«Rûûléé {{name}} rééplïïéés <w>CVR0</w>.»')
  })

  it('has an accelerator where it was', () => {
    expect(pseudoText('&Edit')).toBe('«&ÉÉdïït»')
  })

  it('is nothing where there was nothing', () => {
    expect(pseudoText('')).toBe('')
  })

  it('has values in the same order, and no word without marks', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('{{name}}', '{{count}}', '<w>CVQ {{trid}}</w>', 'The client compares.'),
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join(' ')
        const made = pseudoText(text)
        expect(values(made)).toEqual(values(text))
        expect(unmarked(made.split(/\{\{\w+\}\}|<w>.*?<\/w>|<\/?\w+>/s).join(' '))).toEqual([])
      }),
    )
  })
})

describe('the whole catalogue', () => {
  const before = flat(en)
  const after = flat(pseudoCatalogue(en))

  it('has the same keys', () => {
    expect(after.map(([key]) => key)).toEqual(before.map(([key]) => key))
  })

  it('is longer by about two fifths', () => {
    const length = (texts: typeof before): number =>
      texts.reduce((sum, [, text]) => sum + text.replace(/\{\{\w+\}\}|<w>.*?<\/w>/gs, '').length, 0)
    expect(length(after) / length(before)).toBeGreaterThan(1.3)
    expect(length(after) / length(before)).toBeLessThan(1.6)
  })

  it('uses characters that the bundled fonts have', () => {
    const odd = after
      .flatMap(([, text]) => [...text])
      .filter((character) => /[^\u0020-\u024F\u2000-\u22FF\u2300-\u27FF\n]/u.test(character))
    expect(odd).toEqual([])
  })
})

describe('words without marks', () => {
  it('are found in a text that comes half from elsewhere', () => {
    expect(unmarked('«Rûûléé winnt áánswéérs.» CVQ 6.0.0602 not said')).toEqual(['winnt', 'not', 'said'])
  })
})
