// Findings as the list shows them.

import {
  findingName,
  findingSentence,
  repairLabel,
  whyItMatters,
  witnessLine,
} from '../../../diagram/say-finding.ts'
import type { TileAndGlyph } from '../../../diagram/tile.ts'
import type { Finding } from '../../../protocol/formats/finding.ts'
import { OTHERWISE, type Policy } from '../../../protocol/formats/policy.ts'
import { type Part, say } from '../../../words/words.ts'
import { numberText } from '../../ui/number.ts'
import { lookOf } from './look.ts'

export interface FindingRow {
  /** The same for the same finding in the next analysis. */
  readonly key: string
  readonly finding: Finding
  readonly look: TileAndGlyph
  readonly name: string
  /** `rule 3, 1,680 clients`. */
  readonly about: string
  readonly sentence: readonly Part[]
  readonly why: string
  /** '' where no client shows it. */
  readonly witness: string
  readonly repair: string
}

function ruleName(rule: string, policy: Policy): string {
  if (rule === OTHERWISE) return say('findings.within.otherwise')
  return say('findings.within.rule', { n: policy.rules.findIndex(({ id }) => id === rule) + 1 })
}

const keyOf = ({ kind, rule, others, facts }: Finding): string =>
  JSON.stringify([kind, rule, others, facts.about ?? facts.which ?? ''])

function rowOf(finding: Finding, policy: Policy): FindingRow {
  const { kind, rule, clients, witness, repair } = finding
  return {
    key: keyOf(finding),
    finding,
    look: lookOf(kind),
    name: findingName(kind),
    about: say('heat.findings.about', {
      rule: ruleName(rule, policy),
      clients: say('heat.clients', { count: clients, clients: numberText(clients) }),
    }),
    sentence: findingSentence(finding, policy),
    why: whyItMatters(kind),
    witness: witness === null ? '' : witnessLine(witness),
    repair: repairLabel(repair),
  }
}

/** The first `most` findings; keys that come twice are told apart by their order. `policy` is the one linted. */
export function findingRows(
  findings: readonly Finding[],
  policy: Policy,
  most: number,
): readonly FindingRow[] {
  const seen = new Map<string, number>()
  return findings.slice(0, most).map((finding) => {
    const row = rowOf(finding, policy)
    const times = seen.get(row.key) ?? 0
    seen.set(row.key, times + 1)
    return times === 0 ? row : { ...row, key: `${row.key} ${times}` }
  })
}
