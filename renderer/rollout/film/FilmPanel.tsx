// The film itself: the figures of the hour, the picture, and below them the figures of every day as a table.

import { useState } from 'react'
import { say } from '../../../words/words.ts'
import { Announced } from '../../stage/Announcer.tsx'
import { useLab } from '../../state/lab.ts'
import { HOURS_A_DAY, momentText } from '../moment.ts'
import { populationSentence } from '../summary.ts'
import { useShownHour } from '../use-film.ts'
import { FilmChart } from './FilmChart.tsx'
import { FilmTable } from './FilmTable.tsx'
import { Legend } from './Legend.tsx'
import styles from './panel.module.css'

/** A day's figures take some seconds to be said; a film of sixty days plays faster. */
const DAY_SAID_MS = 5000

/** While it plays: what had become of the clients at the end of a day. Who moves the slider hears it from there. */
function DayAnnouncer() {
  const text = useLab(({ film, rolling, filmTime }) => {
    const day = Math.floor(filmTime / HOURS_A_DAY)
    if (film === null || !rolling || day === 0) return ''
    const hour = day * HOURS_A_DAY - 1
    return say('rollout.transport.at', {
      moment: momentText(hour),
      population: populationSentence(film.film, hour),
    })
  })
  return <Announced text={text} space={DAY_SAID_MS} />
}

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
      <DayAnnouncer />
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
