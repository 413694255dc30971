// How versions fare on each system, as letters: a table of versions by systems small enough for a terminal, for
// neighbouring versions of a library that fare alike are one row.

import { JOURNEY_ENDS, OUTCOMES } from '../../protocol/formats/outcomes.ts'
import type { ClientKind, Sweep } from '../../protocol/formats/sweep.ts'
import { unreachable } from '../../protocol/result.ts'
import { compareVersions } from '../../protocol/version.ts'
import { eachCell } from './sweep-tally.ts'

/** From the one that matters least; where a version's clients on a system differ, the last of theirs is shown. */
export const LETTERS = [
  { fate: 'up-to-date', letter: '.' },
  { fate: 'other', letter: '-' },
  { fate: 'upgrade-offered', letter: 'o' },
  { fate: 'upgrade-forced', letter: 'F' },
  { fate: 'refused', letter: 'R' },
  { fate: 'stranded', letter: 'S' },
  { fate: 'loops', letter: 'L' },
] as const
export type Fate = (typeof LETTERS)[number]['fate']

const NOBODY = ' '
/** Behind the letter where not all of a version's clients on that system fare alike. */
export const MIXED = '+'

type End = (typeof JOURNEY_ENDS)[number]
type First = (typeof OUTCOMES)[number]

function fateOf(outcome: First, end: End): Fate {
  if (end === 'loops' || end === 'stranded') return end
  switch (outcome) {
    case 'up-to-date':
    case 'upgrade-offered':
    case 'upgrade-forced':
    case 'refused':
      return outcome
    case 'downgrade-advised':
    case 'dialect-agreed':
    case 'no-shared-dialect':
    case 'no-cvq':
    case 'incompatible':
    case 'not-understood':
    case 'connection-lost':
      return 'other'
    default:
      return unreachable(outcome)
  }
}

const rankOf = (fate: Fate): number => LETTERS.findIndex((row) => row.fate === fate)

/** By outcome and end: the letter's place. */
const RANKS: readonly (readonly number[])[] = OUTCOMES.map((outcome) =>
  JOURNEY_ENDS.map((end) => rankOf(fateOf(outcome, end))),
)

export interface MapRow {
  readonly library: string
  /** The oldest and the newest of the row. */
  readonly from: string
  readonly to: string
  /** How many kinds of client that is. */
  readonly count: number
  /** By system of the domain: a letter, and `+` where that is not all; a blank for nobody. */
  readonly letters: readonly string[]
}

/** By library in the domain's order, then by version. */
function sorted(kinds: readonly ClientKind[]): readonly number[] {
  const libraries = [...new Set(kinds.map(({ library }) => library))]
  const rank = new Map(libraries.map((library, place) => [library, place]))
  const places = [...kinds.entries()].sort(
    ([, a], [, b]) =>
      (rank.get(a.library) ?? 0) - (rank.get(b.library) ?? 0) || compareVersions(a.version, b.version),
  )
  return places.map(([kind]) => kind)
}

export function mapOf({ domain, cells }: Sweep): readonly MapRow[] {
  const classes = domain.systems.sizes.length
  // Bits of the letters that occur, by kind and class of systems.
  const seen = new Uint8Array(domain.kinds.length * classes)
  eachCell(domain, (cell, _, { kind, system }) => {
    const rank = RANKS[cells.outcome[cell] ?? 0]?.[cells.end[cell] ?? 0] ?? 0
    const place = kind * classes + system
    seen[place] = (seen[place] ?? 0) | (1 << rank)
  })
  const rows: MapRow[] = []
  for (const kind of sorted(domain.kinds)) {
    const { library = '', version = '' } = domain.kinds[kind] ?? {}
    const letters = Array.from(domain.systems.classOf, (system) =>
      letterOf(seen[kind * classes + system] ?? 0),
    )
    const last = rows.at(-1)
    const alike = last?.library === library && last.letters.every((letter, i) => letter === letters[i])
    if (alike) rows[rows.length - 1] = { ...last, to: version, count: last.count + 1 }
    else rows.push({ library, from: version, to: version, count: 1, letters })
  }
  return rows
}

function letterOf(ranks: number): string {
  if (ranks === 0) return NOBODY
  const worst = 31 - Math.clz32(ranks)
  return (LETTERS[worst]?.letter ?? NOBODY) + (ranks === 1 << worst ? '' : MIXED)
}
