// Holds a trace against what is claimed of it: a scenario's `expect`, a choice of a lesson's question. A miss is data;
// the sentence a person reads is made elsewhere.

import type { Claim } from './formats/claim.ts'
import type { Trace } from './formats/trace.ts'

/** What was claimed of one part of the trace and not found there. */
export type Miss =
  | {
      readonly kind: 'outcome' | 'end' | 'disconnectedBy' | 'rule' | 'check'
      readonly expected: string | null
      readonly got: string | null
    }
  | { readonly kind: 'code' | 'hops'; readonly expected: number | null; readonly got: number | null }
  /** A line that does not occur after those expected before it; `after` is the last that did. */
  | { readonly kind: 'line'; readonly expected: string; readonly after: string | null }

type NameKind = Extract<Miss, { readonly got: string | null }>['kind']
type NumberKind = Extract<Miss, { readonly got: number | null }>['kind']

const missedName = (
  kind: NameKind,
  expected: string | null | undefined,
  got: string | null,
): readonly Miss[] => (expected === undefined || expected === got ? [] : [{ kind, expected, got }])

const missedNumber = (
  kind: NumberKind,
  expected: number | null | undefined,
  got: number | null,
): readonly Miss[] => (expected === undefined || expected === got ? [] : [{ kind, expected, got }])

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

/** Every part of the claim that the trace does not meet; none when all are met, or nothing is claimed. */
export function missesOf(trace: Trace, claim: Claim): readonly Miss[] {
  const said = trace.lines.map(({ from, line }) => `${from}: ${line}`)
  return [
    ...missedName('outcome', claim.outcome, trace.outcome),
    ...missedNumber('code', claim.code, trace.code),
    ...missedName('end', claim.end, trace.journey.end),
    ...missedName('disconnectedBy', claim.disconnectedBy, trace.disconnectedBy),
    ...missedName('rule', claim.rule, trace.why?.rule ?? null),
    ...missedName('check', claim.check, trace.why?.failed?.check ?? null),
    ...missedNumber('hops', claim.hops, trace.journey.hops.length),
    ...missedLine(claim.lines ?? [], said),
  ]
}

export const holds = (trace: Trace, claim: Claim): boolean => missesOf(trace, claim).length === 0
