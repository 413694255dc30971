// The stage of the run in the learner's hands: the same as on Negotiate.

import { say } from '../../../words/words.ts'
import { useTicks } from '../../app/use-clock.ts'
import { Stage } from '../../stage/Stage.tsx'
import { LabContext, useLab } from '../../state/lab.ts'
import type { Lab } from '../../state/lesson-stage.ts'
import type { Trial } from '../../state/lesson-types.ts'
import styles from './trial.module.css'

function Playing() {
  const playing = useLab((state) => state.playing)
  const advance = useLab((state) => state.advance)
  useTicks(playing, advance)
  return null
}

export const TrialStage = ({ trial }: { readonly trial: Trial<Lab> }) => (
  <LabContext value={trial.lab}>
    <section className={styles.stage} aria-label={say('lessons.stage.label')}>
      <Playing />
      <Stage />
    </section>
  </LabContext>
)
