// Over the setup of a forked run: what is changed there holds from the fork on.

import { say } from '../../words/words.ts'
import { forkedAfter } from '../state/in-force.ts'
import { useLab } from '../state/lab.ts'
import { stepShowing } from '../state/moments.ts'
import { Icon } from '../ui/Icon.tsx'
import styles from './note.module.css'

/** Number of the step that the run in front is forked after; null where it is not. */
const useForkedStep = (): number | null =>
  useLab(({ scenario, timeline }) => {
    const after = forkedAfter(scenario)
    return after === null ? null : stepShowing(timeline, after)
  })

export function SetupNote() {
  const step = useForkedStep()
  if (step === null) return null
  return (
    <p className={styles.note}>
      <Icon name="fork" className={styles.icon} />
      <span>{say('time.setup.note', { step })}</span>
    </p>
  )
}

/** The same in two words, for the setup in one line. */
export function StripNote() {
  const step = useForkedStep()
  if (step === null) return null
  return (
    <span className={styles.strip} title={say('time.setup.note', { step })}>
      <Icon name="fork" className={styles.icon} />
      {say('time.setup.strip', { step })}
    </span>
  )
}
