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
