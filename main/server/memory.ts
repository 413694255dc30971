// Queries that were answered before. Clients of one release on one system differ in their TrID and handle alone,
// so an answer is found again by the text between the two. It changes how soon an answer comes, never what it is.

import type { Outcome } from './outcome.ts'
import type { CompiledRule } from './rule.ts'

/** What any handle is answered: the first of the cohorts it is in, else the last. */
export interface Remembered {
  readonly cohorts: readonly CompiledRule[]
  readonly last: Outcome
}

/** A query cut into its verb and TrID, what decides, and the handle, which only cohorts look at. */
export interface CutQuery {
  /** In which it stands, with or without others. */
  readonly text: string
  readonly from: number
  readonly to: number
  /** Where the TrID ends and what decides begins. */
  readonly tridEnd: number
  /** Where what decides ends: before a last token with an @ in it, else with the line. */
  readonly keyEnd: number
}

const SPACE = 0x20
const TAB = 0x09
const AT = 0x40
const [C, V, Q, R] = [0x43, 0x56, 0x51, 0x52]
const ZERO = 0x30
const NINE = 0x39
const AFTER_VERB = 4
/** Any TrID this short is in range, so its digits need no more than a look. */
const SHORT_TRID = 9

function isQuery(text: string, from: number): boolean {
  if (text.charCodeAt(from) !== C || text.charCodeAt(from + 1) !== V) return false
  const last = text.charCodeAt(from + 2)
  return (last === Q || last === R) && text.charCodeAt(from + 3) === SPACE
}

/** The place behind a TrID of at most nine digits and before a space; -1 when there is none. */
function endOfTrid(text: string, from: number): number {
  const first = from + AFTER_VERB
  for (let at = first; at <= first + SHORT_TRID; at++) {
    const code = text.charCodeAt(at)
    if (code === SPACE) return at > first ? at : -1
    if (!(code >= ZERO && code <= NINE)) return -1
  }
  return -1
}

/** Where what decides ends, looking back no further than the space at `until`; -1 when a tab is in the way. */
function endOfKey(text: string, to: number, until: number): number {
  let address = false
  for (let at = to - 1; at >= until; at--) {
    const code = text.charCodeAt(at)
    if (code === SPACE) return address ? at + 1 : to
    if (code === TAB) return -1
    address ||= code === AT
  }
  return -1
}

/** Where the TrID of a CVQ or CVR of the plain form ends; -1 when it is not one. */
export const plainTridEnd = (text: string, from: number): number =>
  isQuery(text, from) ? endOfTrid(text, from) : -1

/**
 * Cuts a CVQ or CVR, given where it stands: before the end of a line, or of the text. null when it is not of the plain
 * form, and has to be decided the long way.
 */
export function cutQuery(text: string, from = 0, to = text.length): CutQuery | null {
  const tridEnd = plainTridEnd(text, from)
  const keyEnd = tridEnd < 0 ? -1 : endOfKey(text, to, tridEnd)
  return keyEnd < 0 ? null : { text, from, to, tridEnd, keyEnd }
}

const keyOf = ({ text, tridEnd, keyEnd }: CutQuery): string => text.slice(tridEnd, keyEnd)

/** Verb and TrID. */
export const headOf = ({ text, from, tridEnd }: CutQuery): string => text.slice(from, tridEnd)

export const tridIn = (head: string): string => head.slice(AFTER_VERB)

export const handleOf = ({ text, keyEnd, to }: CutQuery): string | null =>
  keyEnd === to ? null : text.slice(keyEnd, to)

/** Every release on every system in thirty locales fits; beyond it the memory starts anew. */
const CAPACITY = 32_768
/** No honest query comes near it; without it a hostile one could fill the memory with long lines. */
const LONGEST_KEY = 256

/** Seven parameters with one space around each: whatever token stands behind them is the handle. */
const BEFORE_HANDLE = /^ (?:[^ \t]+ ){7}$/

/** Answers by their keys. */
class Answers {
  readonly #byKey = new Map<string, Remembered>()

  get({ text, tridEnd, keyEnd }: CutQuery): Remembered | undefined {
    return this.#byKey.get(text.slice(tridEnd, keyEnd))
  }

  set(slice: string, answer: Remembered): void {
    if (this.#byKey.size >= CAPACITY) this.#byKey.clear()
    this.#byKey.set(copied(slice), answer)
  }
}

export class Memory {
  /** By all seven parameters, for queries with a handle behind them. */
  readonly #beforeHandle = new Answers()
  /** By everything behind the TrID. */
  readonly #whole = new Answers()

  recall(query: CutQuery): Remembered | undefined {
    return this.#answersLike(query).get(query)
  }

  remember(query: CutQuery, answer: Remembered): void {
    const key = keyOf(query)
    const decides = handleOf(query) === null ? answer.cohorts.length === 0 : BEFORE_HANDLE.test(key)
    if (!decides || key.length > LONGEST_KEY) return
    this.#answersLike(query).set(key, answer)
  }

  #answersLike({ to, keyEnd }: CutQuery): Answers {
    return keyEnd === to ? this.#whole : this.#beforeHandle
  }
}

/** A slice of a string keeps the whole of it in memory; one that was written out and read back does not. */
export const copied = (slice: string): string => String(JSON.parse(JSON.stringify(slice)))
