// What can be done with the selected rule, each as one undoable edit; the selection stays with the rule.

import type { Rule } from '../../../protocol/formats/policy.ts'
import { useLab, useLabStore } from '../../state/lab.ts'
import {
  changeRule,
  freeId,
  insertRule,
  moveRule,
  neighbourOf,
  newRule,
  placeOf,
  removeRule,
  ruleOf,
} from '../edits.ts'

export interface RuleDeeds {
  /** The selected rule; null where none is. */
  readonly rule: Rule | null
  readonly place: number
  readonly rules: number
  /** Beside the selected rule; last where none is. */
  add(where: 'above' | 'below'): void
  duplicate(): void
  toggle(): void
  remove(): void
  /** Up or down by so many places. */
  move(by: number): void
}

export function useRuleDeeds(): RuleDeeds {
  const lab = useLabStore()
  const draft = useLab((state) => state.draft)
  const selected = useLab((state) => state.rule)
  const rule = ruleOf(draft, selected)
  const place = placeOf(draft, selected)

  const insert = (at: number, inserted: Rule) => {
    const { editPolicy, selectRule } = lab.getState()
    editPolicy(insertRule(at, inserted))
    selectRule(inserted.id)
  }
  const onRule = (deed: (id: string) => void) => () => rule !== null && deed(rule.id)

  return {
    rule,
    place,
    rules: draft.rules.length,
    add: (where) => {
      const at = rule === null ? draft.rules.length : where === 'above' ? place : place + 1
      insert(at, newRule(draft, at))
      lab.getState().showPane('rule')
    },
    duplicate: () => rule !== null && insert(place + 1, { ...rule, id: freeId(draft, rule.id) }),
    toggle: onRule((id) =>
      lab.getState().editPolicy(changeRule(id, (each) => ({ ...each, enabled: !each.enabled }))),
    ),
    remove: onRule((id) => {
      const next = neighbourOf(draft, id)
      lab.getState().editPolicy(removeRule(id))
      lab.getState().selectRule(next)
    }),
    move: (by) => rule !== null && lab.getState().editPolicy(moveRule(rule.id, place + by)),
  }
}
