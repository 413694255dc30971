// A population over days under policies that change by date: what is played at the left, its film at the right.

import { useEffect } from 'react'
import { useTicks } from '../app/use-clock.ts'
import { useLab } from '../state/lab.ts'
import { FilmBanner } from './film/FilmBanner.tsx'
import { FilmPanel } from './film/FilmPanel.tsx'
import { FilmTransport } from './film/FilmTransport.tsx'
import styles from './rollout.module.css'
import { RolloutSetup } from './setup/RolloutSetup.tsx'

export function RolloutView() {
  const draft = useLab((state) => state.draft)
  const active = useLab((state) => state.active)
  const makeFilm = useLab((state) => state.makeFilm)
  const rolling = useLab((state) => state.rolling)
  const advance = useLab((state) => state.advanceFilm)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a film is made anew when a policy of it is another
  useEffect(makeFilm, [makeFilm, draft, active])
  useTicks(rolling, advance)
  return (
    <div className={styles.view}>
      <RolloutSetup />
      <div className={styles.film}>
        <FilmBanner />
        <FilmPanel />
        <FilmTransport />
      </div>
    </div>
  )
}
