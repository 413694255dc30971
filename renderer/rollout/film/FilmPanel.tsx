// The film itself: the figures of the hour, the picture, and below them the figures of every day as a table.

import { useState } from 'react'
import { say } from '../../../words/words.ts'
import { useLab } from '../../state/lab.ts'
import { useShownHour } from '../use-film.ts'
import { FilmChart } from './FilmChart.tsx'
import { FilmTable } from './FilmTable.tsx'
import { Legend } from './Legend.tsx'
import styles from './panel.module.css'

export function FilmPanel() {
  const film = useLab((state) => state.film)
  const shown = useShownHour()
  const [pointed, setPointed] = useState<number | null>(null)
  return (
    <section
      className={styles.panel}
      aria-label={say('rollout.film')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      data-panel="film"
    >
      <h2 className="visually-hidden">{say('rollout.film')}</h2>
      {film !== null && (
        <>
          <Legend
            shown={film}
            hour={Math.min(pointed ?? shown, film.film.hours - 1)}
            pointed={pointed !== null}
          />
          <FilmChart shown={film} hour={shown} pointed={pointed} onPoint={setPointed} />
          <FilmTable shown={film} hour={shown} />
        </>
      )}
    </section>
  )
}
