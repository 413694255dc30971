// Which lines of releases the clients have, as a line each over the days: those that ever had the most clients.

import type { Film, FilmVersion } from '../../../protocol/formats/rollout.ts'
import { HOURS_A_DAY } from '../moment.ts'
import { onScale, px, type Scale } from './scale.ts'

export interface VersionLine {
  readonly version: string
  readonly product: string | null
  /** Path data, through the end of each day. */
  readonly d: string
  /** Of its last point. */
  readonly endsAt: number
  /** How it is told from the others: 0 for the newest, then on. */
  readonly rank: number
}

const peak = (counts: Uint32Array): number => counts.reduce((most, count) => Math.max(most, count), 0)

/** The `most` with the highest peaks, newest first; none that fewer than `least` clients, or none, ever have. */
export const shownVersions = ({ versions }: Film, most: number, least: number): readonly FilmVersion[] => {
  const kept = new Set(
    versions
      .filter(({ byDay }) => peak(byDay) >= Math.max(least, 1))
      .toSorted((a, b) => peak(b.byDay) - peak(a.byDay))
      .slice(0, most),
  )
  return versions.filter((each) => kept.has(each))
}

export const highestOf = (versions: readonly FilmVersion[]): number =>
  versions.reduce((most, { byDay }) => Math.max(most, peak(byDay)), 0)

export const linesOf = (versions: readonly FilmVersion[], x: Scale, y: Scale): readonly VersionLine[] =>
  versions.map(({ version, product, byDay }, rank) => ({
    version,
    product,
    rank,
    d: `M${[...byDay]
      .map((count, day) => `${px(onScale(x, (day + 1) * HOURS_A_DAY))} ${px(onScale(y, count))}`)
      .join('L')}`,
    endsAt: onScale(y, byDay.at(-1) ?? 0),
  }))
