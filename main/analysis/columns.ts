// What rules ask of one axis. Rules that ask the same share a column; values that the same columns hold for are told
// apart by no rule, and are one class.

import type { MatchKey } from '../../protocol/formats/policy.ts'
import type { Facts } from '../server/facts.ts'
import type { CompiledRule } from '../server/rule.ts'

/** The column of a rule that asks nothing of the axis. */
export const ANY = -1

type Test = CompiledRule['tests'][number]

export interface Columns {
  /** By rule: its column, or `ANY`. */
  readonly ofRule: Int32Array
  /** By column: what it asks, as the server tests it. */
  readonly tests: readonly (readonly Test[])[]
}

/** The columns of some keys of the match: what stands there is asked together. */
export function columnsOf(rules: readonly CompiledRule[], keys: readonly MatchKey[]): Columns {
  const places = new Map<string, number>()
  const tests: (readonly Test[])[] = []
  const ofRule = Int32Array.from(rules, (rule) => {
    const asked = rule.tests.filter(({ key }) => keys.includes(key))
    if (asked.length === 0) return ANY
    const text = JSON.stringify(asked.map(({ key }) => [key, rule.match[key]]))
    const place = places.get(text) ?? tests.length
    if (place === tests.length) tests.push(asked)
    places.set(text, place)
    return place
  })
  return { ofRule, tests }
}

/** By value: the columns that hold for it, in order. */
export const holdingFor = ({ tests }: Columns, values: readonly Facts[]): readonly Uint32Array[] =>
  values.map((facts) =>
    Uint32Array.from(
      tests.flatMap((asked, column) => (asked.every(({ holds }) => holds(facts)) ? [column] : [])),
    ),
  )

/** Sorts values into classes by what each is told apart by; classes are numbered in the order of their first value. */
export function classesBy(told: readonly string[]): Uint32Array {
  const classes = new Map<string, number>()
  return Uint32Array.from(told, (text) => {
    const place = classes.get(text) ?? classes.size
    classes.set(text, place)
    return place
  })
}
