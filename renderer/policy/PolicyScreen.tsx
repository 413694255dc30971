// The screen Policy: the draft's rules and what is known of one, beside every client there is; or the rollout.

import type { CSSProperties } from 'react'
import { say } from '../../words/words.ts'
import { Crash } from '../app/Crash.tsx'
import { RolloutView } from '../rollout/RolloutView.tsx'
import { useLab } from '../state/lab.ts'
import { ActivateDialog } from './difference/ActivateDialog.tsx'
import { AboutPolicy } from './files/AboutPolicy.tsx'
import { HeatPanel } from './heat/HeatPanel.tsx'
import { PolicyBar } from './PolicyBar.tsx'
import { PolicyPane } from './PolicyPane.tsx'
import styles from './policy.module.css'
import { RulesList } from './rules/RulesList.tsx'
import { useSplit } from './use-split.ts'

function LeftColumn() {
  const { share, least, most, reset, ...moves } = useSplit()
  const rows: CSSProperties = { gridTemplateRows: `fit-content(${share}%) auto minmax(0, 1fr)` }
  return (
    <div className={styles.left} style={rows}>
      <section className={styles.part} aria-label={say('rules.list.title')} data-panel="rules">
        <Crash>
          <RulesList />
        </Crash>
      </section>
      {/* biome-ignore lint/a11y/useSemanticElements: a rule between two texts cannot be moved, this one can */}
      <div
        role="separator"
        className={styles.splitter}
        tabIndex={0}
        aria-label={say('policy.split')}
        aria-orientation="horizontal"
        aria-valuenow={Math.round(share)}
        aria-valuemin={least}
        aria-valuemax={most}
        onDoubleClick={reset}
        {...moves}
      />
      <section className={styles.part} aria-label={say('policy.pane')} data-panel="pane">
        <PolicyPane />
      </section>
    </div>
  )
}

const Rules = () => (
  <div className={styles.columns}>
    <LeftColumn />
    <section className={styles.right} aria-label={say('policy.right')} data-panel="heat">
      <Crash>
        <HeatPanel />
      </Crash>
    </section>
  </div>
)

export function PolicyScreen() {
  const view = useLab((state) => state.policyView)
  const dialog = useLab((state) => state.dialog)
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
      {dialog === 'activate' && <ActivateDialog />}
      {dialog === 'policy-about' && <AboutPolicy />}
    </main>
  )
}
