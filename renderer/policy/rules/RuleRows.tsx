// The rules as one list box, with what answers when none matches as its last row. Only the rows in sight are rendered.

import { type RefObject, useCallback, useId, useMemo, useRef } from 'react'
import { OTHERWISE } from '../../../protocol/formats/policy.ts'
import { say } from '../../../words/words.ts'
import { useLab, useLabStore } from '../../state/lab.ts'
import { moveRule, placeOf } from '../edits.ts'
import { RuleRowView } from './RuleRowView.tsx'
import { numbersOf, otherwiseRow, rowOf } from './rows.ts'
import styles from './rules.module.css'
import type { RuleDeeds } from './use-deeds.ts'
import { placeAfterDrop, useDrag } from './use-drag.ts'
import { useInView } from './use-in-view.ts'
import { useKnown } from './use-known.ts'
import { useListKeys } from './use-list-keys.ts'
import { type Shown, useShownRows } from './use-window.ts'

/** A row's height, as the style sheet has it. */
const ROW_REM = 3

/** The places to render, in order. The selected one is there even out of sight: the list names it as its active one. */
function placesOf({ first, end }: Shown, selected: number): readonly number[] {
  const inSight = Array.from({ length: end - first }, (_, i) => first + i)
  const all = selected < 0 || inSight.includes(selected) ? inSight : [...inSight, selected]
  return all.toSorted((a, b) => a - b)
}

interface Props {
  /** What scrolls. */
  readonly box: RefObject<HTMLElement | null>
  readonly deeds: RuleDeeds
}

export function RuleRows({ box, deeds }: Props) {
  const lab = useLabStore()
  const draft = useLab((state) => state.draft)
  const selected = useLab((state) => state.rule)
  const known = useKnown()
  const numbers = useMemo(() => numbersOf(draft), [draft])
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const rules = draft.rules.length
  const place = selected === OTHERWISE ? rules : placeOf(draft, selected)
  const shown = useShownRows(box, list, ROW_REM, rules + 1)
  useInView(box, list, place, ROW_REM)

  const { drag, onPointerDown } = useDrag({ box, list, rem: ROW_REM, rows: rules }, (dropped) => {
    const rule = draft.rules[dropped.from]
    if (rule !== undefined) lab.getState().editPolicy(moveRule(rule.id, placeAfterDrop(dropped)))
  })
  const onKeyDown = useListKeys(deeds, place, (at) =>
    lab.getState().selectRule(draft.rules[at]?.id ?? OTHERWISE),
  )
  const pick = useCallback(
    (picked: string) => {
      lab.getState().selectRule(picked)
      lab.getState().showPane('rule')
    },
    [lab],
  )
  const domId = (at: number) => `${id}-${at}`
  const row = (at: number) => {
    const rule = draft.rules[at]
    const shared = { domId: domId(at), place: at, rows: rules + 1, selected: at === place, onPick: pick }
    if (rule === undefined) {
      return <RuleRowView key={OTHERWISE} row={otherwiseRow(draft, known)} held={false} {...shared} />
    }
    const shownRow = rowOf(rule, numbers[at] ?? null, known)
    const held = drag?.from === at
    return <RuleRowView key={rule.id} row={shownRow} held={held} onPointerDown={onPointerDown} {...shared} />
  }

  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={0}
      className={styles.list}
      style={{ height: `calc(${rules} * var(--row) + var(--last))` }}
      aria-label={say('rules.list.label')}
      aria-description={say('rules.list.keys')}
      aria-activedescendant={place < 0 ? undefined : domId(place)}
      onKeyDown={onKeyDown}
    >
      {placesOf(shown, place).map(row)}
      {drag !== null && <div className={styles.drop} style={{ top: `calc(${drag.gap} * var(--row))` }} />}
    </div>
  )
}
