// Search over the reference: every word of the query must occur; what is named so comes first.

import { plain } from '../words/words.ts'
import type { Block, Entry } from './entry.ts'

const textOf = (block: Block): string => {
  switch (block.kind) {
    case 'paragraph':
      return plain(block.parts)
    case 'form':
      return block.line
    case 'table':
      return block.rows.flatMap((row) => row.map(({ parts }) => plain(parts))).join(' ')
  }
}

/** An entry with its texts made ready, so that a keystroke is a scan of strings. */
export interface Searchable {
  readonly entry: Entry
  readonly title: string
  readonly summary: string
  readonly body: string
}

export const searchable = (entries: readonly Entry[]): readonly Searchable[] =>
  entries.map((entry) => ({
    entry,
    title: entry.title.toLowerCase(),
    summary: plain(entry.summary).toLowerCase(),
    body: entry.blocks.map(textOf).join(' ').toLowerCase(),
  }))

const WEIGHTS = { is: 100, begins: 40, word: 20, title: 10, summary: 3, body: 1 } as const

function weight({ title, summary, body }: Searchable, word: string): number {
  if (title === word) return WEIGHTS.is
  if (title.startsWith(word)) return WEIGHTS.begins
  if (title.split(/[\s,()-]+/).includes(word)) return WEIGHTS.word
  if (title.includes(word)) return WEIGHTS.title
  if (summary.includes(word)) return WEIGHTS.summary
  return body.includes(word) ? WEIGHTS.body : 0
}

/** The entries that have every word of the query, best first; all of them, in their order, where it has none. */
export function search(among: readonly Searchable[], query: string): readonly Entry[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) return among.map(({ entry }) => entry)
  return among
    .map((each) => ({ each, weights: words.map((word) => weight(each, word)) }))
    .filter(({ weights }) => weights.every((found) => found > 0))
    .map(({ each, weights }) => ({
      entry: each.entry,
      total: weights.reduce((sum, found) => sum + found, 0),
    }))
    .sort((a, b) => b.total - a.total)
    .map(({ entry }) => entry)
}
