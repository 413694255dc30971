// The policy's rules as rows: what the current run made of each, in the order in which they are tried.

import { type Answer, OTHERWISE, type Policy, WIRE_NAMES } from '../../../protocol/formats/policy.ts'
import type { Trace } from '../../../protocol/formats/trace.ts'
import { say } from '../../../words/words.ts'

export interface RuleRow {
  readonly id: string
  /** Place among the rules that are on, from 1; null for one switched off and for what answers when no rule does. */
  readonly number: number | null
  readonly note: string
  readonly answer: Answer | null
  readonly refuse: number | null
  readonly state: 'answers' | 'failed' | 'not-reached' | 'disabled'
  /** What the run says of it, in a few words; ''. */
  readonly says: string
}

export function ruleRows(policy: Policy, { why }: Trace): readonly RuleRow[] {
  const failedAt = new Map(why?.tried.map(({ rule, failed }) => [rule, failed]))
  const stateOf = (id: string, enabled: boolean): Pick<RuleRow, 'state' | 'says'> => {
    const failed = failedAt.get(id)
    if (!enabled) return { state: 'disabled', says: say('setup.server.disabled') }
    if (why?.rule === id) return { state: 'answers', says: say('setup.server.answers') }
    if (failed === undefined) return { state: 'not-reached', says: '' }
    return { state: 'failed', says: say('setup.server.failedAt', { field: WIRE_NAMES[failed] }) }
  }
  const rules = policy.rules.map(({ id, note, enabled, answer = null, refuse = null }, i) => ({
    id,
    number: enabled ? policy.rules.slice(0, i + 1).filter((rule) => rule.enabled).length : null,
    note,
    answer,
    refuse,
    ...stateOf(id, enabled),
  }))
  const { answer = null, refuse = null } = policy.otherwise
  const last: RuleRow = {
    id: say('setup.server.otherwise'),
    number: null,
    note: '',
    answer,
    refuse,
    ...stateOf(OTHERWISE, true),
  }
  return [...rules, last]
}
