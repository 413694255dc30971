// What the fields of a rule share: the rule, the catalogue, and how a field changes the draft.

import type { Catalogue } from '../../../protocol/formats/catalogue.ts'
import type { Match, Rule } from '../../../protocol/formats/policy.ts'
import { useLab } from '../../state/lab.ts'
import { changeMatch, changeRule } from '../edits.ts'

export interface RuleInHand {
  readonly rule: Rule
  readonly catalogue: Catalogue
  change(patch: Partial<Rule>): void
  match(patch: Partial<Match>): void
}

export function useRule(rule: Rule): RuleInHand {
  const catalogue = useLab(({ boot }) => boot.catalogue)
  const edit = useLab((state) => state.editPolicy)
  return {
    rule,
    catalogue,
    change: (patch) => edit(changeRule(rule.id, (before) => ({ ...before, ...patch }))),
    match: (patch) => edit(changeMatch(rule.id, patch)),
  }
}
