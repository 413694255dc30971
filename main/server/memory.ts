// Queries that were answered before. Clients of one release on one system differ in their TrID and handle alone,
// so an answer is found again by the text between the two. It changes how soon an answer comes, never what it is.

import type { Outcome } from './outcome.ts'
import type { CompiledRule } from './rule.ts'

/** What any handle is answered: the first of the cohorts it is in, else the last. */
export interface Remembered {
  readonly cohorts: readonly CompiledRule[]
  readonly last: Outcome
}

/** A query cut into what decides, what is echoed, and what only cohorts look at. */
export interface CutQuery {
  /** From behind the TrID to the handle; to the line's end where there is no handle. */
  readonly key: string
  readonly trid: string
  readonly handle: string | null
}

const SPACE = 0x20
const TAB = 0x09
const ZERO = 0x30
const NINE = 0x39
const AFTER_VERB = 4
/** Any TrID this short is in range, so its digits need no more than a look. */
const SHORT_TRID = 9
/** Separators before the handle, the one before the TrID not counted. */
const BEFORE_HANDLE = 8

/** The place behind a TrID of at most nine digits and before a space; -1 when there is none. */
function tridEnd(line: string): number {
  for (let at = AFTER_VERB; at <= AFTER_VERB + SHORT_TRID; at++) {
    const code = line.charCodeAt(at)
    if (code === SPACE) return at > AFTER_VERB ? at : -1
    if (!(code >= ZERO && code <= NINE)) return -1
  }
  return -1
}

const isQuery = (line: string): boolean => line.startsWith('CVQ ') || line.startsWith('CVR ')

/**
 * Cuts a CVQ or CVR; null when it is not of the plain form: a short TrID, no tabs, and at most eight parameters
 * with nothing behind them. Such a line is decided the long way.
 */
export function cutQuery(line: string): CutQuery | null {
  const end = isQuery(line) ? tridEnd(line) : -1
  if (end < 0) return null
  let separators = 0
  let handleAt = -1
  for (let at = end; at < line.length; at++) {
    const code = line.charCodeAt(at)
    if (code === SPACE) {
      separators++
      if (separators === BEFORE_HANDLE) handleAt = at + 1
    } else if (code === TAB) return null
  }
  const trid = line.slice(AFTER_VERB, end)
  if (handleAt < 0) return { key: line.slice(end), trid, handle: null }
  if (separators > BEFORE_HANDLE || handleAt === line.length) return null
  return { key: line.slice(end, handleAt), trid, handle: line.slice(handleAt) }
}

/** Every release on every system in thirty locales fits; beyond it the memory starts anew. */
const CAPACITY = 32_768
/** No honest query comes near it; without it a hostile one could fill the memory with long lines. */
const LONGEST_KEY = 256

/** Whether a key has its parameters where the cut takes them to be: a run of spaces would shift the handle. */
const isPlain = ({ key, handle }: CutQuery): boolean => handle === null || !key.includes('  ')

export class Memory {
  readonly #answers = new Map<string, Remembered>()

  recall(query: CutQuery): Remembered | undefined {
    return this.#answers.get(query.key)
  }

  remember(query: CutQuery, answer: Remembered): void {
    if (query.key.length > LONGEST_KEY || !isPlain(query)) return
    if (this.#answers.size >= CAPACITY) this.#answers.clear()
    this.#answers.set(copied(query.key), answer)
  }
}

/** A slice of a string keeps the whole of it in memory; a copy made of its characters does not. */
const copied = (slice: string): string => [...slice].join('')
