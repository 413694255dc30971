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
  let enabledSoFar = 0
  const rules = policy.rules.map(({ id, note, enabled, answer = null, refuse = null }) => ({
    id,
    number: enabled ? ++enabledSoFar : null,
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

/** More rows than this are not all shown at once: a policy may have thousands. */
const MOST_SHOWN = 60
const AT_THE_TOP = 12
const AT_THE_END = 3
const AROUND_THE_ANSWER = 4

/** So many rows between two that are shown. */
export interface Hidden {
  readonly hidden: number
}

/** The first rows, the last, and those around the one that answered; all of them where they are few. */
export function shownRules(rows: readonly RuleRow[]): readonly (RuleRow | Hidden)[] {
  if (rows.length <= MOST_SHOWN) return rows
  const answer = rows.findIndex(({ state }) => state === 'answers')
  const isShown = (i: number): boolean =>
    i < AT_THE_TOP ||
    i >= rows.length - AT_THE_END ||
    (answer >= 0 && Math.abs(i - answer) <= AROUND_THE_ANSWER)
  const shown: (RuleRow | Hidden)[] = []
  for (const [i, row] of rows.entries()) {
    const last = shown.at(-1)
    if (isShown(i)) shown.push(row)
    else if (last !== undefined && 'hidden' in last) shown[shown.length - 1] = { hidden: last.hidden + 1 }
    else shown.push({ hidden: 1 })
  }
  return shown
}
