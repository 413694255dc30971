// A trace as a sequence diagram of PlantUML. What comes from a file or off the wire is quoted character by character,
// so that neither its preprocessor nor its markup (Creole) finds anything to do there.

import type { Trace } from '../../protocol/formats/trace.ts'
import { unreachable } from '../../protocol/result.ts'
import { say } from '../../words/words.ts'
import { type Sequence, type SequenceItem, sequenceOf } from './sequence.ts'

const PLAIN = /[A-Za-z0-9 .,:/()?@+_-]/
/** PlantUML reads `<U+002A>` last of all, when nothing has a meaning any more. */
const quoted = (character: string): string =>
  `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`
/** Marks that mean something in pairs: italic, struck out, underlined, a list, an ellipsis. */
const PAIRS = /[./_-]{2,}/g
const SPACES = /^ +| +$| {2,}/g
/** After a keyword a mark may belong to the keyword. */
const FIRST_MARK = /^[.,:/()?@+_-]/

/** A text of one line, of which nothing means anything to PlantUML. */
export function plantumlText(text: string): string {
  if (text === '') return say('export.sequence.empty')
  return [...text]
    .map((character) => (PLAIN.test(character) ? character : quoted(character)))
    .join('')
    .replace(PAIRS, (marks) => [...marks].map(quoted).join(''))
    .replace(FIRST_MARK, quoted)
    .replace(SPACES, (spaces) => quoted('\u00a0').repeat(spaces.length))
}

const NAMES = { client: 'C', server: 'S' } as const
const OTHER = { client: 'S', server: 'C' } as const
const SIDE = { client: 'left of C', server: 'right of S' } as const

const both = (deed: 'activate' | 'deactivate'): readonly string[] => [`${deed} C`, `${deed} S`]

function linesOf(item: SequenceItem): readonly string[] {
  const text = plantumlText(item.text)
  switch (item.kind) {
    case 'opens':
      return [`${NAMES[item.actor]} --> ${OTHER[item.actor]} : ${text}`, ...both('activate')]
    case 'line':
      return [`${NAMES[item.actor]} ${item.arrives ? '->' : '->x'} ${OTHER[item.actor]} : ${text}`]
    case 'note':
      return [`note ${SIDE[item.actor]} : ${text}`]
    case 'closes':
      return item.by === 'network'
        ? [`note over C, S : ${text}`, ...both('deactivate')]
        : [`${NAMES[item.by]} --> ${OTHER[item.by]} : ${text}`, ...both('deactivate')]
    case 'end':
      return [`note over C, S : ${text}`]
    default:
      return unreachable(item)
  }
}

function connectionLines({ title, items }: Sequence['connections'][number]): readonly string[] {
  const open = items.filter(({ kind }) => kind === 'opens').length
  const closed = items.filter(({ kind }) => kind === 'closes').length
  const lines = [...items.flatMap(linesOf), ...(open > closed ? both('deactivate') : [])]
  return [`group ${plantumlText(title)}`, ...lines.map((line) => `  ${line}`), 'end']
}

/** The whole diagram, from `@startuml` to `@enduml`. */
export function tracePlantuml(trace: Trace): string {
  const { title, client, server, connections } = sequenceOf(trace)
  return [
    '@startuml',
    `title ${plantumlText(title)}`,
    'hide footbox',
    'skinparam maxMessageSize 420',
    `participant "${plantumlText(client)}" as C`,
    `participant "${plantumlText(server)}" as S`,
    ...connections.flatMap(connectionLines),
    '@enduml',
    '',
  ].join('\n')
}
