// What each source says of an error code: its own name for it, or the catalogue's words where it has none.

import { type ErrorReading, type ErrorRow, errorRow } from '../protocol/errors.ts'
import { en } from '../words/en/index.ts'
import { say } from '../words/words.ts'

const READINGS: Readonly<Record<string, Readonly<Record<string, string>>>> = en.fields.reading
const MEANINGS: Readonly<Record<string, string>> = en.fields.error

/** What a code means here; null for a code the table has not. */
export const errorMeaning = (code: number): string | null => MEANINGS[String(code)] ?? null

/** One source's reading: the source's title, and what it says. */
export interface SaidReading {
  readonly source: string
  readonly says: string
}

const saidOf = ({ code }: ErrorRow, { source, term }: ErrorReading): SaidReading => ({
  source: say(`wire.sourceTitle.${source}`),
  says: term ?? READINGS[String(code)]?.[source] ?? '',
})

/** Every source's reading of a code, in the table's order; none of a code it has not. */
export function errorReadings(code: number): readonly SaidReading[] {
  const row = errorRow(code)
  return row === null ? [] : row.readings.map((reading) => saidOf(row, reading))
}
