// What follows from a policy for every client that exists: the clients in question (the domain) and what becomes of
// each (the cells). Values of an axis that no rule tells apart are judged once, as a class, and counted. Cells are
// typed arrays, so that they move between threads and processes without being read.

import type { Match } from './policy.ts'

export type Cohort = NonNullable<Match['cohort']>

/** One client program: a release of the catalogue, or a version the policy names, taken as the nearest release. */
export interface ClientKind {
  readonly version: string
  readonly library: string
  /** As in the release: null is not sent, '' is sent empty. */
  readonly identification: string | null
  /** As in VER, best first. */
  readonly offers: readonly string[]
  /** Its own or the nearest release's place in the catalogue; null where the policy is for other products. */
  readonly release: number | null
  /** Whether the catalogue has it: false for a version that only the policy names. */
  readonly real: boolean
  /**
   * Whether its dialect has a handle. A client without one is in no cohort, and sends the default handle once an
   * upgrade gives it one (contracts: client): it stands in the cells of `Domain.defaultCohort` alone, and every
   * other cohort's cells of it stand for nobody.
   */
  readonly sendsHandle: boolean
}

export interface SystemPoint {
  readonly type: string
  readonly version: string
}

/** Handles whose hash with this salt is at least `from` and below `below` (0 … 100). */
export interface Buckets {
  readonly salt: string
  readonly from: number
  readonly below: number
}

/** A part of all people, told apart by the rules' cohorts: of each salt one range of buckets. */
export interface CohortPoint {
  readonly buckets: readonly Buckets[]
  /** The rules' cohorts that these people are in, if their client sends a handle. */
  readonly inside: readonly Cohort[]
}

/** The values of one axis, and the classes of those that no rule tells apart. */
export interface Axis<Value> {
  readonly values: readonly Value[]
  /** By value: its class. */
  readonly classOf: Uint32Array
  /** By class: the value that stands for it, the one most like the default client's. */
  readonly standsFor: Uint32Array
  /** By class: how many values it has. */
  readonly sizes: Uint32Array
}

/** How many values a domain would have beside those it has: none, but for policies that name very many. */
export interface LeftOut {
  /** Named versions: those beside a named one first. */
  readonly kinds: number
  /** Systems and archs that only rules name. */
  readonly systems: number
  readonly archs: number
}

/** Every client in question: the product of these axes. */
export interface Domain {
  /** Releases in the catalogue's order, then versions only the policy names, oldest first. Each is told apart. */
  readonly kinds: readonly ClientKind[]
  readonly systems: Axis<SystemPoint>
  readonly archs: Axis<string>
  /** LCIDs, lower-case. */
  readonly locales: Axis<string>
  /** At least one. Too many salts for every combination: out of all, in each alone, and in all of them. */
  readonly cohorts: readonly CohortPoint[]
  readonly everyCohortCombination: boolean
  /** The place in `cohorts` of the people whose handle is the default one. */
  readonly defaultCohort: number
  /** How many clients that is. */
  readonly clients: number
  /** What did not fit; absent where nobody looked. */
  readonly leftOut?: LeftOut
}

/** In `Cells.rule` and `Cells.asked`: `otherwise` answered. */
export const BY_OTHERWISE = -1
/** In `Cells.rule` and `Cells.asked`: no rule was asked. */
export const BY_NONE = -2

/**
 * By cell. A cell is a client kind with one class of each axis; its place is
 * `(((kind * systems + system) * archs + arch) * locales + locale) * cohorts + cohort`, counted in classes.
 */
export interface Cells {
  /** Places in `OUTCOMES`: the first hop's. */
  readonly outcome: Uint8Array
  /** The error code of the first answer; 0 where it is none. */
  readonly code: Uint16Array
  /** The rule that answered CVQ at the first hop, as its place in the policy's rules, disabled ones counted. */
  readonly rule: Int32Array
  /** As `rule`, where VER agrees on a dialect too: the rule that would answer that client's CVR. */
  readonly asked: Int32Array
  /** Places in `JOURNEY_ENDS`. */
  readonly end: Uint8Array
  /** Upgrades installed on the journey until it ends; of a loop, until a client comes back. */
  readonly hops: Uint32Array
}

export interface Sweep {
  readonly domain: Domain
  readonly cells: Cells
}
