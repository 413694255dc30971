// What may be said of a run beforehand and held against its trace: a scenario's `expect`, the choices of a lesson's
// question, the goal of an exercise. Every key is left out or must hold.

import * as v from 'valibot'
import { DISCONNECTORS, JOURNEY_ENDS, OUTCOMES } from './outcomes.ts'
import { choice, count, document, errorCode, list, text, wireLine } from './schema.ts'
import { CHECKS } from './why.ts'

const expectation = {
  outcome: v.optional(choice(OUTCOMES)),
  code: v.optional(v.nullable(errorCode)),
  end: v.optional(choice(JOURNEY_ENDS)),
  disconnectedBy: v.optional(v.nullable(choice(DISCONNECTORS))),
  /** Transcript lines, `S: CVQ 2 …`, that must all occur, in this order. */
  lines: v.optional(list(v.pipe(wireLine, v.regex(/^[CS]: /, 'trace-line')))),
}

/** What a scenario file may expect (contracts: scenario, `expect`). */
export const expectSchema = document(expectation)
export type Expectation = v.InferOutput<typeof expectSchema>

/** What a lesson may claim of a run: what a scenario may expect, and why it came so. */
export const claimSchema = document({
  ...expectation,
  /** Id of the rule that answered on the first hop; null: none did. */
  rule: v.optional(v.nullable(text)),
  /** The check that failed on the first hop; null: none did. */
  check: v.optional(v.nullable(choice(CHECKS))),
  /** How many connections the journey took. */
  hops: v.optional(count),
})
export type Claim = v.InferOutput<typeof claimSchema>
