// What can be claimed of a run, one thing at a time: what its trace says, and what it might say instead. A claim is
// some of these together.

import { holds } from '../../../protocol/claim.ts'
import { ERROR_CODES } from '../../../protocol/errors.ts'
import type { Claim } from '../../../protocol/formats/claim.ts'
import { DISCONNECTORS, JOURNEY_ENDS, OUTCOMES } from '../../../protocol/formats/outcomes.ts'
import { OTHERWISE, type Policy } from '../../../protocol/formats/policy.ts'
import type { Trace } from '../../../protocol/formats/trace.ts'
import { CHECKS } from '../../../protocol/formats/why.ts'
import { plain, say } from '../../../words/words.ts'
import type { Option, OptionGroup } from '../../ui/options.ts'
import { sayClaim } from '../say-claim.ts'

const MOST_HOPS = 4

const linesOf = ({ lines }: Trace): readonly Claim[] =>
  lines.map(({ from, line }) => ({ lines: [`${from}: ${line}`] }))

/** Every single thing that can be claimed of a run under this policy. */
export function factsOf(trace: Trace, { rules }: Pick<Policy, 'rules'>): readonly Claim[] {
  return [
    ...OUTCOMES.map((outcome) => ({ outcome })),
    ...[null, ...ERROR_CODES].map((code) => ({ code })),
    ...JOURNEY_ENDS.map((end) => ({ end })),
    ...[...DISCONNECTORS, null].map((disconnectedBy) => ({ disconnectedBy })),
    ...[...rules.map(({ id }) => id), OTHERWISE, null].map((rule) => ({ rule })),
    ...[...CHECKS, null].map((check) => ({ check })),
    ...Array.from({ length: MOST_HOPS }, (_, i) => ({ hops: i + 1 })),
    ...linesOf(trace),
  ]
}

export const nameOfFact = (fact: Claim): string => sayClaim(fact).map(plain).join(', ')

const optionOf = (fact: Claim): Option => ({ id: JSON.stringify(fact), name: nameOfFact(fact) })

/** What is so on this run first, then what is not. */
export function factGroups(trace: Trace, policy: Pick<Policy, 'rules'>): readonly OptionGroup[] {
  const facts = factsOf(trace, policy)
  const known = (fact: Claim): boolean => holds(trace, fact)
  const unique = [...new Map(facts.map((fact) => [JSON.stringify(fact), fact])).values()]
  return [
    { heading: say('lessons.write.facts.true'), options: unique.filter(known).map(optionOf) },
    {
      heading: say('lessons.write.facts.false'),
      options: unique.filter((fact) => !known(fact)).map(optionOf),
    },
  ]
}

/** The things that a claim is made of. */
export function partsOfClaim({ lines = [], ...rest }: Claim): readonly Claim[] {
  const others = Object.entries(rest)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]): Claim => ({ [key]: value }))
  return [...others, ...lines.map((line) => ({ lines: [line] }))]
}

/** A claim with one thing more; another of the same kind gives way, but for lines, which come one after another. */
export const withFact = (claim: Claim, fact: Claim): Claim => ({
  ...claim,
  ...fact,
  ...(fact.lines === undefined ? {} : { lines: [...(claim.lines ?? []), ...fact.lines] }),
})

/** The claim that these things make together. */
export const claimOf = (facts: readonly Claim[]): Claim => facts.reduce(withFact, {})
