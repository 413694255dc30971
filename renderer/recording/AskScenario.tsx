// Asked before a scenario made of a recording takes the place of one with unsaved changes.

import { say } from '../../words/words.ts'
import { Dialog } from '../app/Dialog.tsx'
import { useLab } from '../state/lab.ts'
import { Button } from '../ui/Button.tsx'
import styles from './recording.module.css'

export function AskScenario() {
  const title = useLab(({ scenario }) => scenario.title)
  const make = useLab((state) => state.makeScenario)
  const keep = useLab((state) => state.keepScenario)
  return (
    <Dialog title={say('recording.ask.title')} onClose={keep}>
      <p>{say('recording.ask.text', { title })}</p>
      <div className={styles.actions}>
        <Button onClick={keep}>{say('recording.ask.keep')}</Button>
        <Button look="primary" onClick={() => make(true)}>
          {say('recording.ask.make')}
        </Button>
      </div>
    </Dialog>
  )
}
