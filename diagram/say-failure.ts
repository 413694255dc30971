// What did not fit, in words: a failed check as a clause, "0x1111 is not in the language list", and what a rule wants.

import type { FailedCheck, TriedRule } from '../protocol/formats/trace.ts'
import { type Part, parts, say } from '../words/words.ts'

/** A span of numbers as the check has it, `6-8`, in words: "6 to 8". */
export const span = (expected: string): string => expected.replace('-', ' to ')

export const failureOf = ({ reason, expected, got }: FailedCheck): readonly Part[] =>
  reason === 'too-few' || reason === 'too-many'
    ? parts('diagram.decide.failed.count', { count: Number(got), expected: span(expected) })
    : parts(`diagram.decide.failed.${reason}`, { expected, got })

/** What a rule wants of the field that did not fit. */
export function wantedText(expected: TriedRule['expected']): string {
  if (typeof expected === 'string') return expected
  if ('below' in expected)
    return say('diagram.decide.wantsCohort', { below: expected.below, salt: expected.salt })
  return expected.join(', ')
}
