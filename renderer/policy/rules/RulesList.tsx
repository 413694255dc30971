// The rules in the order in which they are tried, between the fixed checks and what answers when none matches. One
// list box: the arrow keys choose, Alt with them moves, Enter edits. Only the rows in sight are rendered.

import { type KeyboardEvent, useId, useLayoutEffect, useMemo, useRef } from 'react'
import { OTHERWISE } from '../../../protocol/formats/policy.ts'
import { say } from '../../../words/words.ts'
import { useLab, useLabStore } from '../../state/lab.ts'
import { moveRule, placeOf } from '../edits.ts'
import { focusEditor } from '../focus.ts'
import { answeredBy } from './counts.ts'
import { EmptyRules } from './EmptyRules.tsx'
import { FixedRows } from './FixedRows.tsx'
import { flagsOf } from './flags.ts'
import { RuleRowView } from './RuleRowView.tsx'
import { RuleTools } from './RuleTools.tsx'
import { type Known, numbersOf, otherwiseRow, rowOf } from './rows.ts'
import styles from './rules.module.css'
import { type RuleDeeds, useRuleDeeds } from './use-deeds.ts'
import { placeAfterDrop, useDrag } from './use-drag.ts'
import { rootSize, useShownRows } from './use-window.ts'

/** A row's height, as the style sheet has it. */
const ROW_REM = 3

/** What the newest analysis says of the rules, worked out once for it. */
function useKnown(): Known {
  const analysis = useLab((state) => state.analysis)
  const analysed = useLab((state) => state.analysed)
  return useMemo(
    () => ({
      answered: analysis === null || analysed === null ? null : answeredBy(analysis.sweep, analysed.draft),
      flags: flagsOf(analysis?.findings ?? []),
    }),
    [analysis, analysed],
  )
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowUp: -1,
  ArrowDown: 1,
  PageUp: -8,
  PageDown: 8,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

/** `last` is the place of `otherwise`. */
function placeAfter(key: string, place: number, last: number): number | null {
  const by = STEPS[key]
  if (by === undefined) return null
  const from = place < 0 && by > 0 ? -1 : place
  return Math.min(Math.max(from + by, 0), last)
}

/** What a key does with the selected rule; null of a key that does nothing. */
function deedOf(key: string, deeds: RuleDeeds, edit: () => void): (() => void) | null {
  switch (key) {
    case 'Enter':
      return edit
    case ' ':
      return deeds.toggle
    case 'Delete':
      return deeds.remove
    default:
      return null
  }
}

function useKeys(deeds: RuleDeeds, place: number, select: (place: number) => void) {
  const showPane = useLab((state) => state.showPane)
  const edit = () => {
    showPane('rule')
    focusEditor()
  }
  return (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey) return
    const next = placeAfter(event.key, place, deeds.rules)
    const deed = event.altKey ? null : deedOf(event.key, deeds, edit)
    if (next === null && deed === null) return
    event.preventDefault()
    if (next === null) deed?.()
    else if (!event.altKey) select(next)
    else if (deeds.rule !== null) deeds.move(Math.min(next, deeds.rules - 1) - place)
  }
}

export function RulesList() {
  const lab = useLabStore()
  const draft = useLab((state) => state.draft)
  const selected = useLab((state) => state.rule)
  const known = useKnown()
  const numbers = useMemo(() => numbersOf(draft), [draft])
  const deeds = useRuleDeeds()
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const rules = draft.rules.length
  const shown = useShownRows(box, list, ROW_REM, rules + 1)
  const { drag, onPointerDown } = useDrag({ box, list, rem: ROW_REM, rows: rules }, (dropped) => {
    const rule = draft.rules[dropped.from]
    if (rule !== undefined) lab.getState().editPolicy(moveRule(rule.id, placeAfterDrop(dropped)))
  })

  const place = selected === OTHERWISE ? rules : placeOf(draft, selected)
  const domId = (at: number) => `${id}-${at}`
  const pick = useMemo(
    () => (picked: string) => {
      lab.getState().selectRule(picked)
      lab.getState().showPane('rule')
    },
    [lab],
  )
  const onKeyDown = useKeys(deeds, place, (at) => lab.getState().selectRule(draft.rules[at]?.id ?? OTHERWISE))
  useInView(box, list, place)

  // The selected row is there even out of sight: the list names it as its active one.
  const places = new Set(Array.from({ length: shown.end - shown.first }, (_, i) => shown.first + i))
  if (place >= 0) places.add(place)

  return (
    <>
      <header className={styles.head}>
        <h2>{say('rules.list.title')}</h2>
        <span className={styles.hint}>{say('rules.list.hint')}</span>
        <RuleTools deeds={deeds} />
        <span className={styles.countHead}>{say('rules.list.clients')}</span>
      </header>
      <div ref={box} className={styles.box}>
        <FixedRows policy={draft} />
        {rules === 0 && <EmptyRules onAdd={deeds.add} />}
        <div
          ref={list}
          role="listbox"
          tabIndex={0}
          className={styles.list}
          style={{ height: `calc(${rules + 1} * var(--row))` }}
          aria-label={say('rules.list.label')}
          aria-description={say('rules.list.keys')}
          aria-activedescendant={place < 0 ? undefined : domId(place)}
          onKeyDown={onKeyDown}
        >
          {[...places]
            .toSorted((a, b) => a - b)
            .map((at) => {
              const rule = draft.rules[at]
              const row =
                rule === undefined ? otherwiseRow(draft, known) : rowOf(rule, numbers[at] ?? null, known)
              return (
                <RuleRowView
                  key={row.id}
                  row={row}
                  domId={domId(at)}
                  place={at}
                  rows={rules + 1}
                  selected={at === place}
                  held={drag?.from === at}
                  onPick={pick}
                  {...(rule === undefined ? {} : { onPointerDown })}
                />
              )
            })}
          {drag !== null && <div className={styles.drop} style={{ top: `calc(${drag.gap} * var(--row))` }} />}
        </div>
      </div>
    </>
  )
}

/** Brings the selected row into sight when it changes. */
function useInView(
  box: React.RefObject<HTMLElement | null>,
  list: React.RefObject<HTMLElement | null>,
  place: number,
): void {
  useLayoutEffect(() => {
    const scroller = box.current
    if (scroller === null || list.current === null || place < 0) return
    const pitch = ROW_REM * rootSize()
    const top = list.current.offsetTop + place * pitch
    // The first rule comes with the checks above it.
    if (place === 0) scroller.scrollTop = 0
    else if (top < scroller.scrollTop) scroller.scrollTop = top
    else if (top + pitch > scroller.scrollTop + scroller.clientHeight) {
      scroller.scrollTop = top + pitch - scroller.clientHeight
    }
  }, [box, list, place])
}
