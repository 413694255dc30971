// The setup of the run in the learner's hands, in the place of the list: the same as on Negotiate.

import { say } from '../../../words/words.ts'
import { SetupPanel } from '../../panels/SetupPanel.tsx'
import { LabContext } from '../../state/lab.ts'
import type { Lab } from '../../state/lesson-stage.ts'
import type { Trial } from '../../state/lesson-types.ts'
import styles from './trial.module.css'

export const TrialSetup = ({ trial }: { readonly trial: Trial<Lab> }) => (
  <LabContext value={trial.lab}>
    <section className={styles.setup} aria-label={say('lessons.try.setup')} data-panel="setup">
      <SetupPanel />
    </section>
  </LabContext>
)
