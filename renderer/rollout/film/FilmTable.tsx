// The film in numbers: every day's figures, for reading and for screen readers.

import { useMemo, useState } from 'react'
import { say } from '../../../words/words.ts'
import type { ShownFilm } from '../../state/rollout-types.ts'
import { Fold } from '../../ui/Fold.tsx'
import { figuresByDay, statesIn } from '../figures.ts'
import { countText, dayOf } from '../moment.ts'
import { LISTED } from '../states.ts'
import styles from './table.module.css'

interface Props {
  readonly shown: ShownFilm
  readonly hour: number
}

function Figures({ shown: { film, rollout }, hour }: Props) {
  const rows = useMemo(() => figuresByDay(film), [film])
  const states = useMemo(() => {
    const seen = new Set(statesIn(film))
    return LISTED.filter((state) => seen.has(state))
  }, [film])
  const begins = new Map(rollout.policies.map(({ day, policy }) => [day, policy.name]))
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{say('rollout.table.day')}</th>
          {states.map((state) => (
            <th key={state} scope="col">
              {say(`rollout.states.${state}`)}
            </th>
          ))}
          <th scope="col">{say('rollout.table.questions')}</th>
          <th scope="col">{say('rollout.table.upgrades')}</th>
          <th scope="col">{say('rollout.table.failures')}</th>
          <th scope="col" className={styles.begins}>
            {say('rollout.table.begins')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ day, population, exchanges, upgrades, failedDownloads }) => (
          <tr key={day} aria-current={day === dayOf(hour) ? 'date' : undefined}>
            <th scope="row">{day}</th>
            {states.map((state) => (
              <td key={state}>{countText(population[state])}</td>
            ))}
            <td>{countText(exchanges)}</td>
            <td>{countText(upgrades)}</td>
            <td>{countText(failedDownloads)}</td>
            <td className={styles.begins}>{begins.get(day)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function FilmTable({ shown, hour }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <Fold
      title={say('rollout.table.title')}
      aside={say('rollout.table.aside')}
      open={open}
      onToggle={() => setOpen(!open)}
    >
      <Figures shown={shown} hour={hour} />
    </Fold>
  )
}
