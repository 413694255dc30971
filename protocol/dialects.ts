// The dialects of the protocol as data: how many parameters a client that speaks each sends with CVQ, since
// which client, and who says so. CVR0 is the pseudo-dialect offered last; it is in no row.

import type { SourceId } from './sources.ts'

export const CVR0 = 'CVR0'

/** How the seventh parameter, client-identification, stands in a CVQ of this dialect. */
export type Seventh = 'absent' | 'empty' | 'filled'

export interface Dialect {
  readonly name: string
  readonly number: number
  /** Parameters after the TrID that a client of this dialect sends with CVQ; null where CVQ does not exist. */
  readonly cvqParameters: 6 | 7 | 8 | null
  readonly seventh: Seventh
  /** Whether CVR belongs to the dispatch server's commands (from MSNP8). */
  readonly cvrOnDispatch: boolean
  /** The first official client that offered it, by version; null where none is known. */
  readonly firstClient: string | null
  readonly source: SourceId
}

type Shape = Pick<Dialect, 'cvqParameters' | 'seventh' | 'cvrOnDispatch' | 'source'>

/** Dialects that send CVQ alike, by their numbers, both ends included. */
const ERAS: readonly (Shape & { readonly from: number; readonly to: number })[] = [
  { from: 2, to: 3, cvqParameters: 6, seventh: 'absent', cvrOnDispatch: false, source: 'wiki' },
  { from: 4, to: 7, cvqParameters: 7, seventh: 'empty', cvrOnDispatch: false, source: 'wiki' },
  { from: 8, to: 23, cvqParameters: 8, seventh: 'filled', cvrOnDispatch: true, source: 'wiki' },
  { from: 24, to: 24, cvqParameters: null, seventh: 'absent', cvrOnDispatch: true, source: 'seed' },
]

const FIRST_CLIENTS: ReadonlyMap<number, string> = new Map([
  [2, '1.0.0863'],
  [3, '2.0.0083'],
  [4, '2.1.1047'],
  [5, '3.0.0283'],
  [6, '3.6.0038'],
  [8, '5.0.0537'],
  [9, '6.0.0602'],
  [11, '7.0.0777'],
  [12, '7.5.0299'],
  [13, '8.0.0787'],
  [14, '8.0.0787'],
])

const dialect = (number: number, shape: Shape): Dialect => ({
  name: `MSNP${number}`,
  number,
  ...shape,
  firstClient: FIRST_CLIENTS.get(number) ?? null,
})

/** MSNP2 to MSNP24, oldest first. */
export const DIALECTS: readonly Dialect[] = ERAS.flatMap(({ from, to, ...shape }) =>
  Array.from({ length: to - from + 1 }, (_, i) => dialect(from + i, shape)),
)

const byName: ReadonlyMap<string, Dialect> = new Map(DIALECTS.map((row) => [row.name, row]))

/** The row of a dialect by its exact name, else null; names are compared exactly (docs/decisions/0013). */
export const dialectNamed = (name: string): Dialect | null => byName.get(name) ?? null

/**
 * Whether its client goes on to sign in on the dispatch server: VER, CVR, USR, from MSNP8 on (wiki, versions/msnp8).
 * MSNP24 has no part in it (docs/decisions/0035).
 */
export function signsInOnDispatch(name: string): boolean {
  const row = dialectNamed(name)
  return row?.cvrOnDispatch === true && row.cvqParameters !== null
}

/** What a client that offers nothing the table has, or `CVR0` alone, speaks: MSNP23 (docs/decisions/0013). */
export const FALLBACK_DIALECT: Dialect = newestWithCvq()

function newestWithCvq(): Dialect {
  const newest = DIALECTS.findLast(({ cvqParameters }) => cvqParameters !== null)
  if (newest === undefined) throw new Error('no dialect has CVQ')
  return newest
}

/**
 * The best dialect a client offers: the first of the table's that has CVQ, else as MSNP23. The first, not the one
 * with the highest number: offers are best first (draft 7.1), and VER picks by the client's order too, so both
 * sides count parameters by the same dialect. All official clients offer the highest number first.
 */
export const bestDialect = (offers: readonly string[]): Dialect =>
  offers.map(dialectNamed).find((row) => row !== null && row.cvqParameters !== null) ?? FALLBACK_DIALECT
