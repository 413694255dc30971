// The lines of a run for the page that plays: each as sent, with a table of its fields.

import type { Drawing } from '../../../diagram/drawing.ts'
import type { EventOf, Trace } from '../../../protocol/formats/trace.ts'
import { type LabelToken, labelTokens } from '../../../protocol/tokens.ts'
import { say } from '../../../words/words.ts'
import { element, escaped, wireText } from '../markup.ts'

type Sent = EventOf<'send'>

function nameOf({ field }: LabelToken, place: number): string {
  if (field === 'dialect') return say('wire.fields.dialectName', { number: place - 1 })
  if (field !== null) return say(`fields.name.${field}`)
  return place === 0 ? say('export.page.command') : say('wire.fields.unnamed', { number: place - 1 })
}

function row(token: LabelToken, place: number): string {
  const { field, text } = token
  const meaning =
    field === null ? '' : element('span', { class: 'meaning' }, escaped(say(`fields.meaning.${field}`)))
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, escaped(nameOf(token, place)), meaning),
    element('td', {}, text === '' ? escaped(say('wire.fields.empty')) : wireText(text)),
  )
}

function fieldTable(line: string, from: 'C' | 'S'): string {
  return element(
    'table',
    {},
    element('caption', {}, escaped(say('wire.fields.caption'))),
    element('tbody', {}, labelTokens(line, from).map(row)),
  )
}

function section({ message, line, actor, longerThan }: Sent, step: number | undefined): string {
  const from = actor === 'client' ? 'C' : 'S'
  const title = say(`wire.step.${actor === 'client' ? 'request' : 'reply'}`, { number: step ?? message })
  return element(
    'section',
    { 'data-line': message, class: actor },
    element('h3', {}, escaped(`${say(`wire.from.${from}`)}, ${title}`)),
    ...(longerThan === undefined
      ? [element('p', { class: 'line' }, wireText(line)), fieldTable(line, from)]
      : [element('p', {}, escaped(say('diagram.message.unkept.label', { bytes: longerThan })))]),
  )
}

/** In the order in which they are sent. */
export function linesSection(trace: Trace, { steps }: Drawing): string {
  const stepOf = new Map(
    steps.flatMap(({ kind, event, number }) => (kind === 'message' ? [[event, number]] : [])),
  )
  const sections = trace.events.map((event, i) =>
    event.kind === 'send' ? section(event, stepOf.get(i)) : '',
  )
  return element(
    'section',
    { class: 'wire' },
    element('h2', {}, escaped(say('wire.title'))),
    element(
      'p',
      { class: 'nothing' },
      escaped(say(sections.some((one) => one !== '') ? 'wire.nothing' : 'wire.nothingSentence')),
    ),
    sections,
  )
}
