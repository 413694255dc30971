// The sources, each with a run that goes by a reading of its.

import { SOURCES, type SourceId } from '../protocol/sources.ts'
import { say } from '../words/words.ts'
import type { Entry } from './entry.ts'
import { plainPart } from './text.ts'

/** The entry whose run shows what a source says best. */
const BEST: Readonly<Record<SourceId, string>> = {
  seed: 'command/CVQ',
  wiki: 'differ/closesAfterAnswer',
  nina: 'differ/behaviour',
  msnpiki: 'differ/verReply',
  hypothetic: 'error/715',
  draft: 'command/VER',
  purple: 'error/710',
  bitlbee: 'differ/closesAfter710',
  msnpsharp: 'error/710',
  escargot: 'differ/dialectCase',
  capture: 'differ/unknownMinimum',
  inference: 'differ/localeFirst',
  ours: 'differ/closesAfter420',
}

/** `others`: every entry that may rest on a source. */
export const sourceEntries = (others: readonly Entry[]): readonly Entry[] =>
  SOURCES.map((source): Entry => {
    const resting = others.filter(({ sources }) => sources.includes(source))
    const best = others.find(({ id }) => id === BEST[source])
    if (best === undefined) throw new Error(`no entry ${BEST[source]}`)
    return {
      id: `source/${source}`,
      chapter: 'sources',
      title: say(`wire.sourceTitle.${source}`),
      wire: false,
      summary: plainPart(say('reference.source.gives', { count: resting.length })),
      blocks: [],
      see: resting.map(({ id }) => id),
      sources: [],
      example: best.example,
    }
  })
