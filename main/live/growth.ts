// How much larger than its request a reply can be: what a server has to have room for before it answers.

import type { Outcome } from '../server/outcome.ts'
import type { CompiledPolicy } from '../server/policy.ts'

/** `CVQ 1 0x0409 a 1 b c 1` and its end: nothing shorter is answered with addresses. */
const SHORTEST_QUERY = 23
/** `CVQ 1 ` and the end of the line. */
const AROUND_TAIL = 8

const bytesOf = (outcome: Outcome): number =>
  outcome.kind === 'answer' ? AROUND_TAIL + Buffer.byteLength(outcome.tail.text) : 0

const known = new WeakMap<CompiledPolicy, number>()

/** Bytes of replies that a byte of requests comes to at most. VER and errors repeat what they were asked: 1. */
export function growthOf(policy: CompiledPolicy): number {
  const before = known.get(policy)
  if (before !== undefined) return before
  const longest = Math.max(...[...policy.rules.map(({ outcome }) => outcome), policy.otherwise].map(bytesOf))
  const growth = Math.max(1, longest / SHORTEST_QUERY)
  known.set(policy, growth)
  return growth
}
