// `cvq-lab/rollout@1`: a population over simulated days, under policies that change by date. A file may name its
// policies (`builtin:NAME`, or a path beside it); a Rollout has them inline.

import * as v from 'valibot'
import { policySchema } from './policy.ts'
import { count, document, formatName, list, localeOrLanguage, percentage, text, version } from './schema.ts'

export const ROLLOUT_FORMAT = 'cvq-lab/rollout@1'

export const MOST_DAYS = 730
export const MOST_CLIENTS = 2_000_000

const shareSchema = document({
  /** A release of the catalogue, by its version. */
  release: version,
  /** An LCID, or a language for its first LCID. */
  locale: localeOrLanguage,
  /** Of the population; what all shares leave of 100 is spread over all releases alike. */
  percent: percentage,
})
export type Share = v.InferOutput<typeof shareSchema>

const outageSchema = v.pipe(
  document({ fromHour: count, toHour: count }),
  v.check(({ fromHour, toHour }) => fromHour < toHour, 'outage'),
)
/** Hours from the start in which no download completes: from `fromHour`, before `toHour`. */
export type Outage = v.InferOutput<typeof outageSchema>

const skew = v.pipe(count, v.maxValue(24, 'number'))

const rolloutOf = <Schema extends v.GenericSchema>(policy: Schema) =>
  document({
    format: v.optional(formatName(ROLLOUT_FORMAT), ROLLOUT_FORMAT),
    seed: v.optional(count, 7),
    days: v.pipe(count, v.minValue(1, 'position'), v.maxValue(MOST_DAYS, 'number')),
    clients: v.optional(
      v.pipe(count, v.minValue(1, 'position'), v.maxValue(MOST_CLIENTS, 'number')),
      100_000,
    ),
    shares: v.optional(list(shareSchema), []),
    /** From which day on, from 0, which policy holds. */
    policies: list(document({ day: count, policy })),
    outages: v.optional(list(outageSchema), []),
    /** Each client's clock is off by up to this many hours either way. */
    clockSkewHours: v.optional(skew, 0),
  })

export const rolloutSchema = rolloutOf(policySchema)
export type Rollout = v.InferOutput<typeof rolloutSchema>

export const rolloutFileSchema = rolloutOf(v.union([text, policySchema], 'policy'))
export type RolloutFile = v.InferOutput<typeof rolloutFileSchema>

/** What state a client is in after its newest sign-in. */
export const FILM_STATES = [
  'unseen',
  'up-to-date',
  'upgrade-offered',
  /** Must upgrade and waits for the download. */
  'upgrade-forced',
  'refused',
  'stranded',
  'loops',
  /** It never asks: VER agreed on a dialect, or anything else without a verdict. */
  'other',
] as const
export type FilmState = (typeof FILM_STATES)[number]

/** What happens, counted by hour from the start; every array has `days * 24` places. */
export interface Film {
  readonly hours: number
  readonly clients: number
  /** Of each state the clients in it at the hour's end. */
  readonly population: Readonly<Record<FilmState, Uint32Array>>
  /** CVQ exchanges answered in the hour: the server's load. */
  readonly exchanges: Uint32Array
  /** Upgrades installed in the hour. */
  readonly upgrades: Uint32Array
  readonly refusals: Uint32Array
  /** Sign-ins in the hour that ended stranded. */
  readonly strandings: Uint32Array
  readonly failedDownloads: Uint32Array
  /** By release line, newest first: clients of it at the end of each day. */
  readonly versions: readonly { readonly version: string; readonly byDay: Uint32Array }[]
}
