// The error codes, with every source's reading.

import { ERRORS, type ErrorCode, type ErrorRow } from '../protocol/errors.ts'
import { en } from '../words/en/index.ts'
import { say } from '../words/words.ts'
import { DISAGREEMENTS } from './disagreements.ts'
import type { Block, Entry, Example } from './entry.ts'
import { answering, example, says, signsIn, withClient } from './examples.ts'
import { cell, paragraph, plainPart, sentence } from './text.ts'

const MEANINGS: Readonly<Record<ErrorCode, string>> = en.fields.error
const READINGS: Readonly<Record<string, Readonly<Record<string, string>>>> = en.fields.reading

const readings = ({ code, readings }: ErrorRow): Block => ({
  kind: 'table',
  caption: say('reference.error.readings'),
  head: [say('reference.error.source'), say('reference.error.says')],
  rows: readings.map(({ source, term }) => [
    cell(say(`wire.sourceTitle.${source}`), `source/${source}`),
    cell(term ?? READINGS[String(code)]?.[source] ?? ''),
  ]),
})

/** What brings about those that our server answers by itself; the others a policy has to give. */
const BY_ITSELF: Readonly<Partial<Record<ErrorCode, Example['make']>>> = {
  420: withClient({ version: '99.9.9999' }),
  710: withClient({ locale: '0x1111' }),
  715: withClient({ line: 'VER 2 MSNP8 CVR0' }),
  731: withClient({ line: 'CVQ 2 spaghetti' }),
  911: signsIn,
}

const ofRow = (row: ErrorRow): Entry => ({
  id: `error/${row.code}`,
  chapter: 'errors',
  title: String(row.code),
  wire: true,
  summary: plainPart(sentence(MEANINGS[row.code])),
  blocks: [
    paragraph(plainPart(say('reference.error.connection', { closes: say(`fields.closes.${row.closes}`) }))),
    readings(row),
  ],
  see: [
    'field/code',
    ...(row.code === 911 ? ['command/USR'] : []),
    ...DISAGREEMENTS.filter(({ concerns }) => concerns.some(({ codes }) => codes?.includes(row.code))).map(
      ({ id }) => `differ/${id}`,
    ),
  ],
  sources: [...new Set([...row.readings.map(({ source }) => source), row.closesSource])],
  example: example(BY_ITSELF[row.code] ?? answering({ refuse: row.code }), says(String(row.code), 'server')),
})

export const ERROR_ENTRIES: readonly Entry[] = ERRORS.map(ofRow)
