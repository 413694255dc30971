// The parameters, from the one table the codec runs by: an entry for each, and what changed in which dialect.

import { DIALECTS, type Dialect } from '../protocol/dialects.ts'
import {
  type FieldName,
  REPLY_PARAMETERS,
  REQUEST_PARAMETERS,
  SIGN_IN_PARAMETERS,
} from '../protocol/parameters.ts'
import type { SourceId } from '../protocol/sources.ts'
import { parts, say } from '../words/words.ts'
import { DISAGREEMENTS } from './disagreements.ts'
import type { Block, Cell, Entry } from './entry.ts'
import { answering, answers, asItIs, asks, example, says, signsIn } from './examples.ts'
import { cell, paragraph, paragraphs, plainPart, sentence, wireCell } from './text.ts'

type Side = 'C' | 'S'

const differencesAbout = (name: FieldName): readonly string[] =>
  DISAGREEMENTS.filter(({ concerns }) => concerns.some(({ fields }) => fields?.includes(name))).map(
    ({ id }) => `differ/${id}`,
  )

function entry(
  name: FieldName,
  rest: {
    readonly blocks: readonly Block[]
    readonly see: readonly string[]
    readonly sources: readonly SourceId[]
    readonly example: Entry['example']
  },
): Entry {
  return {
    id: `field/${name}`,
    chapter: 'parameters',
    title: name,
    wire: true,
    summary: plainPart(sentence(say(`fields.meaning.${name}`))),
    ...rest,
    see: [...rest.see, ...differencesAbout(name)],
  }
}

/** How each group of like dialects sends CVQ; the first dialect of a group stands for it. */
interface Era {
  readonly from: Dialect
  readonly to: Dialect
}

function eras(): readonly Era[] {
  const found: Era[] = []
  for (const dialect of DIALECTS) {
    const last = found.at(-1)
    const alike =
      last !== undefined &&
      last.to.cvqParameters === dialect.cvqParameters &&
      last.to.seventh === dialect.seventh
    if (alike) found[found.length - 1] = { ...last, to: dialect }
    else found.push({ from: dialect, to: dialect })
  }
  return found
}

function eraRow({ from, to }: Era): readonly Cell[] {
  const name = from === to ? from.name : `${from.name}–${to.number}`
  const { cvqParameters, seventh, firstClient } = from
  return [
    wireCell(name, `dialect/${from.name}`),
    cell(cvqParameters === null ? say('reference.changes.none') : String(cvqParameters)),
    cell(cvqParameters === null ? '' : say(`fields.seventh.${seventh}`)),
    firstClient === null ? cell(say('reference.changes.unknown')) : wireCell(firstClient),
  ]
}

/** What changed when, a row for each group of dialects that send CVQ alike. */
export const changesTable = (): Block => ({
  kind: 'table',
  caption: say('reference.changes.title'),
  head: [
    say('reference.changes.dialect'),
    say('reference.changes.parameters'),
    say('reference.changes.identification'),
    say('reference.changes.firstClient'),
  ],
  rows: eras().map(eraRow),
})

/** Of the parameters that a dialect brought or changed, the table shows how. */
const CHANGED: readonly FieldName[] = ['client-identification', 'user-handle']

const SIGN_IN: readonly Entry[] = SIGN_IN_PARAMETERS.map(({ name, index, since, source }) => {
  const place = say('reference.sentBy.USR', { index })
  const from = say('reference.since', { dialect: `MSNP${since}` })
  return entry(name, {
    blocks: [paragraph(plainPart(`${place} ${from}`)), ...paragraphs(`reference.field.${name}`)],
    see: ['command/USR', 'error/911'],
    sources: [source],
    example: example(signsIn, says('USR')),
  })
})

const ofTable = (side: Side, parameters: typeof REQUEST_PARAMETERS | typeof REPLY_PARAMETERS) =>
  parameters.map(({ name, index, since, source }): Entry => {
    const place = say(`reference.sentBy.${side}`, { index })
    const from = say('reference.since', { dialect: `MSNP${since}` })
    return entry(name, {
      blocks: [
        paragraph(plainPart(`${place} ${from}`)),
        ...paragraphs(`reference.field.${name}`),
        ...(CHANGED.includes(name) ? [changesTable()] : []),
      ],
      see: ['command/CVQ'],
      sources: [source],
      example: example(asItIs, side === 'C' ? asks : answers),
    })
  })

export const PARAMETERS: readonly Entry[] = [
  entry('TrID', {
    blocks: paragraphs('reference.field.TrID'),
    see: ['command/VER', 'command/CVQ'],
    sources: ['draft', 'hypothetic'],
    example: example(asItIs, says('VER')),
  }),
  ...ofTable('C', REQUEST_PARAMETERS),
  ...ofTable('S', REPLY_PARAMETERS),
  ...SIGN_IN,
  entry('dialect', {
    blocks: paragraphs('reference.field.dialect'),
    see: ['command/VER', 'dialect/CVR0'],
    sources: ['draft', 'msnpiki'],
    example: example(asItIs, says('VER')),
  }),
  entry('code', {
    blocks: [...paragraphs('reference.field.code'), paragraph(parts('reference.about.errors'))],
    see: ['error/420', 'error/710', 'error/715', 'error/731'],
    sources: ['seed', 'draft'],
    example: example(answering({ refuse: 420 }), says('420')),
  }),
]
