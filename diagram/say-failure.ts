// What a failed check found, as a clause: "0x1111 is not in the language list".

import type { FailedCheck } from '../protocol/formats/trace.ts'
import { type Part, parts } from '../words/words.ts'

/** A span of numbers as the check has it, `6-8`, in words: "6 to 8". */
export const span = (expected: string): string => expected.replace('-', ' to ')

export const failureOf = ({ reason, expected, got }: FailedCheck): readonly Part[] =>
  reason === 'too-few' || reason === 'too-many'
    ? parts('diagram.decide.failed.count', { count: Number(got), expected: span(expected) })
    : parts(`diagram.decide.failed.${reason}`, { expected, got })
