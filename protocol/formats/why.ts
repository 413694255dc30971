// Why the server answered as it did: the checks a line passed, the rules that were tried, what decided. A part of
// the trace.

import * as v from 'valibot'
import { FIELD_NAMES } from '../parameters.ts'
import { MATCH_KEYS } from './policy.ts'
import { choice, code, document, flag, list, percentage, text } from './schema.ts'

/** A rule that did not answer: the first field of it that failed, what it wanted and what the client sent. */
export const triedRuleSchema = document({
  rule: text,
  failed: choice(MATCH_KEYS),
  /** As the policy has it: a list of names, a range, or a cohort. */
  expected: v.union([list(text), text, document({ below: percentage, salt: text })], 'text'),
  /** What the client sent; null when it sent nothing there. A cohort's got is the handle's hash mod 100. */
  got: v.nullable(v.union([text, v.number('number')], 'text')),
})
export type TriedRule = v.InferOutput<typeof triedRuleSchema>

/** The checks that come before the rules, in this order (docs/decisions/0006). */
export const CHECKS = ['trid', 'command', 'state', 'parameters', 'locale', 'client'] as const
export type Check = (typeof CHECKS)[number]

/** Why a check failed, in one word, for the sentence. */
export const REASONS = [
  'missing-trid',
  'bad-trid',
  'unknown-command',
  'no-accounts',
  'line-too-long',
  'second-ver',
  'cvq-before-ver',
  'cvq-after-dialect',
  'dialect-without-cvq',
  'too-few',
  'too-many',
  'not-an-lcid',
  'unknown-lcid',
  'unknown-library',
  'unknown-identification',
  'not-a-version',
  'version-above-all',
] as const

export const failedCheckSchema = document({
  check: choice(CHECKS),
  reason: choice(REASONS),
  field: v.nullable(choice(FIELD_NAMES)),
  expected: text,
  got: text,
})
export type FailedCheck = v.InferOutput<typeof failedCheckSchema>

/** How VER was answered: what the client offered, what the policy speaks, what came of it. */
export const dialectChoiceSchema = document({
  offered: list(text),
  spoken: list(text),
  /** A dialect, CVR0, or `0` for nothing shared. */
  chosen: text,
})
export type DialectChoice = v.InferOutput<typeof dialectChoiceSchema>

/** Why the server answered a line as it did. */
export const whySchema = document({
  /** The rule that answered, `otherwise`, or null when a check or VER answered. */
  rule: v.nullable(text),
  tried: list(triedRuleSchema),
  /** The checks the line passed, in order. */
  passed: list(choice(CHECKS)),
  failed: v.nullable(failedCheckSchema),
  dialect: v.nullable(dialectChoiceSchema),
  /** The error code answered, if any. */
  code: v.nullable(code),
  closes: flag,
})
export type Why = v.InferOutput<typeof whySchema>
