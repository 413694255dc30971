// The axes of a domain: their values, and the classes of those that no rule of its policies tells apart.

import type { MatchKey } from '../../protocol/formats/policy.ts'
import type { Axis, SystemPoint } from '../../protocol/formats/sweep.ts'
import { isKnownLcid } from '../../protocol/lcid.ts'
import type { Facts } from '../server/facts.ts'
import type { CompiledRule } from '../server/rule.ts'
import { classesBy, columnsOf, holdingFor } from './columns.ts'
import { factsOfArch, factsOfLocale, factsOfSystem } from './facts-of.ts'
import { bytesOf } from './long-lines.ts'

/** by-rules: one class for all that no rule tells apart. all: each value a class of its own. */
export type TellApart = 'by-rules' | 'all'

/** What of the default client (the start scenario's) an axis has, if it is there. */
const DEFAULT = { system: { type: 'winnt', version: '5.1' }, arch: 'i386', locale: '0x0409' } as const

function axisOf<Value>(
  values: readonly Value[],
  classOf: Uint32Array,
  isDefault: (value: Value) => boolean,
): Axis<Value> {
  const count = classOf.reduce((most, place) => Math.max(most, place + 1), 0)
  const sizes = new Uint32Array(count)
  const standsFor = new Uint32Array(count)
  for (const [place, value] of values.entries()) {
    const own = classOf[place] ?? 0
    if (sizes[own] === 0 || isDefault(value)) standsFor[own] = place
    sizes[own] = (sizes[own] ?? 0) + 1
  }
  return { values, classOf, standsFor, sizes }
}

/** Every rule of every policy, and how finely to tell apart by them. */
export interface Telling {
  readonly rules: readonly (readonly CompiledRule[])[]
  readonly tellApart: TellApart
  /** Whether a query's length may decide: then values of different lengths are told apart. */
  readonly byLength: boolean
}

interface AxisInQuestion<Value> {
  readonly values: readonly Value[]
  readonly keys: readonly MatchKey[]
  readonly facts: (value: Value) => Facts
  /** What tells values apart beside the rules. */
  readonly also: (value: Value) => string
  /** What stands on the line. */
  readonly written: (value: Value) => string
  readonly isDefault: (value: Value) => boolean
}

function tell<Value>({ rules, tellApart, byLength }: Telling, axis: AxisInQuestion<Value>): Axis<Value> {
  const { values, isDefault } = axis
  if (tellApart === 'all')
    return axisOf(
      values,
      Uint32Array.from(values, (_, place) => place),
      isDefault,
    )
  const facts = values.map(axis.facts)
  const holding = rules.map((each) => holdingFor(columnsOf(each, axis.keys), facts))
  const told = values.map((value, place) =>
    JSON.stringify([
      axis.also(value),
      byLength ? bytesOf(axis.written(value)) : 0,
      ...holding.map((byValue) => byValue[place]?.join(' ')),
    ]),
  )
  return axisOf(values, classesBy(told), isDefault)
}

/** Systems of different types are told apart always: what an upgrade installs depends on the type. */
export const systemAxis = (telling: Telling, values: readonly SystemPoint[]): Axis<SystemPoint> =>
  tell(telling, {
    values,
    keys: ['systemType', 'systemVersion'],
    facts: factsOfSystem,
    also: ({ type }) => type,
    written: ({ type, version }) => type + version,
    isDefault: ({ type, version }) => type === DEFAULT.system.type && version === DEFAULT.system.version,
  })

export const archAxis = (telling: Telling, values: readonly string[]): Axis<string> =>
  tell(telling, {
    values,
    keys: ['arch'],
    facts: factsOfArch,
    also: () => '',
    written: (arch) => arch,
    isDefault: (arch) => arch === DEFAULT.arch,
  })

/** A locale that no server knows is refused before any rule. */
export const localeAxis = (telling: Telling, values: readonly string[]): Axis<string> =>
  tell(telling, {
    values,
    keys: ['locale'],
    facts: factsOfLocale,
    also: (locale) => String(isKnownLcid(locale)),
    written: (locale) => locale,
    isDefault: (locale) => locale === DEFAULT.locale,
  })
