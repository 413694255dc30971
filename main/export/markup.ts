// HTML made from values: whatever comes in is text, and is written so that it stays text.

import { escapeMarkup } from '../../diagram/escape.ts'
import { visible } from '../../diagram/text-width.ts'
import { type PagePart, parsePage } from '../../protocol/page.ts'
import { unreachable } from '../../protocol/result.ts'
import type { Part } from '../../words/words.ts'

/** A text as HTML; what cannot be printed is shown as signs. */
export const escaped = (text: string): string => escapeMarkup(visible(text))

export const joined = (pieces: readonly string[]): string => pieces.filter((piece) => piece !== '').join('\n')

/** An element; `content` is HTML, none of it or of a name is a stranger's. What may be many is a list: a call takes so much. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  ...content: readonly (string | readonly string[])[]
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
  return `<${name}${written.join('')}>${content.flat().join('')}</${name}>`
}

/** What is, or could be, on the wire. */
export const wireText = (text: string): string => element('code', {}, escaped(text))

/** A sentence of the catalogue. */
export const sentence = (parts: readonly Part[]): string =>
  parts.map(({ text, wire }) => (wire ? wireText(text) : escaped(text))).join('')

function pagePart(part: PagePart): string {
  switch (part.kind) {
    case 'text':
      return escaped(part.text)
    case 'strong':
      return element('strong', {}, escaped(part.text))
    case 'code':
      return wireText(part.text)
    case 'link':
      return wireText(part.url)
    default:
      return unreachable(part)
  }
}

const inline = (parts: readonly PagePart[]): string => parts.map(pagePart).join('')

/** A text of a lesson: its paragraphs and lists. */
export const pageText = (markdown: string): string =>
  joined(
    parsePage(markdown).map((block) => {
      switch (block.kind) {
        case 'heading':
          return element('h3', {}, inline(block.parts))
        case 'paragraph':
          return element('p', {}, inline(block.parts))
        case 'list':
          return element(
            'ul',
            {},
            block.items.map((item) => element('li', {}, inline(item))),
          )
        default:
          return unreachable(block)
      }
    }),
  )

/** The same on one line: of a choice, whose box stands before it. */
export const pageLine = (markdown: string): string =>
  parsePage(markdown)
    .flatMap((block) => (block.kind === 'list' ? block.items : [block.parts]))
    .map(inline)
    .join(' ')
