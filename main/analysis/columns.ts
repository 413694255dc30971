// What rules ask of one axis. Rules that ask the same share a column; values that the same columns hold for are told
// apart by no rule, and are one class.

import type { MatchKey } from '../../protocol/formats/policy.ts'
import type { Facts } from '../server/facts.ts'
import type { CompiledRule } from '../server/rule.ts'

/** The column of a rule that asks nothing of the axis. */
export const ANY = -1

type Test = CompiledRule['tests'][number]

/** Keys whose lists name the very texts that a server reads. */
const NAMING = ['systemType', 'arch', 'library', 'identification'] as const satisfies readonly MatchKey[]
type NamingKey = (typeof NAMING)[number]

export interface Columns {
  /** By rule: its column, or `ANY`. */
  readonly ofRule: Int32Array
  /** By column: what it asks, as the server tests it, and for the first key of the names the names. */
  readonly asked: readonly { readonly tests: readonly Test[]; readonly names: readonly string[] | null }[]
  /** Which key the names are of. */
  readonly naming: NamingKey | null
}

/** The columns of some keys of the match: what stands there is asked together. */
export function columnsOf(rules: readonly CompiledRule[], keys: readonly MatchKey[]): Columns {
  const naming = NAMING.find((key) => keys.includes(key)) ?? null
  const places = new Map<string, number>()
  const columns: Columns['asked'][number][] = []
  const ofRule = Int32Array.from(rules, ({ tests: all, match }) => {
    const tests = all.filter(({ key }) => keys.includes(key))
    if (tests.length === 0) return ANY
    const text = JSON.stringify(tests.map(({ key }) => [key, match[key]]))
    const place = places.get(text) ?? columns.length
    if (place === columns.length) columns.push({ tests, names: (naming && match[naming]) ?? null })
    places.set(text, place)
    return place
  })
  return { ofRule, asked: columns, naming }
}

/** The columns that can hold for a value by its name alone, so that thousands need not be tested with thousands. */
function columnsByName({ asked }: Columns): (name: string) => readonly number[] {
  const unnamed = asked.flatMap(({ names }, column) => (names === null ? [column] : []))
  const named = new Map<string, number[]>()
  for (const [column, { names }] of asked.entries()) {
    for (const name of new Set(names)) {
      const before = named.get(name)
      if (before === undefined) named.set(name, [column])
      else before.push(column)
    }
  }
  return (name) => [...unnamed, ...(named.get(name) ?? [])]
}

/** By value: the columns that hold for it. */
export function holdingFor(columns: Columns, values: readonly Facts[]): readonly Uint32Array[] {
  const { asked, naming } = columns
  const candidates = columnsByName(columns)
  return values.map((facts) =>
    Uint32Array.from(
      candidates(naming === null ? '' : facts[naming]).filter((column) =>
        asked[column]?.tests.every(({ holds }) => holds(facts)),
      ),
    ),
  )
}

/** Sorts values into classes by what each is told apart by; classes are numbered in the order of their first value. */
export function classesBy(told: readonly string[]): Uint32Array {
  const classes = new Map<string, number>()
  return Uint32Array.from(told, (text) => {
    const place = classes.get(text) ?? classes.size
    classes.set(text, place)
    return place
  })
}
