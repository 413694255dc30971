// The keys of the list of rules: arrows choose, Alt with them moves, Enter edits, Space switches, Delete removes.

import type { KeyboardEvent } from 'react'
import { useLab } from '../../state/lab.ts'
import { focusEditor } from '../focus.ts'
import type { RuleDeeds } from './use-deeds.ts'

const STEPS: Readonly<Record<string, number>> = {
  ArrowUp: -1,
  ArrowDown: 1,
  PageUp: -8,
  PageDown: 8,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

/** Where a key leads from a place, -1 for none; `last` is the place of `otherwise`. null of a key that leads nowhere. */
export function placeAfter(key: string, place: number, last: number): number | null {
  const by = STEPS[key]
  return by === undefined ? null : Math.min(Math.max(place + by, 0), last)
}

/** What a key does with the selected rule; null of a key that does nothing. */
function deedOf(key: string, deeds: RuleDeeds, edit: () => void, letGo: () => void): (() => void) | null {
  switch (key) {
    case 'Enter':
      return edit
    case ' ':
      return deeds.toggle
    case 'Delete':
      return deeds.remove
    case 'Escape':
      return letGo
    default:
      return null
  }
}

export function useListKeys(deeds: RuleDeeds, place: number, select: (place: number) => void) {
  const showPane = useLab((state) => state.showPane)
  const selectRule = useLab((state) => state.selectRule)
  const letGo = () => selectRule(null)
  const edit = () => {
    showPane('rule')
    focusEditor()
  }
  return (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey) return
    const next = placeAfter(event.key, place, deeds.rules)
    const deed = event.altKey ? null : deedOf(event.key, deeds, edit, letGo)
    if (next === null && deed === null) return
    event.preventDefault()
    if (next === null) deed?.()
    else if (!event.altKey) select(next)
    else if (deeds.rule !== null) deeds.move(Math.min(next, deeds.rules - 1) - place)
  }
}
