// What the JSON pane shows of a policy: the text of its file where that can be edited while keeping up with typing,
// else its first rules, to be read.

import type { Policy, Rule } from '../../../protocol/formats/policy.ts'
import { printPolicy } from '../../../protocol/formats/print.ts'

/** Longer texts, in characters, are not edited here. */
const LONGEST = 400_000
const FIRST_RULES = 100
/** About what a rule takes beside its lists, notes and addresses. */
const BARE_RULE = 420

/** About how many characters a rule takes; exact enough without printing it. */
function about({ note, match, answer }: Rule): number {
  const values = [match.systemType, match.arch, match.locale, match.library, match.identification]
  const listed = values.reduce((sum, list) => sum + (list?.length ?? 0) * 10, 0)
  return (
    BARE_RULE + note.length + listed + (answer?.downloadUrl.length ?? 0) + (answer?.fallbackUrl.length ?? 0)
  )
}

export interface ShownText {
  readonly text: string
  /** How many rules of all it holds, where it is to be read alone; null: it is whole, and edited. */
  readonly first: number | null
}

export function shownText(policy: Policy): ShownText {
  let size = 0
  for (const rule of policy.rules) {
    size += about(rule)
    if (size > LONGEST) {
      const rules = policy.rules
        .slice(0, FIRST_RULES)
        .map((each) => ({ ...each, note: each.note.slice(0, 1000) }))
      return { text: printPolicy({ ...policy, rules }), first: rules.length }
    }
  }
  return { text: printPolicy(policy), first: null }
}
