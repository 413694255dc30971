// Cohorts: which percent of clients a rule means, by a hash of the handle that every implementation computes
// alike (contracts: policy, cohort).

import { encodeWire } from './wire-text.ts'

const OFFSET_BASIS = 0x811c9dc5
const PRIME = 0x01000193

/** FNV-1a of 32 bits (Fowler, Noll, Vo), going on from the hash of what stands before. */
export function fnv1a32(bytes: ArrayLike<number>, before = OFFSET_BASIS): number {
  let hash = before
  for (let i = 0; i < bytes.length; i++) hash = Math.imul(hash ^ (bytes[i] ?? 0), PRIME)
  return hash >>> 0
}

const BUCKETS = 100

/** FNV-1a/32 of the UTF-8 of "SALT\nhandle", the handle in lower case, mod 100: 0 to 99. */
export const cohortOf = (salt: string, handle: string): number =>
  fnv1a32(encodeWire(`${salt}\n${handle.toLowerCase()}`)) % BUCKETS

/**
 * Handles tried in search of one. A combination of narrow cohorts may have none among them, and some have none at
 * all: the lowest two bits of two salts' hashes go together, so two cohorts of 1 % can have nobody in common.
 */
export const USERS = 100_000

const DOMAIN = encodeWire('@hotmail.com')

/** The handles that are tried: `user0@hotmail.com`, `user1@hotmail.com` … */
const userHandle = (user: number): string => `user${user}@hotmail.com`

/** Looks up a user's buckets, one for each salt; they hold until the next look. */
export function bucketsOfUsers(salts: readonly string[]): (user: number) => Uint8Array {
  const begun = salts.map((salt) => fnv1a32(encodeWire(`${salt}\nuser`)))
  const buckets = new Uint8Array(salts.length)
  return (user) => {
    const digits = encodeWire(String(user))
    for (let i = 0; i < buckets.length; i++) buckets[i] = fnv1a32(DOMAIN, fnv1a32(digits, begun[i])) % BUCKETS
    return buckets
  }
}

interface Range {
  readonly salt: string
  /** At least this, and below that. */
  readonly from: number
  readonly below: number
}

/** The first of the users' handles that is in all these ranges of buckets; null when none is. */
export function handleIn(ranges: readonly Range[]): string | null {
  const bucketsOf = bucketsOfUsers(ranges.map(({ salt }) => salt))
  for (let user = 0; user < USERS; user++) {
    const buckets = bucketsOf(user)
    const fits = ranges.every(({ from, below }, i) => {
      const bucket = buckets[i] ?? 0
      return bucket >= from && bucket < below
    })
    if (fits) return userHandle(user)
  }
  return null
}
