// When no download completes: from an hour of a day to before another.

import { useId } from 'react'
import type { Outage } from '../../../protocol/formats/rollout.ts'
import { fail } from '../../../protocol/result.ts'
import { say } from '../../../words/words.ts'
import { Button } from '../../ui/Button.tsx'
import { type Judge, useDraft } from '../../ui/use-draft.ts'
import { addOutage, outageEdit, removeOutage } from '../edits.ts'
import { dayOf, HOURS_A_DAY, momentText } from '../moment.ts'
import { useShownHour } from '../use-film.ts'
import { judgeClock, judgeDay } from './judges.ts'
import { NumberCell, Remove, RowMessage } from './Row.tsx'
import styles from './setup.module.css'
import { usePlan } from './use-plan.ts'

interface RowProps {
  readonly place: number
  readonly outage: Outage
}

type Edge = keyof Outage

/** An outage must begin before it ends. */
const inOrder =
  (judge: Judge<number>, changed: (value: number) => Outage): Judge<number> =>
  (text) => {
    const judged = judge(text)
    if (!judged.ok) return judged
    const { fromHour, toHour } = changed(judged.value)
    return fromHour < toHour
      ? judged
      : fail(say('rollout.wrong.order', { from: momentText(fromHour), to: momentText(toHour) }))
  }

/** Day and hour of one edge, each judged and used by itself. */
function useEdge({ place, outage }: RowProps, edge: Edge) {
  const { edit, epoch } = usePlan()
  const hour = outage[edge]
  const withDay = (day: number): Outage => ({
    ...outage,
    [edge]: day * HOURS_A_DAY + (hour % HOURS_A_DAY),
  })
  const withClock = (clock: number): Outage => ({ ...outage, [edge]: dayOf(hour) * HOURS_A_DAY + clock })
  const day = useDraft(
    String(dayOf(hour)),
    inOrder(judgeDay, withDay),
    (value) => edit(outageEdit(place, withDay(value))),
    epoch,
  )
  const clock = useDraft(
    String(hour % HOURS_A_DAY),
    inOrder(judgeClock, withClock),
    (value) => edit(outageEdit(place, withClock(value))),
    epoch,
  )
  return { day, clock }
}

function Row(props: RowProps) {
  const { edit } = usePlan()
  const messageId = useId()
  const from = useEdge(props, 'fromHour')
  const to = useEdge(props, 'toHour')
  const number = props.place + 1
  const cell = (key: 'fromDay' | 'fromClock' | 'toDay' | 'toClock', typed: typeof from.day) => (
    <NumberCell label={say(`rollout.setup.outage.${key}`, { number })} typed={typed} messageId={messageId} />
  )
  return (
    <li>
      <div className={styles.outage}>
        {cell('fromDay', from.day)}
        {cell('fromClock', from.clock)}
        <span className={styles.dash} aria-hidden="true">
          –
        </span>
        {cell('toDay', to.day)}
        {cell('toClock', to.clock)}
        <Remove
          name={say('rollout.setup.outage.remove', { number })}
          onClick={() => edit(removeOutage(props.place))}
        />
      </div>
      <RowMessage id={messageId} faults={[from.day.fault, from.clock.fault, to.day.fault, to.clock.fault]} />
    </li>
  )
}

/** At the hour the film stands at. */
function Add() {
  const { edit } = usePlan()
  const hour = useShownHour()
  return <Button onClick={() => edit(addOutage(hour))}>{say('rollout.setup.outage.add')}</Button>
}

export function OutagesField() {
  const { plan } = usePlan()
  return (
    <>
      {plan.outages.length > 0 && (
        <div className={styles.outage} aria-hidden="true">
          <span className={styles.column}>{say('rollout.setup.outage.day')}</span>
          <span className={styles.column}>{say('rollout.setup.outage.hour')}</span>
          <span />
          <span className={styles.column}>{say('rollout.setup.outage.day')}</span>
          <span className={styles.column}>{say('rollout.setup.outage.hour')}</span>
        </div>
      )}
      <ol className={styles.rows}>
        {plan.outages.map((outage, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; its hours change while they are typed
          <Row key={place} place={place} outage={outage} />
        ))}
      </ol>
      <div className={styles.buttons}>
        <Add />
      </div>
    </>
  )
}
