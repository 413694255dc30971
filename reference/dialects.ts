// The dialects, from their table, and the two names in VER that are none.

import { CVR0, DIALECTS, type Dialect } from '../protocol/dialects.ts'
import { parts, say } from '../words/words.ts'
import type { Block, Entry } from './entry.ts'
import { asks, both, example, says, withClient, withPolicy } from './examples.ts'
import { changesTable } from './parameters.ts'
import { paragraph, paragraphs, plainPart } from './text.ts'

function blocksOf({ cvqParameters, seventh, firstClient, cvrOnDispatch }: Dialect): readonly Block[] {
  const sends =
    cvqParameters === null
      ? parts('reference.dialect.withoutCvq')
      : parts('reference.dialect.real', { count: cvqParameters, how: say(`fields.seventh.${seventh}`) })
  const first =
    firstClient === null
      ? parts('reference.dialect.noFirst')
      : parts('reference.dialect.first', { version: firstClient })
  return [
    paragraph(sends),
    paragraph(first),
    ...(cvrOnDispatch ? [paragraph(parts('reference.dialect.cvrOnDispatch'))] : []),
  ]
}

const summaryOf = ({ cvqParameters, seventh }: Dialect): string =>
  cvqParameters === null
    ? say('wire.about.noCvq')
    : say('wire.about.cvqParameters', { count: cvqParameters, how: say(`fields.seventh.${seventh}`) })

const ofDialect = (dialect: Dialect): Entry => ({
  id: `dialect/${dialect.name}`,
  chapter: 'dialects',
  title: dialect.name,
  wire: true,
  summary: plainPart(summaryOf(dialect)),
  blocks: blocksOf(dialect),
  see: ['field/client-identification', 'field/user-handle', 'command/VER'],
  sources: [dialect.source],
  example:
    dialect.cvqParameters === null
      ? example(
          both(withClient({ offers: [dialect.name, CVR0] }), withPolicy({ dialects: [dialect.name] })),
          says('VER', 'server'),
        )
      : example(withClient({ offers: [dialect.name, CVR0] }), asks),
})

export const DIALECT_ENTRIES: readonly Entry[] = [
  {
    id: 'dialect/CVR0',
    chapter: 'dialects',
    title: CVR0,
    wire: true,
    summary: plainPart(say('wire.about.pseudo')),
    blocks: [...paragraphs('reference.dialect.CVR0'), changesTable()],
    see: ['command/VER', 'command/CVQ', 'differ/verReply'],
    sources: ['wiki', 'nina', 'msnpiki'],
    example: example((start) => start, says('VER', 'server')),
  },
  {
    id: 'dialect/0',
    chapter: 'dialects',
    title: '0',
    wire: true,
    summary: plainPart(say('wire.about.nothingShared')),
    blocks: paragraphs('reference.dialect.none'),
    see: ['command/VER'],
    sources: ['wiki', 'msnpiki', 'draft'],
    example: example(withClient({ offers: ['MSNP2'] }), says('VER', 'server')),
  },
  ...DIALECTS.map(ofDialect),
]
