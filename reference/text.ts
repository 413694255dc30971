// Pieces that pages are made of.

import { type Part, parts, type Values, type WordKey } from '../words/words.ts'
import type { Block, Cell } from './entry.ts'

export const plainPart = (text: string): readonly Part[] => [{ text, wire: false }]
export const wirePart = (text: string): readonly Part[] => [{ text, wire: true }]

export const paragraph = (of: readonly Part[]): Block => ({ kind: 'paragraph', parts: of })

/** A text of the catalogue in paragraphs: a line end divides them. */
export function paragraphs(key: WordKey, values: Values = {}): readonly Block[] {
  const blocks: Part[][] = [[]]
  for (const { text, wire } of parts(key, values)) {
    const [first = '', ...more] = text.split('\n')
    if (first !== '') blocks.at(-1)?.push({ text: first, wire })
    for (const piece of more) blocks.push(piece === '' ? [] : [{ text: piece, wire }])
  }
  return blocks.filter((block) => block.length > 0).map(paragraph)
}

export const cell = (text: string, to?: string): Cell => ({
  parts: plainPart(text),
  ...(to === undefined ? {} : { to }),
})
export const wireCell = (text: string, to?: string): Cell => ({
  parts: wirePart(text),
  ...(to === undefined ? {} : { to }),
})

/** Half a sentence as a sentence. */
export const sentence = (half: string): string => `${half.charAt(0).toUpperCase()}${half.slice(1)}.`
