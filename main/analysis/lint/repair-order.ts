// The repair of rules whose order matters: a rule of its own says who answers the clients of both, so that the order of
// the two is free. Nobody is told anything else than before.

import type { Repair } from '../../../protocol/formats/finding.ts'
import type { PolicyEdit } from '../../../protocol/formats/policy-edit.ts'
import { idOf, type Lab } from './lab.ts'
import { meet } from './meet.ts'
import { newRule, numberOf } from './repairs.ts'

/** Right before each earlier rule, its answer for the clients of both. */
export function orderRepair(lab: Lab, later: number, earlier: readonly number[]): Repair {
  const { survey } = lab
  const edits = earlier.flatMap((rule): readonly PolicyEdit[] => {
    const { id = '', match = {} } = survey.voices[rule] ?? {}
    const both = meet(match, survey.voices[later]?.match ?? {})
    const { answer, refuse } = survey.policy.rules[rule] ?? {}
    if (both === null) return []
    const told = answer === undefined ? { refuse } : { answer }
    return [
      { edit: 'insert', before: id, inserted: newRule(lab, `${id}-${idOf(survey, later)}`, both, told) },
    ]
  })
  return { kind: 'add-both', edits, facts: { n: numberOf(later) } }
}
