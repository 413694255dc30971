// One finding: what is wrong, why it matters, the smallest client that shows it, and the button that repairs it.

import { type KeyboardEvent, memo, useId } from 'react'
import { say } from '../../../words/words.ts'
import { Sentence } from '../../stage/Sentence.tsx'
import { Button } from '../../ui/Button.tsx'
import { VerdictTile } from '../../ui/VerdictTile.tsx'
import styles from './findings.module.css'
import { RepairPreview } from './RepairPreview.tsx'
import type { FindingRow } from './rows.ts'

interface Props {
  readonly row: FindingRow
  readonly selected: boolean
  /** Whether its repair is asked about. */
  readonly open: boolean
  readonly tabIndex: 0 | -1
  onFocus(key: string): void
  onChoose(row: FindingRow): void
  onRepair(row: FindingRow | null): void
  onRepaired(row: FindingRow): void
}

export const FindingItem = memo((props: Props) => {
  const { row, selected, open, tabIndex, onFocus, onChoose, onRepair, onRepaired } = props
  const id = useId()
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return
    event.stopPropagation()
    onRepair(null)
  }
  return (
    <li className={styles.finding} data-selected={selected} onKeyDown={onKeyDown}>
      <div className={styles.row}>
        <div className={styles.head}>
          <button
            type="button"
            className={styles.main}
            aria-pressed={selected}
            aria-describedby={`${id}text`}
            tabIndex={tabIndex}
            data-roving={row.key}
            onFocus={() => onFocus(row.key)}
            onClick={() => onChoose(row)}
          >
            {/* Its word follows. */}
            <span className={styles.tile} aria-hidden="true">
              <VerdictTile verdict={row.look} word={row.name} />
            </span>
            <span>
              <strong data-tile={row.look.tile}>{row.name}</strong>{' '}
              <span className={styles.about}>{row.about}</span>
            </span>
          </button>
          <span className={styles.repair}>
            <Button
              tabIndex={tabIndex}
              aria-expanded={open}
              aria-controls={open ? id : undefined}
              onFocus={() => onFocus(row.key)}
              onClick={() => onRepair(open ? null : row)}
            >
              <span className={styles.label} title={row.repair}>
                {row.repair}
              </span>
            </Button>
          </span>
        </div>
        <div id={`${id}text`} className={styles.text}>
          <p>
            <Sentence parts={row.sentence} />
          </p>
          <p className={styles.why}>{row.why}</p>
          {row.witness !== '' && (
            <p className={styles.witness}>
              {say('heat.findings.witness')} <code>{row.witness}</code>
            </p>
          )}
        </div>
      </div>
      {open && (
        <RepairPreview
          id={id}
          label={row.repair}
          repair={row.finding.repair}
          onDone={() => onRepaired(row)}
          onCancel={() => onRepair(null)}
        />
      )}
    </li>
  )
})
