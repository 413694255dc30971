// What stands in the bar: looking for a failure, and how far it is.

import { say } from '../../../words/words.ts'
import { useLabStore } from '../../state/lab.ts'
import { Button } from '../../ui/Button.tsx'
import { numberText } from '../../ui/number.ts'
import { LiveBar } from '../LiveBar.tsx'
import frame from '../live.module.css'
import { cancel, seek } from './deeds.ts'
import styles from './faults.module.css'
import { useFaults } from './store.ts'

/** One button in one place, so that it keeps the focus: it looks, or breaks off. */
function Go() {
  const lab = useLabStore()
  const underway = useFaults((state) => state.underway !== null)
  const none = useFaults((state) => state.kinds.length === 0)
  return (
    <Button
      look="primary"
      unavailable={!underway && none}
      // The second press of a double click is none: it began what it would end.
      onClick={({ detail }) => (underway ? detail < 2 && cancel() : void seek(lab.getState()))}
    >
      {say(underway ? 'vopr.bar.cancel' : 'vopr.bar.go')}
    </Button>
  )
}

function Doing() {
  const underway = useFaults((state) => state.underway)
  const sessions = useFaults((state) => state.sessions)
  if (underway === null) return null
  return (
    <>
      <div
        role="progressbar"
        aria-label={say('vopr.bar.progress')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.floor(100 * underway.done)}
        className={styles.track}
      >
        <div className={styles.done} style={{ width: `${100 * underway.done}%` }} />
      </div>
      <span>{say('vopr.bar.doing', { done: numberText(Math.round(underway.done * sessions)) })}</span>
    </>
  )
}

/** Why nothing can be looked for. */
function Wrong() {
  const none = useFaults((state) => state.underway === null && state.kinds.length === 0)
  return none && <p className={frame.wrong}>{say('vopr.bar.noKinds')}</p>
}

/** Narrow windows have room for one of the two. */
function Narrow() {
  const narrow = useFaults((state) => state.narrow)
  const set = useFaults((state) => state.set)
  return (
    <div className={styles.narrow}>
      <Button
        aria-pressed={narrow === 'settings'}
        onClick={() => set({ narrow: narrow === 'settings' ? 'run' : 'settings' })}
      >
        {say('vopr.settings.title')}
      </Button>
    </div>
  )
}

export const FaultsBar = () => (
  <LiveBar>
    <Go />
    <Doing />
    <Narrow />
    <Wrong />
  </LiveBar>
)
