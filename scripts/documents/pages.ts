// The reference as Markdown pages.

import { type Block, CHAPTERS, type Chapter, type Entry, referenceOf } from '../../reference/index.ts'
import { type Part, say } from '../../words/words.ts'

/** Releases are the catalogue's, and the glossary has a page of its own. */
const IN_PROTOCOL: readonly Chapter[] = CHAPTERS.filter(
  (chapter) => chapter !== 'releases' && chapter !== 'glossary',
)

const entries = referenceOf({ releases: [], systems: [], locales: [] })

const code = (text: string): string => `\`${text}\``
const inline = (parts: readonly Part[]): string =>
  parts.map(({ text, wire }) => (wire ? code(text.trim()) : text)).join('')
const inCell = (parts: readonly Part[]): string => inline(parts).replaceAll('|', '\\|')
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

function table({ head, rows }: Extract<Block, { readonly kind: 'table' }>): readonly string[] {
  const columns = head.length === 0 ? ['', ''] : head
  return [
    row(columns),
    row(columns.map(() => '---')),
    ...rows.map((cells) => row(cells.map(({ parts }) => inCell(parts)))),
  ]
}

function block(of: Block): readonly string[] {
  switch (of.kind) {
    case 'paragraph':
      return [inline(of.parts), '']
    case 'form':
      return [`${of.label}: ${code(of.line)}`, '']
    case 'table':
      return [`**${of.caption}**`, '', ...table(of), '']
  }
}

const page = (entry: Entry): readonly string[] => [
  `### ${entry.wire ? code(entry.title) : entry.title}`,
  '',
  inline(entry.summary),
  '',
  ...entry.blocks.flatMap(block),
]

const chapter = (name: Chapter): readonly string[] => [
  `## ${say(`reference.chapter.${name}`)}`,
  '',
  say(`reference.about.${name}`),
  '',
  ...entries.filter((entry) => entry.chapter === name).flatMap(page),
]

const MADE = 'This page is made from the tables the code runs by: `npm run documents`.'

/** Commands, parameters, dialects, error codes, disagreements and sources. */
export const protocolPage = (): string =>
  `${['# The protocol', '', MADE, '', ...IN_PROTOCOL.flatMap(chapter)].join('\n').trimEnd()}\n`

export function glossaryPage(): string {
  const words = entries.filter((entry) => entry.chapter === 'glossary')
  const rows = words.map(({ title, summary }) => row([`**${title}**`, inCell(summary)]))
  const head = [
    '# Glossary',
    '',
    'The words of this field as the code, the window and the documents use them. Where the protocol’s sources have several',
    'names for a thing, the first is ours. Made from `words/en/glossary.ts`: `npm run documents`.',
    '',
    row(['word', 'what it is']),
    row(['---', '---']),
  ]
  return `${[...head, ...rows].join('\n')}\n`
}
