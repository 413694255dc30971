// The pane "Findings": what is wrong with the draft, the worst first, each with a client that shows it and a repair
// that is previewed, made and undone.

import {
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Finding } from '../../../protocol/formats/finding.ts'
import type { Policy } from '../../../protocol/formats/policy.ts'
import { say } from '../../../words/words.ts'
import { useLab } from '../../state/lab.ts'
import { Button } from '../../ui/Button.tsx'
import { numberText } from '../../ui/number.ts'
import { useRoving } from '../../ui/use-roving.ts'
import { FindingItem } from './FindingItem.tsx'
import styles from './findings.module.css'
import { type FindingRow, findingRows } from './rows.ts'

/** So many are on the page at first, and so many more whenever their end comes into sight. */
const AT_ONCE = 10
const NEAR = '100px'

/** How many are on the page, and what goes after the last of them: near it, there are more. */
function useMore(all: number): readonly [number, RefObject<HTMLParagraphElement | null>] {
  const [most, setMost] = useState(AT_ONCE)
  const end = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (end.current === null || most >= all) return
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setMost(most + AT_ONCE)
      },
      { rootMargin: NEAR },
    )
    observer.observe(end.current)
    return () => observer.disconnect()
  }, [most, all])
  return [most, end]
}

/** What was repaired last, as long as the draft is what the repair made of it. */
function useRepairedLast() {
  const draft = useLab((state) => state.draft)
  const [repaired, setRepaired] = useState<{ readonly label: string; readonly before: Policy } | null>(null)
  const [after, setAfter] = useState<Policy | null>(null)
  if (repaired !== null && after === null && draft !== repaired.before) setAfter(draft)
  const isNow = repaired !== null && (after === null || after === draft)
  return {
    label: isNow ? repaired.label : null,
    remember: (label: string, before: Policy) => {
      setRepaired({ label, before })
      setAfter(null)
    },
  }
}

function Nothing({ clients }: { readonly clients: number }) {
  const rules = useLab(({ draft }) => draft.rules.length)
  return (
    <p className={styles.nothing}>
      <strong>{say('heat.findings.none')}</strong>{' '}
      {say('heat.findings.checked', { count: rules, clients: numberText(clients) })}
    </p>
  )
}

interface ListProps {
  readonly findings: readonly Finding[]
  readonly policy: Policy
}

function List({ findings, policy }: ListProps) {
  const selectRule = useLab((state) => state.selectRule)
  const choose = useLab((state) => state.choose)
  const rule = useLab((state) => state.rule)
  const draft = useLab((state) => state.draft)
  const undo = useLab((state) => state.undoPolicy)
  const [picked, setPicked] = useState<string | null>(null)
  const [asked, setAsked] = useState<{ readonly key: string; readonly draft: Policy } | null>(null)
  const list = useRef<HTMLUListElement>(null)
  const done = useRef<HTMLParagraphElement>(null)
  const [most, end] = useMore(findings.length)
  const { label, remember } = useRepairedLast()
  const rows = useMemo(() => findingRows(findings, policy, most), [findings, policy, most])
  const keys = useMemo(() => rows.map(({ key }) => key), [rows])
  const { onKeyDown, tabIndexOf, onFocusOf } = useRoving(keys, picked, 'down')

  const onChoose = useCallback(
    ({ key, finding }: FindingRow) => {
      setPicked(key)
      selectRule(finding.rule)
      if (finding.witness !== null) choose(finding.witness)
    },
    [selectRule, choose],
  )
  const onRepair = useCallback(
    (row: FindingRow | null) => {
      if (row !== null) onChoose(row)
      setAsked(row === null ? null : { key: row.key, draft })
    },
    [onChoose, draft],
  )
  const onRepaired = (row: FindingRow) => {
    remember(row.repair, draft)
    setAsked(null)
  }
  // A finding goes with its repair, and its button with it: the way back takes the focus.
  useLayoutEffect(() => {
    if (label !== null) done.current?.querySelector('button')?.focus({ preventScroll: true })
  }, [label])
  const onUndo = () => {
    undo()
    list.current?.focus()
  }
  // Arrow keys go from finding to finding and leave what scrolls inside a preview alone.
  const onListKey = (event: KeyboardEvent<HTMLElement>) => {
    const { target } = event
    if (target instanceof HTMLElement && target.closest('[data-roving], button') !== null) onKeyDown(event)
  }
  const more = findings.length - rows.length
  return (
    <>
      {label !== null && (
        <p ref={done} className={styles.done} role="status">
          <span>{say('heat.repair.done', { repair: label })}</span>
          <Button look="quiet" onClick={onUndo}>
            {say('heat.repair.undo')}
          </Button>
        </p>
      )}
      <ul
        ref={list}
        tabIndex={-1}
        className={styles.list}
        aria-label={say('heat.findings.label')}
        onKeyDown={onListKey}
      >
        {rows.map((row) => (
          <FindingItem
            key={row.key}
            row={row}
            selected={row.key === picked && row.finding.rule === rule}
            open={asked !== null && row.key === asked.key && asked.draft === draft}
            tabIndex={tabIndexOf(row.key)}
            onFocus={(key) => onFocusOf(key)()}
            onChoose={onChoose}
            onRepair={onRepair}
            onRepaired={onRepaired}
          />
        ))}
      </ul>
      {more > 0 && (
        <p ref={end} className={styles.more}>
          {say('heat.findings.more', { count: more })}
        </p>
      )}
    </>
  )
}

export function FindingsPane() {
  const analysis = useDeferredValue(useLab((state) => state.analysis))
  const policy = useDeferredValue(useLab((state) => state.analysed))?.draft ?? null
  if (analysis === null || policy === null)
    return <p className={styles.nothing}>{say('heat.findings.unknown')}</p>
  return (
    <div className={styles.pane}>
      <List findings={analysis.findings} policy={policy} />
      {analysis.findings.length === 0 && <Nothing clients={analysis.sweep.domain.clients} />}
    </div>
  )
}
