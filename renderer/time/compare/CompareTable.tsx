// Field by field: what both runs have, what differs, event by event. A row goes to its step in both pictures.

import { useMemo, useState } from 'react'
import { say } from '../../../words/words.ts'
import { useLab } from '../../state/lab.ts'
import { endOfStep, stepShowing } from '../../state/moments.ts'
import { currentStep } from '../../state/selectors.ts'
import type { Pair } from '../../state/time-types.ts'
import { Check } from '../../ui/Choice.tsx'
import styles from './table.module.css'
import { countDifferent, type EventRows, type FieldRow, factRow, tableOf } from './table.ts'

/** Long runs have thousands of events; so many are shown. */
const SHOWN = 300

const SIDES = ['left', 'right'] as const

function Fields({ rows }: { readonly rows: readonly FieldRow[] }) {
  return rows.map((row) => (
    <tr key={row.key} className={styles.field} data-same={row.same}>
      <th scope="row">
        {row.name}
        {!row.same && <span className="visually-hidden"> {say('time.compare.differs')}</span>}
      </th>
      {SIDES.map((side) => {
        const value = row[side]
        return (
          <td key={side} data-side={side}>
            {value === null ? (
              <span className={styles.absent}>{say('time.compare.absent')}</span>
            ) : row.wire ? (
              <code className={styles.value}>{value}</code>
            ) : (
              <span className={styles.value}>{value}</span>
            )}
          </td>
        )
      })}
    </tr>
  ))
}

interface EventProps {
  readonly rows: EventRows
  readonly current: number
  onGo(step: number): void
}

const numberOf = (rows: EventRows): number => rows.left ?? rows.right ?? 0

function Event({ rows, current, onGo }: EventProps) {
  const number = numberOf(rows)
  const isBoth = rows.left !== null && rows.right !== null
  return (
    <tbody data-current={number === current} data-same={rows.same}>
      <tr className={styles.event}>
        <th scope="rowgroup" colSpan={isBoth ? 3 : 1}>
          <button type="button" className={styles.go} onClick={() => onGo(number)}>
            <span className="visually-hidden">{`${say('time.goTo.prefix')} `}</span>
            <span className={styles.number}>{number}</span>
            <span className={styles.what} data-actor={rows.actor}>
              {rows.what}
            </span>
          </button>
        </th>
        {!isBoth &&
          SIDES.map((side) => (
            <td key={side}>
              {rows[side] === null && <span className={styles.absent}>{say('time.compare.notThere')}</span>}
            </td>
          ))}
      </tr>
      {isBoth && <Fields rows={rows.fields} />}
    </tbody>
  )
}

function parting(pair: Pair): string {
  const { partsAt } = pair.comparison
  if (partsAt === null) return say('time.compare.same')
  const step = stepShowing(pair.left.timeline, partsAt)
  const where = step === 0 ? say('time.compare.partsAtOnce') : say('time.compare.parts', { step })
  const { fields, lone } = countDifferent(pair)
  const told = [where, say('time.compare.differences', { count: fields })]
  return (lone === 0 ? told : [...told, say('time.compare.lone', { count: lone })]).join(' ')
}

export function CompareTable({ pair }: { readonly pair: Pair }) {
  const [only, setOnly] = useState(true)
  const seek = useLab((state) => state.seek)
  const current = useLab(currentStep)
  const facts = pair.comparison.facts.map(factRow).filter(({ same }) => !only || !same)
  const all = useMemo(() => tableOf(pair, only), [pair, only])
  const shown = all.slice(0, SHOWN)
  return (
    <>
      <header className={styles.head}>
        <h2>{say('time.compare.table')}</h2>
        <Check label={say('time.compare.only')} checked={only} onChange={setOnly} />
        <p className={styles.lead} aria-live="polite">
          {parting(pair)}
        </p>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={styles.body} aria-label={say('time.compare.fields')} tabIndex={0}>
        {(facts.length > 0 || shown.length > 0) && (
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{say('time.compare.field')}</th>
                <th scope="col">{say('time.compare.leftShort')}</th>
                <th scope="col">{say('time.compare.rightShort')}</th>
              </tr>
            </thead>
            {facts.length > 0 && (
              <tbody>
                <tr className={styles.event}>
                  <th scope="rowgroup" colSpan={3} className={styles.whole}>
                    {say('time.compare.facts')}
                  </th>
                </tr>
                <Fields rows={facts} />
              </tbody>
            )}
            {shown.map((rows) => (
              <Event
                key={rows.key}
                rows={rows}
                current={current}
                onGo={(step) => seek(endOfStep(pair.joint, step))}
              />
            ))}
          </table>
        )}
        {all.length > SHOWN && (
          <p className={styles.rest}>{say('time.compare.more', { count: all.length - SHOWN })}</p>
        )}
      </section>
    </>
  )
}
