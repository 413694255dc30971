// A trace as a sequence diagram of Mermaid 11. What comes from a file or off the wire is quoted character by
// character, so that it can neither end a statement nor begin one.

import type { Trace } from '../../protocol/formats/trace.ts'
import { unreachable } from '../../protocol/result.ts'
import { say } from '../../words/words.ts'
import { type Sequence, type SequenceItem, sequenceOf } from './sequence.ts'

const INDENT = '    '
/** Behind a connection, light enough for both of Mermaid's themes. */
const GROUND = 'rgba(127, 140, 150, 0.12)'

const PLAIN = /[A-Za-z0-9 .,:/()=?@+_-]/
const entity = (character: string): string => `#${character.codePointAt(0) ?? 0};`
/** Words to which Mermaid gives a meaning within a text, before and while it reads it. */
const MEANING = /style|classDef|wrap:|\bend\b/gi
/** Mermaid drops spaces at the ends and takes many for one. */
const SPACES = /^ +| +$| {2,}/g

/** A text of one line, of which nothing means anything to Mermaid. */
export function mermaidText(text: string): string {
  if (text === '') return say('export.sequence.empty')
  const quoted = [...text]
    .map((character) => (PLAIN.test(character) ? character : entity(character)))
    .join('')
  return quoted
    .replace(MEANING, (word) => entity(word.charAt(0)) + word.slice(1))
    .replace(SPACES, (spaces) => entity('\u00a0').repeat(spaces.length))
}

const NAMES = { client: 'C', server: 'S' } as const
const OTHER = { client: 'S', server: 'C' } as const
const SIDE = { client: 'left of C', server: 'right of S' } as const

const both = (deed: 'activate' | 'deactivate'): readonly string[] => [`${deed} C`, `${deed} S`]

function linesOf(item: SequenceItem): readonly string[] {
  const text = mermaidText(item.text)
  switch (item.kind) {
    case 'opens':
      return [`${NAMES[item.actor]}-->>${OTHER[item.actor]}: ${text}`, ...both('activate')]
    case 'line':
      return [`${NAMES[item.actor]}${item.arrives ? '->>' : '-x'}${OTHER[item.actor]}: ${text}`]
    case 'note':
      return [`Note ${SIDE[item.actor]}: ${text}`]
    case 'closes':
      return item.by === 'network'
        ? [`Note over C,S: ${text}`, ...both('deactivate')]
        : [`${NAMES[item.by]}-->>${OTHER[item.by]}: ${text}`, ...both('deactivate')]
    case 'end':
      return [`Note over C,S: ${text}`]
    default:
      return unreachable(item)
  }
}

function connectionLines({ title, items }: Sequence['connections'][number]): readonly string[] {
  const open = items.filter(({ kind }) => kind === 'opens').length
  const closed = items.filter(({ kind }) => kind === 'closes').length
  const lines = [`Note over C,S: ${mermaidText(title)}`, ...items.flatMap(linesOf)]
  return [`rect ${GROUND}`, ...[...lines, ...(open > closed ? both('deactivate') : [])].map(indented), 'end']
}

const indented = (line: string): string => INDENT + line

/** The whole diagram. */
export function traceMermaid(trace: Trace): string {
  const { title, client, server, connections } = sequenceOf(trace)
  const lines = [
    `title: ${mermaidText(title)}`,
    `participant C as ${mermaidText(client)}`,
    `participant S as ${mermaidText(server)}`,
    ...connections.flatMap(connectionLines),
  ]
  return `${['sequenceDiagram', ...lines.map(indented)].join('\n')}\n`
}
