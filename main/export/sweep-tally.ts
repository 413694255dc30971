// A sweep counted: how many clients each outcome, end and rule has, and how each version fares on each system.

import { JOURNEY_ENDS, type JourneyEnd, OUTCOMES, type Outcome } from '../../protocol/formats/outcomes.ts'
import { OTHERWISE, type Policy } from '../../protocol/formats/policy.ts'
import { BY_NONE, BY_OTHERWISE, type Domain, type Sweep } from '../../protocol/formats/sweep.ts'
import { type CellPlace, cellCount, placeOfCell, weightOf } from '../../protocol/sweep.ts'

/** Every cell that stands for somebody, in order. */
export function eachCell(
  domain: Domain,
  visit: (cell: number, clients: number, place: CellPlace) => void,
): void {
  const count = cellCount(domain)
  for (let cell = 0; cell < count; cell++) {
    const place = placeOfCell(domain, cell)
    const clients = weightOf(domain, place)
    if (clients > 0) visit(cell, clients, place)
  }
}

export const ruleName = (policy: Policy, rule: number): string | null =>
  rule === BY_NONE ? null : rule === BY_OTHERWISE ? OTHERWISE : (policy.rules[rule]?.id ?? null)

export interface RuleTally {
  /** An id, or `otherwise`; null where no rule was asked. */
  readonly rule: string | null
  readonly enabled: boolean
  /** Whom it answers at their first sign-in. */
  readonly clients: number
}

export interface Count<Name extends string> {
  readonly name: Name
  readonly clients: number
}

export interface Tally {
  readonly clients: number
  /** Cells: what was judged once for all its clients. */
  readonly judged: number
  readonly byOutcome: readonly Count<Outcome>[]
  readonly byEnd: readonly Count<JourneyEnd>[]
  /** Error codes of first answers. */
  readonly byCode: readonly Count<string>[]
  /** Every rule in order, then `otherwise`, then nobody. */
  readonly rules: readonly RuleTally[]
}

const named = <Name extends string>(names: readonly Name[], counts: Float64Array): readonly Count<Name>[] =>
  names.map((name, place) => ({ name, clients: counts[place] ?? 0 }))

/** Places of rules, `otherwise` and nobody, from 0. */
const AHEAD = -BY_NONE

function rulesOf(policy: Policy, answered: Float64Array): readonly RuleTally[] {
  const rules = policy.rules.map(({ id, enabled }, rule) => ({
    rule: id,
    enabled,
    clients: answered[rule + AHEAD] ?? 0,
  }))
  return [
    ...rules,
    { rule: OTHERWISE, enabled: true, clients: answered[BY_OTHERWISE + AHEAD] ?? 0 },
    { rule: null, enabled: true, clients: answered[BY_NONE + AHEAD] ?? 0 },
  ]
}

export function tallyOf({ domain, cells }: Sweep, policy: Policy): Tally {
  const outcomes = new Float64Array(OUTCOMES.length)
  const ends = new Float64Array(JOURNEY_ENDS.length)
  const answered = new Float64Array(policy.rules.length + AHEAD)
  const codes = new Map<number, number>()
  let judged = 0
  const add = (counts: Float64Array, place: number, clients: number): void => {
    counts[place] = (counts[place] ?? 0) + clients
  }
  eachCell(domain, (cell, clients) => {
    judged++
    add(outcomes, cells.outcome[cell] ?? 0, clients)
    add(ends, cells.end[cell] ?? 0, clients)
    add(answered, (cells.rule[cell] ?? BY_NONE) + AHEAD, clients)
    const code = cells.code[cell] ?? 0
    if (code !== 0) codes.set(code, (codes.get(code) ?? 0) + clients)
  })
  return {
    clients: domain.clients,
    judged,
    byOutcome: named(OUTCOMES, outcomes),
    byEnd: named(JOURNEY_ENDS, ends),
    byCode: [...codes].sort(([a], [b]) => a - b).map(([code, clients]) => ({ name: String(code), clients })),
    rules: rulesOf(policy, answered),
  }
}
