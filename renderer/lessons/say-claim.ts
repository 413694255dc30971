// What a claim says of a run, a sentence for each part of it.

import { outcomeWithin } from '../../diagram/facts.ts'
import type { Claim } from '../../protocol/formats/claim.ts'
import { OTHERWISE } from '../../protocol/formats/policy.ts'
import { type Part, parts } from '../../words/words.ts'

type Said = readonly (readonly Part[])[]

function ofRule(rule: string | null): readonly Part[] {
  if (rule === null) return parts('lessons.goal.noRule')
  return rule === OTHERWISE ? parts('lessons.goal.otherwise') : parts('lessons.goal.rule', { rule })
}

/** In the order in which they happen; empty where nothing is claimed. */
export function sayClaim({ outcome, code, end, disconnectedBy, lines, rule, check, hops }: Claim): Said {
  const said: (readonly Part[])[] = []
  for (const line of lines ?? [])
    said.push(parts(`lessons.goal.line.${line.startsWith('C') ? 'C' : 'S'}`, { line: line.slice(3) }))
  if (check !== undefined)
    said.push(
      check === null
        ? parts('lessons.goal.noCheck')
        : parts('lessons.goal.check', {
            check: parts(`diagram.decide.check.${check}`)
              .map(({ text }) => text)
              .join(''),
          }),
    )
  if (rule !== undefined) said.push(ofRule(rule))
  if (code !== undefined)
    said.push(code === null ? parts('lessons.goal.noCode') : parts('lessons.goal.code', { code }))
  if (outcome !== undefined) said.push(parts('lessons.goal.outcome', { outcome: outcomeWithin(outcome) }))
  if (disconnectedBy !== undefined)
    said.push(parts(`lessons.goal.disconnectedBy.${disconnectedBy ?? 'nobody'}`))
  if (hops !== undefined) said.push(parts('lessons.goal.hops', { count: hops }))
  if (end !== undefined) said.push(parts(`lessons.goal.end.${end}`))
  return said
}
