// The screen Policy: the draft's rules and what is known of one, beside every client there is; or the rollout.

import { say } from '../../words/words.ts'
import { Crash } from '../app/Crash.tsx'
import { RolloutView } from '../rollout/RolloutView.tsx'
import { useLab } from '../state/lab.ts'
import { HeatPanel } from './heat/HeatPanel.tsx'
import { PolicyBar } from './PolicyBar.tsx'
import { PolicyPane } from './PolicyPane.tsx'
import styles from './policy.module.css'

const Rules = () => (
  <div className={styles.columns}>
    <section className={styles.left} aria-label={say('policy.left')} data-panel="rules">
      <Crash>
        <PolicyPane />
      </Crash>
    </section>
    <section className={styles.right} aria-label={say('policy.right')} data-panel="heat">
      <Crash>
        <HeatPanel />
      </Crash>
    </section>
  </div>
)

export function PolicyScreen() {
  const view = useLab((state) => state.policyView)
  return (
    <main className={styles.screen} aria-label={say('policy.title')}>
      <PolicyBar />
      {view === 'rules' ? (
        <Rules />
      ) : (
        <Crash>
          <RolloutView />
        </Crash>
      )}
    </main>
  )
}
