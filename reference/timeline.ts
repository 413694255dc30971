// The releases over time, as data: a lane for each product, a mark for each release. One without a date stands where
// its version would, between its dated neighbours, and says so.

import type { Release } from '../protocol/formats/catalogue.ts'
import { compareVersions } from '../protocol/version.ts'
import { releaseId } from './releases.ts'

export interface Mark {
  /** Of the entry. */
  readonly id: string
  readonly version: string
  /** In years, 2003.5 is the middle of 2003. */
  readonly at: number
  /** Whether a source has its date; else its place follows from its version. */
  readonly dated: boolean
}

export interface Lane {
  readonly product: string
  /** From the oldest version to the newest. */
  readonly marks: readonly Mark[]
}

export interface Timeline {
  readonly lanes: readonly Lane[]
  /** Whole years around all marks. */
  readonly from: number
  readonly to: number
}

const DAYS = 365.25
const MONTHS = 12

/** A date as far as it is known: a year alone stands in its middle, a month in its own. */
export function yearOf(date: string): number {
  const [year = 0, month, day] = date.split('-').map(Number)
  if (month === undefined) return year + 0.5
  if (day === undefined) return year + (month - 0.5) / MONTHS
  return year + (month - 1) / MONTHS + (day - 0.5) / DAYS
}

/** The undated between two dated ones share the room evenly; before the first and after the last they stand close to it. */
const BESIDE = 0.12

function placed(releases: readonly Release[]): readonly Mark[] {
  const known = releases.map(({ date }) => (date === null ? null : yearOf(date)))
  const place = (i: number): number => {
    const before = known.findLastIndex((at, j) => j < i && at !== null)
    const after = known.findIndex((at, j) => j > i && at !== null)
    const left = known[before] ?? null
    const right = known[after] ?? null
    if (left !== null && right !== null)
      return left + ((Math.max(right, left) - left) * (i - before)) / (after - before)
    if (left !== null) return left + BESIDE * (i - before)
    return right === null ? 0 : right - BESIDE * (after - i)
  }
  return releases.map((release, i) => ({
    id: releaseId(release),
    version: release.version,
    at: known[i] ?? place(i),
    dated: release.date !== null,
  }))
}

export function timelineOf(releases: readonly Release[]): Timeline {
  const products = [...new Set(releases.map(({ product }) => product))]
  const lanes = products.map((product) => ({
    product,
    marks: placed(
      releases
        .filter((release) => release.product === product)
        .sort((a, b) => compareVersions(a.version, b.version)),
    ),
  }))
  const all = lanes.flatMap(({ marks }) => marks.map(({ at }) => at))
  return { lanes, from: Math.floor(Math.min(...all)), to: Math.ceil(Math.max(...all)) }
}
