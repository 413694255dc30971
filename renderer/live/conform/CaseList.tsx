// The cases of the newest run, section by section, as one list: the arrow keys go from case to case.

import { type KeyboardEvent, memo, useEffect, useId, useRef } from 'react'
import type { ConformCase, ConformSection } from '../../../main/contract-conform.ts'
import { say } from '../../../words/words.ts'
import { Glyph } from '../../ui/Glyph.tsx'
import { placeAfter } from '../server/RowList.tsx'
import { casesOf, passedOf, shownSections } from './cases.ts'
import styles from './conform.module.css'
import { useConform } from './store.ts'

export const STATUS_GLYPHS = { passed: 'check', failed: 'cross', skipped: 'dots' } as const

interface RowProps {
  readonly each: ConformCase
  readonly id: string
  readonly chosen: boolean
}

const Row = memo(function Row({ each, id, chosen }: RowProps) {
  const { address, level, status, statement } = each
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list keeps the focus (aria-activedescendant)
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list answers the keys
    <div
      id={id}
      role="option"
      aria-selected={chosen}
      className={styles.row}
      data-status={status}
      data-level={level}
      onClick={() => useConform.getState().set({ chosen: address })}
    >
      <Glyph name={STATUS_GLYPHS[status]} size={12} className={styles.glyph} />
      <code className={styles.address}>{address}</code>
      <span className={styles.level}>
        {say(`conform.level.${level}`)}{' '}
        <span className="visually-hidden">{say(`conform.status.${status}`)}</span>
      </span>
      <span className={styles.statement}>{statement}</span>
    </div>
  )
})

function Section({ section, idOf }: { readonly section: ConformSection; idOf(address: string): string }) {
  const came = useConform((state) => state.came)
  const chosen = useConform((state) => state.chosen)
  const { address, title, cases } = section
  const id = useId()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a list box may hold groups of options, no fieldset
    <div role="group" aria-labelledby={id}>
      <div className={styles.section} id={id}>
        <code>{address}</code>
        <span>{title}</span>
        <span className={styles.count}>{say('conform.view.passedOf', passedOf(came, address))}</span>
      </div>
      {cases.map((each) => (
        <Row key={each.address} each={each} id={idOf(each.address)} chosen={each.address === chosen} />
      ))}
    </div>
  )
}

export function CaseList() {
  const came = useConform((state) => state.came)
  const shown = useConform((state) => state.shown)
  const chosen = useConform((state) => state.chosen)
  const set = useConform((state) => state.set)
  const base = useId()
  const list = useRef<HTMLDivElement>(null)
  const sections = shownSections(came, shown)
  const cases = casesOf(sections)
  const place = cases.findIndex(({ address }) => address === chosen)
  const idOf = (address: string): string => `${base}-${address}`

  useEffect(() => {
    if (chosen !== null)
      list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const next = placeAfter(event.key, place, cases.length)
    if (next === null) return
    event.preventDefault()
    set({ chosen: cases[next]?.address ?? null })
  }
  if (cases.length === 0) return <p className={styles.note}>{say('conform.view.noFailures')}</p>
  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={0}
      className={styles.list}
      aria-label={say('conform.view.cases')}
      aria-description={say('conform.view.casesHelp')}
      aria-activedescendant={place < 0 || chosen === null ? undefined : idOf(chosen)}
      onKeyDown={onKeyDown}
    >
      {sections.map((section) => (
        <Section key={section.address} section={section} idOf={idOf} />
      ))}
    </div>
  )
}
