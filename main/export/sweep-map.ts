// How each version fares on each system, as letters: a table of versions by systems small enough for a terminal.

import { JOURNEY_ENDS, OUTCOMES } from '../../protocol/formats/outcomes.ts'
import type { Sweep } from '../../protocol/formats/sweep.ts'
import { unreachable } from '../../protocol/result.ts'
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
  readonly version: string
  readonly library: string
  /** By system of the domain: a letter, and `+` where that is not all; a blank for nobody. */
  readonly letters: readonly string[]
}

/** One row a client kind, in the domain's order. */
export function mapOf({ domain, cells }: Sweep): readonly MapRow[] {
  const classes = domain.systems.sizes.length
  // Bits of the letters that occur, by kind and class of systems.
  const seen = new Uint8Array(domain.kinds.length * classes)
  eachCell(domain, (cell, _, { kind, system }) => {
    const rank = RANKS[cells.outcome[cell] ?? 0]?.[cells.end[cell] ?? 0] ?? 0
    const place = kind * classes + system
    seen[place] = (seen[place] ?? 0) | (1 << rank)
  })
  return domain.kinds.map(({ version, library }, kind) => ({
    version,
    library,
    letters: Array.from(domain.systems.classOf, (system) => letterOf(seen[kind * classes + system] ?? 0)),
  }))
}

function letterOf(ranks: number): string {
  if (ranks === 0) return NOBODY
  const worst = 31 - Math.clz32(ranks)
  return (LETTERS[worst]?.letter ?? NOBODY) + (ranks === 1 << worst ? '' : MIXED)
}
