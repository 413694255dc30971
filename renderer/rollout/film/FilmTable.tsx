// The film in numbers: every day's figures, for reading and for screen readers.

import { memo, useMemo, useState } from 'react'
import type { FilmState } from '../../../protocol/formats/rollout.ts'
import { say } from '../../../words/words.ts'
import type { ShownFilm } from '../../state/rollout-types.ts'
import { Fold } from '../../ui/Fold.tsx'
import { numberText } from '../../ui/number.ts'
import { type DayFigures, figuresByDay, statesIn } from '../figures.ts'
import { dayOf } from '../moment.ts'
import { LISTED } from '../states.ts'
import styles from './table.module.css'

interface Props {
  readonly shown: ShownFilm
  readonly hour: number
}

interface RowProps {
  readonly figures: DayFigures
  readonly states: readonly FilmState[]
  /** The policy that begins on that day. */
  readonly begins: string | undefined
  readonly isNow: boolean
}

/** Only the rows of the day before and of the day now change while play runs. */
const Row = memo(({ figures, states, begins, isNow }: RowProps) => {
  const { day, population, exchanges, upgrades, failedDownloads } = figures
  return (
    <tr aria-current={isNow ? 'date' : undefined}>
      <th scope="row">{day}</th>
      {states.map((state) => (
        <td key={state}>{numberText(population[state])}</td>
      ))}
      <td>{numberText(exchanges)}</td>
      <td>{numberText(upgrades)}</td>
      <td>{numberText(failedDownloads)}</td>
      <td className={styles.begins}>{begins}</td>
    </tr>
  )
})

function useFigures({ film, rollout }: ShownFilm) {
  return useMemo(() => {
    const seen = new Set(statesIn(film))
    return {
      rows: figuresByDay(film),
      states: LISTED.filter((state) => seen.has(state)),
      begins: new Map(rollout.policies.map(({ day, policy }) => [day, policy.name])),
    }
  }, [film, rollout])
}

/** Opened, the figures come into sight, however low the window is. */
const comeIntoSight = (table: HTMLTableElement | null): void =>
  table?.closest('section')?.scrollIntoView({ block: 'start' })

function Figures({ shown, hour }: Props) {
  const { rows, states, begins } = useFigures(shown)
  return (
    <table ref={comeIntoSight} className={styles.table}>
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
        {rows.map((figures) => (
          <Row
            key={figures.day}
            figures={figures}
            states={states}
            begins={begins.get(figures.day)}
            isNow={figures.day === dayOf(hour)}
          />
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
