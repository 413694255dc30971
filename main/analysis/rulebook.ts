// A policy's rules made ready to judge all clients at once: which versions each means, and what each answers.

import type { Policy } from '../../protocol/formats/policy.ts'
import { BY_OTHERWISE } from '../../protocol/formats/sweep.ts'
import { versionKey } from '../../protocol/version.ts'
import { parseRange, type VersionRange, versionsOf } from '../../protocol/version-range.ts'
import type { CompiledPolicy } from '../server/policy.ts'
import type { CompiledRule } from '../server/rule.ts'
import { countUpTo, Ranks, type Stretch } from './ranks.ts'
import { type Ruling, readingOf, rulingOf } from './verdict.ts'

export interface Rulebook {
  /** The enabled ones, in order. */
  readonly rules: readonly CompiledRule[]
  readonly ranks: Ranks
  /** By rule: what it answers; `otherwise` behind the last. */
  readonly rulings: readonly Ruling[]
  /** Versions that clients are made to install, by number, as the answers have them. */
  readonly installs: readonly { readonly version: string; readonly key: string }[]
  /** Where a rule's versions begin or end, ascending: between two edges no rule tells versions apart. */
  readonly edges: Int32Array
  /** Of rule `r` the stretches between edges are those from `starts[r]` on and before `starts[r + 1]`. */
  readonly starts: Int32Array
  readonly from: Int32Array
  readonly below: Int32Array
}

const rangeOf = ({ match }: CompiledRule): VersionRange | null => {
  const range = match.version === undefined ? null : parseRange(match.version)
  return range?.ok ? range.value : null
}

/** A rule that asks for no version means them all. */
const stretchesOf = (range: VersionRange | null, ranks: Ranks): readonly Stretch[] =>
  range === null ? [{ from: 0, below: ranks.end }] : ranks.within(range)

function flatten(stretches: readonly (readonly Stretch[])[], edges: Int32Array) {
  const starts = new Int32Array(stretches.length + 1)
  for (const [rule, own] of stretches.entries()) starts[rule + 1] = (starts[rule] ?? 0) + own.length
  const flat = stretches.flat()
  return {
    starts,
    from: Int32Array.from(flat, ({ from }) => countUpTo(edges, from)),
    below: Int32Array.from(flat, ({ below }) => countUpTo(edges, below)),
  }
}

/** `versions` are those of all clients that will be asked about; others compare rightly too. */
export function rulebookOf(policy: Policy, compiled: CompiledPolicy, versions: Iterable<string>): Rulebook {
  const { rules } = compiled
  const places = policy.rules.flatMap(({ enabled }, place) => (enabled ? [place] : []))
  const answers = [...rules.map(({ outcome }) => outcome), compiled.otherwise].map(readingOf)
  const ranges = rules.map(rangeOf)
  const ranks = new Ranks([
    ...versions,
    ...ranges.flatMap((range) => (range === null ? [] : versionsOf(range))),
    ...answers.flatMap(({ answer }) =>
      answer.kind === 'versions' ? [answer.reply.minimum, answer.reply.recommended] : [],
    ),
  ])
  const numbers = new Map<string, number>()
  const install = (version: string): number => {
    const number = numbers.get(version) ?? numbers.size
    numbers.set(version, number)
    return number
  }
  const stretches = ranges.map((range) => stretchesOf(range, ranks))
  const ends = new Set(stretches.flatMap((own) => own.flatMap(({ from, below }) => [from, below])))
  const edges = Int32Array.from(ends).sort()
  const rulings = answers.map((answer, rule) =>
    rulingOf(answer, places[rule] ?? BY_OTHERWISE, ranks, install),
  )
  const installs = [...numbers.keys()].map((version) => ({ version, key: versionKey(version) }))
  return { rules, ranks, rulings, installs, edges, ...flatten(stretches, edges) }
}
