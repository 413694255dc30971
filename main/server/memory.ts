// Queries that were answered before. Clients of one release on one system differ in their TrID and handle alone,
// so an answer is found again by the text between the two. It changes how soon an answer comes, never what it is.

import type { Outcome } from './outcome.ts'
import type { CompiledRule } from './rule.ts'

/** What any handle is answered: the first of the cohorts it is in, else the last. */
export interface Remembered {
  readonly cohorts: readonly CompiledRule[]
  readonly last: Outcome
}

/** A query cut into its verb, its TrID, what decides, and the handle, which only cohorts look at. */
export interface CutQuery {
  readonly line: string
  readonly verb: 'CVQ' | 'CVR'
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

function verbOf(line: string): CutQuery['verb'] | null {
  if (line.charCodeAt(0) !== C || line.charCodeAt(1) !== V || line.charCodeAt(3) !== SPACE) return null
  const last = line.charCodeAt(2)
  if (last === Q) return 'CVQ'
  return last === R ? 'CVR' : null
}

/** The place behind a TrID of at most nine digits and before a space; -1 when there is none. */
function endOfTrid(line: string): number {
  for (let at = AFTER_VERB; at <= AFTER_VERB + SHORT_TRID; at++) {
    const code = line.charCodeAt(at)
    if (code === SPACE) return at > AFTER_VERB ? at : -1
    if (!(code >= ZERO && code <= NINE)) return -1
  }
  return -1
}

/** Where what decides ends, looking back no further than the space at `until`; -1 when a tab is in the way. */
function endOfKey(line: string, until: number): number {
  let address = false
  for (let at = line.length - 1; at >= until; at--) {
    const code = line.charCodeAt(at)
    if (code === SPACE) return address ? at + 1 : line.length
    if (code === TAB) return -1
    address ||= code === AT
  }
  return -1
}

/** Cuts a CVQ or CVR; null when it is not of the plain form, and has to be decided the long way. */
export function cutQuery(line: string): CutQuery | null {
  const verb = verbOf(line)
  const tridEnd = verb === null ? -1 : endOfTrid(line)
  const keyEnd = tridEnd < 0 ? -1 : endOfKey(line, tridEnd)
  return verb === null || keyEnd < 0 ? null : { line, verb, tridEnd, keyEnd }
}

const keyOf = ({ line, tridEnd, keyEnd }: CutQuery): string => line.slice(tridEnd, keyEnd)

export const tridOf = ({ line, tridEnd }: CutQuery): string => line.slice(AFTER_VERB, tridEnd)

export const handleOf = ({ line, keyEnd }: CutQuery): string | null =>
  keyEnd === line.length ? null : line.slice(keyEnd)

/** Every release on every system in thirty locales fits; beyond it the memory starts anew. */
const CAPACITY = 32_768
/** No honest query comes near it; without it a hostile one could fill the memory with long lines. */
const LONGEST_KEY = 256

/** Seven parameters with one space around each: whatever token stands behind them is the handle. */
const BEFORE_HANDLE = /^ (?:[^ \t]+ ){7}$/

export class Memory {
  /** By all seven parameters, for queries with a handle behind them. */
  readonly #beforeHandle = new Map<string, Remembered>()
  /** By everything behind the TrID. */
  readonly #whole = new Map<string, Remembered>()

  recall(query: CutQuery): Remembered | undefined {
    return this.#answersLike(query).get(keyOf(query))
  }

  remember(query: CutQuery, answer: Remembered): void {
    const key = keyOf(query)
    const decides = handleOf(query) === null ? answer.cohorts.length === 0 : BEFORE_HANDLE.test(key)
    if (!decides || key.length > LONGEST_KEY) return
    const answers = this.#answersLike(query)
    if (answers.size >= CAPACITY) answers.clear()
    answers.set(copied(key), answer)
  }

  #answersLike({ line, keyEnd }: CutQuery): Map<string, Remembered> {
    return keyEnd === line.length ? this.#whole : this.#beforeHandle
  }
}

/** A slice of a string keeps the whole of it in memory; one that was written out and read back does not. */
const copied = (slice: string): string => String(JSON.parse(JSON.stringify(slice)))
