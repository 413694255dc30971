// `cvq-lab/rollout@1`: a population over simulated days, under policies that change by date. A file may name its
// policies (`builtin:NAME`, or a path beside it); a Rollout has them inline.

import * as v from 'valibot'
import { policySchema } from './policy.ts'
import {
  between,
  count,
  document,
  formatName,
  list,
  localeOrLanguage,
  percentage,
  text,
  version,
} from './schema.ts'

export const ROLLOUT_FORMAT = 'cvq-lab/rollout@1'

export const MOST_DAYS = 730
export const MOST_CLIENTS = 2_000_000

const shareSchema = document({
  /** A release of the catalogue, by its version. */
  release: version,
  /** An LCID, or a language for the first of its LCIDs that names a country: `fr` is 0x040c. */
  locale: localeOrLanguage,
  /** Of the population; what all shares leave of 100 is spread over all releases alike, in English. */
  percent: percentage,
})
export type Share = v.InferOutput<typeof shareSchema>

/** Shares of a third each make a little more than 100 in binary. */
const ROUNDING = 1e-9

const sharesSchema = v.pipe(
  list(shareSchema),
  v.check((shares) => shares.reduce((sum, { percent }) => sum + percent, 0) <= 100 + ROUNDING, 'shares'),
)

const outageSchema = v.pipe(
  document({ fromHour: count, toHour: count }),
  v.check(({ fromHour, toHour }) => fromHour < toHour, 'outage'),
)
/** Hours from the start in which no download completes: from `fromHour`, before `toHour`. */
export type Outage = v.InferOutput<typeof outageSchema>

const MOST_SKEW_HOURS = 24

/** Whether one holds from the first day, and no two from the same. */
const fromDayZero = (policies: readonly { readonly day: number }[]): boolean =>
  policies.some(({ day }) => day === 0) && new Set(policies.map(({ day }) => day)).size === policies.length

const rolloutOf = <Policies extends v.GenericSchema>(policies: Policies) =>
  document({
    format: v.optional(formatName(ROLLOUT_FORMAT), ROLLOUT_FORMAT),
    seed: v.optional(count, 7),
    days: between(1, MOST_DAYS),
    clients: v.optional(between(1, MOST_CLIENTS), 100_000),
    shares: v.optional(sharesSchema, []),
    /** From which day on, from 0, which policy holds; in any order. */
    policies,
    outages: v.optional(list(outageSchema), []),
    /** Each client's clock is off by up to this many whole hours either way. */
    clockSkewHours: v.optional(between(0, MOST_SKEW_HOURS), 0),
  })

export const rolloutSchema = rolloutOf(
  v.pipe(
    list(document({ day: count, policy: policySchema })),
    v.check((policies) => fromDayZero(policies), 'rollout-policies'),
  ),
)
export type Rollout = v.InferOutput<typeof rolloutSchema>

const policyOrName = v.union([text, policySchema], 'policy')
export const rolloutFileSchema = rolloutOf(
  v.pipe(
    list(document({ day: count, policy: policyOrName })),
    v.check((policies) => fromDayZero(policies), 'rollout-policies'),
  ),
)
export type RolloutFile = v.InferOutput<typeof rolloutFileSchema>

/** What state a client is in after its newest sign-in. */
export const FILM_STATES = [
  'unseen',
  'up-to-date',
  'upgrade-offered',
  /** Must upgrade; its download failed in an outage, and it comes again. */
  'upgrade-forced',
  'refused',
  /** No way out: the answer names no download, or it is refused as the version it was told to install. */
  'stranded',
  'loops',
  /** It never asks: VER agreed on a dialect, or anything else without a verdict. */
  'other',
] as const
export type FilmState = (typeof FILM_STATES)[number]

/** What happens in an hour, in the order in which it is told. */
export const FILM_FLOWS = [
  'signIns',
  'exchanges',
  'upgrades',
  'refusals',
  'strandings',
  'loops',
  'failedDownloads',
] as const
export type FilmFlow = (typeof FILM_FLOWS)[number]

/** What happens, counted by hour from the start; every array but `byDay` has `hours` places. */
export interface Film {
  readonly hours: number
  readonly clients: number
  /** Of each state the clients in it at the hour's end; together always all clients. */
  readonly population: Readonly<Record<FilmState, Uint32Array>>
  /** Clients that come in the hour; each sign-in is a journey to its end, within the hour. */
  readonly signIns: Uint32Array
  /** Connections in the hour, each one exchange: the server's load. */
  readonly exchanges: Uint32Array
  /** Upgrades installed in the hour. */
  readonly upgrades: Uint32Array
  /** Sign-ins that ended refused at once. */
  readonly refusals: Uint32Array
  /** Sign-ins that ended stranded, those whose download failed among them. */
  readonly strandings: Uint32Array
  /** Sign-ins that ended where they had been before. */
  readonly loops: Uint32Array
  readonly failedDownloads: Uint32Array
  readonly versions: readonly FilmVersion[]
}

/** A release line, such as MSN Messenger 6.2; newest first. */
export interface FilmVersion {
  /** null for a version that no release of the catalogue has. */
  readonly product: string | null
  /** Its first two parts. */
  readonly version: string
  /** Clients of it at each day's end. */
  readonly byDay: Uint32Array
}
