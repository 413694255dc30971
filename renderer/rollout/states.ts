// What each state of a film's clients looks like, and the order in which their areas lie on each other: what is
// well at the bottom, what a policy does wrong at the top of it, who has not asked yet above all.

import type { Ink } from '../../diagram/shape.ts'
import type { TileAndGlyph } from '../../diagram/tile.ts'
import type { FilmState } from '../../protocol/formats/rollout.ts'

/** From the bottom up. */
export const STACKED: readonly FilmState[] = [
  'up-to-date',
  'upgrade-offered',
  'other',
  'upgrade-forced',
  'refused',
  'loops',
  'stranded',
  'unseen',
]

/** In the legend: as people ask for them. */
export const LISTED: readonly FilmState[] = [
  'up-to-date',
  'upgrade-offered',
  'upgrade-forced',
  'refused',
  'stranded',
  'loops',
  'other',
  'unseen',
]

export interface StateLook extends TileAndGlyph {
  readonly fill: Ink
  /** Of the area's upper edge, and of words about it. */
  readonly ink: Ink
}

export const LOOKS: Readonly<Record<FilmState, StateLook>> = {
  'up-to-date': { tile: 'ok', glyph: 'check', fill: 'ok-cell', ink: 'ok' },
  'upgrade-offered': { tile: 'offer', glyph: 'up', fill: 'offer-cell', ink: 'offer' },
  'upgrade-forced': { tile: 'force', glyph: 'up-to-bar', fill: 'force-cell', ink: 'force' },
  refused: { tile: 'refuse', glyph: 'slash', fill: 'refuse-cell', ink: 'refuse' },
  stranded: { tile: 'strand', glyph: 'exclaim', fill: 'strand-cell', ink: 'strand' },
  loops: { tile: 'loop', glyph: 'loop', fill: 'loop-cell', ink: 'loop' },
  other: { tile: 'none', glyph: 'check', fill: 'line', ink: 'ink-3' },
  unseen: { tile: 'none', glyph: 'dots', fill: 'none', ink: 'ink-3' },
}
