// Before other machines may connect: what that means, asked at every start. The safe answer has the focus.

import { parts, say } from '../../../../words/words.ts'
import { Dialog } from '../../../app/Dialog.tsx'
import { Sentence } from '../../../stage/Sentence.tsx'
import { useLab, useLabStore } from '../../../state/lab.ts'
import { Button } from '../../../ui/Button.tsx'
import { start, startHere } from '../deeds.ts'
import { useServer } from '../store.ts'
import styles from './dialogs.module.css'

export function WarningDialog() {
  const lab = useLabStore()
  const open = useLab((state) => state.open)
  const host = useServer((state) => state.host)
  const close = () => open(null)
  return (
    <Dialog title={say('live.server.warning.title')} onClose={close}>
      <div className={styles.form}>
        <p>
          <Sentence parts={parts('live.server.warning.what', { host })} />
        </p>
        <p>{say('live.server.warning.risk')}</p>
        <p className={styles.quiet}>{say('live.server.warning.asked')}</p>
        <div className={styles.actions}>
          <Button
            look="primary"
            data-first=""
            onClick={() => {
              close()
              void startHere(lab.getState())
            }}
          >
            {say('live.server.warning.safe')}
          </Button>
          <Button
            onClick={() => {
              close()
              void start(lab.getState(), true)
            }}
          >
            {say('live.server.warning.yes')}
          </Button>
          <Button onClick={close}>{say('live.server.warning.cancel')}</Button>
        </div>
      </div>
    </Dialog>
  )
}
