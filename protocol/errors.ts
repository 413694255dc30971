// The error codes this part of the protocol meets, and what each source says of them. Sources disagree, so a
// code carries every reading; the sentences stand in the text catalogue under the code.

import type { SourceId } from './sources.ts'

export const ERROR_CODES = [200, 201, 420, 500, 600, 601, 710, 715, 731, 911] as const
export type ErrorCode = (typeof ERROR_CODES)[number]

export interface ErrorReading {
  readonly source: SourceId
  /** The source's own name or HRESULT for it; protocol terms, not prose. */
  readonly name: string
}

export interface ErrorRow {
  readonly code: ErrorCode
  /** Whether the server closes after it. `switch`: the policy's closesAfter420 or closesAfter710 says. */
  readonly closes: 'closes' | 'stays' | 'switch'
  readonly closesSource: SourceId
  readonly readings: readonly ErrorReading[]
}

const row = (
  code: ErrorCode,
  closes: ErrorRow['closes'],
  closesSource: SourceId,
  readings: readonly ErrorReading[],
): ErrorRow => ({ code, closes, closesSource, readings })

export const ERRORS: readonly ErrorRow[] = [
  row(200, 'stays', 'ours', [
    { source: 'draft', name: 'SYNTAX_ERROR' },
    { source: 'hypothetic', name: 'never seen from Microsoft servers' },
  ]),
  row(201, 'stays', 'ours', [
    { source: 'draft', name: 'INVALID_PARAMETER' },
    { source: 'wiki', name: '0x81000435' },
  ]),
  row(420, 'switch', 'seed', [
    { source: 'seed', name: 'invalid client identification or version' },
    { source: 'wiki', name: '0x810003cc MSGR_E_INVITE_REQUIRED' },
  ]),
  row(500, 'closes', 'ours', [
    { source: 'draft', name: 'INTERNAL_SERVER' },
    { source: 'wiki', name: '0x810003a8' },
  ]),
  row(600, 'closes', 'ours', [
    { source: 'draft', name: 'BUSY' },
    { source: 'wiki', name: '0x8100030e' },
  ]),
  row(601, 'closes', 'ours', [
    { source: 'draft', name: 'UNAVAILABLE' },
    { source: 'wiki', name: '0x81000314' },
  ]),
  row(710, 'switch', 'seed', [
    { source: 'seed', name: 'invalid language ID' },
    { source: 'wiki', name: '0x81000339 MSGR_E_PAGING_UNAVAILABLE' },
    { source: 'purple', name: 'CVR parameters unknown or not allowed' },
  ]),
  row(715, 'closes', 'hypothetic', [
    { source: 'draft', name: 'NOT_EXPECTED' },
    { source: 'wiki', name: '0x81000438' },
    { source: 'purple', name: 'Passport not verified' },
  ]),
  row(731, 'closes', 'seed', [
    { source: 'seed', name: 'invalid CVR' },
    { source: 'wiki', name: 'invalid parameters' },
    { source: 'purple', name: 'not expected' },
    { source: 'hypothetic', name: 'CVR before the first USR (to MSNP7)' },
  ]),
  row(911, 'closes', 'ours', [
    { source: 'draft', name: 'AUTHENTICATION_FAILED' },
    { source: 'wiki', name: '0x81000395' },
  ]),
]

const byCode: ReadonlyMap<number, ErrorRow> = new Map(ERRORS.map((entry) => [entry.code, entry]))

export const errorRow = (code: number): ErrorRow | null => byCode.get(code) ?? null
