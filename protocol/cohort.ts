// Cohorts: which percent of clients a rule means, by a hash of the handle that every implementation computes
// alike (contracts: policy, cohort).

import { encodeWire } from './wire-text.ts'

const OFFSET_BASIS = 0x811c9dc5
const PRIME = 0x01000193

/** FNV-1a of 32 bits (Fowler, Noll, Vo). */
export function fnv1a32(bytes: Uint8Array): number {
  let hash = OFFSET_BASIS
  for (const byte of bytes) hash = Math.imul(hash ^ byte, PRIME)
  return hash >>> 0
}

/** FNV-1a/32 of the UTF-8 of "SALT\nhandle", the handle in lower case, mod 100: 0 to 99. */
export const cohortOf = (salt: string, handle: string): number =>
  fnv1a32(encodeWire(`${salt}\n${handle.toLowerCase()}`)) % 100

/** Handles tried in search of one; a combination of many narrow cohorts may have none among them. */
const TRIED = 100_000

/** The first of `user0@hotmail.com`, `user1@hotmail.com` … in all these ranges of buckets; null when none is found. */
export function handleIn(
  buckets: readonly { readonly salt: string; readonly from: number; readonly below: number }[],
): string | null {
  for (let number = 0; number < TRIED; number++) {
    const handle = `user${number}@hotmail.com`
    const fits = buckets.every(({ salt, from, below }) => {
      const bucket = cohortOf(salt, handle)
      return bucket >= from && bucket < below
    })
    if (fits) return handle
  }
  return null
}
