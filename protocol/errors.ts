// The error codes this part of the protocol meets, and what each source says of them. Sources disagree, so a
// code carries every reading.

import { SOURCES, type SourceId } from './sources.ts'

export const ERROR_CODES = [200, 201, 420, 500, 600, 601, 710, 715, 731, 911] as const
export type ErrorCode = (typeof ERROR_CODES)[number]

export interface ErrorReading {
  readonly source: SourceId
  /** The source's own name or HRESULT for it; null where it has none: then the text catalogue says what it says. */
  readonly term: string | null
}

export interface ErrorRow {
  readonly code: ErrorCode
  /** Whether the server closes after it. `switch`: the policy's closesAfter420 or closesAfter710 says. */
  readonly closes: 'closes' | 'stays' | 'switch'
  readonly closesSource: SourceId
  readonly readings: readonly ErrorReading[]
}

type Readings = Readonly<Partial<Record<SourceId, string | null>>>

const isSource = (name: string): name is SourceId => SOURCES.some((source) => source === name)

const row = (
  code: ErrorCode,
  closes: ErrorRow['closes'],
  closesSource: SourceId,
  readings: Readings,
): ErrorRow => ({
  code,
  closes,
  closesSource,
  readings: Object.entries(readings).flatMap(([source, term]) =>
    isSource(source) ? [{ source, term }] : [],
  ),
})

/** In words, in the text catalogue under the code and the source. */
const SAID = null

export const ERRORS: readonly ErrorRow[] = [
  row(200, 'stays', 'ours', { draft: 'SYNTAX_ERROR', hypothetic: SAID }),
  row(201, 'stays', 'ours', { draft: 'INVALID_PARAMETER', wiki: '0x81000435' }),
  row(420, 'switch', 'seed', { seed: SAID, wiki: '0x810003cc MSGR_E_INVITE_REQUIRED' }),
  row(500, 'closes', 'ours', { draft: 'INTERNAL_SERVER', wiki: '0x810003a8', bitlbee: SAID }),
  row(600, 'closes', 'ours', { draft: 'BUSY', wiki: '0x8100030e' }),
  row(601, 'closes', 'ours', { draft: 'UNAVAILABLE', wiki: '0x81000314' }),
  row(710, 'switch', 'seed', {
    seed: SAID,
    wiki: '0x81000339 MSGR_E_PAGING_UNAVAILABLE',
    purple: SAID,
    msnpsharp: SAID,
    bitlbee: SAID,
  }),
  row(715, 'closes', 'hypothetic', {
    draft: 'NOT_EXPECTED',
    wiki: '0x81000438',
    purple: SAID,
    hypothetic: SAID,
  }),
  row(731, 'closes', 'seed', { seed: SAID, wiki: SAID, purple: SAID, hypothetic: SAID }),
  row(911, 'closes', 'ours', { draft: 'AUTHENTICATION_FAILED', wiki: '0x81000395' }),
]

const byCode: ReadonlyMap<number, ErrorRow> = new Map(ERRORS.map((entry) => [entry.code, entry]))

export const errorRow = (code: number): ErrorRow | null => byCode.get(code) ?? null
