// Holds a trace against what its scenario expects (contracts: scenario, `expect`). A miss is data; the sentence a
// person reads is made elsewhere.

import type { Expectation } from '../../protocol/formats/scenario.ts'
import type { Trace } from '../../protocol/formats/trace.ts'

/** What was expected of one part of the trace and not found there. */
export type Miss =
  | {
      readonly kind: 'outcome' | 'end' | 'disconnectedBy'
      readonly expected: string | null
      readonly got: string | null
    }
  | { readonly kind: 'code'; readonly expected: number | null; readonly got: number | null }
  /** A line that does not occur after those expected before it; `after` is the last that did. */
  | { readonly kind: 'line'; readonly expected: string; readonly after: string | null }

const miss = (
  kind: 'outcome' | 'end' | 'disconnectedBy',
  expected: string | null | undefined,
  got: string | null,
): readonly Miss[] => (expected === undefined || expected === got ? [] : [{ kind, expected, got }])

const missedCode = (expected: number | null | undefined, got: number | null): readonly Miss[] =>
  expected === undefined || expected === got ? [] : [{ kind: 'code', expected, got }]

/** The first line that is missing; those after it cannot be judged. */
function missedLine(expected: readonly string[], said: readonly string[]): readonly Miss[] {
  let at = 0
  let after: string | null = null
  for (const line of expected) {
    const found = said.indexOf(line, at)
    if (found < 0) return [{ kind: 'line', expected: line, after }]
    at = found + 1
    after = line
  }
  return []
}

/** Every expectation the trace does not meet; none when all are met, or nothing is expected. */
export function missesOf(trace: Trace, expect: Expectation): readonly Miss[] {
  const said = trace.lines.map(({ from, line }) => `${from}: ${line}`)
  return [
    ...miss('outcome', expect.outcome, trace.outcome),
    ...missedCode(expect.code, trace.code),
    ...miss('end', expect.end, trace.journey.end),
    ...miss('disconnectedBy', expect.disconnectedBy, trace.disconnectedBy),
    ...missedLine(expect.lines ?? [], said),
  ]
}
