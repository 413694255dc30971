// Asked before the draft becomes the active policy: what that changes, for how many, and then yes or no.

import { say } from '../../../words/words.ts'
import { Dialog } from '../../app/Dialog.tsx'
import { useLab } from '../../state/lab.ts'
import { Button } from '../../ui/Button.tsx'
import { Changes } from './Changes.tsx'
import styles from './difference.module.css'
import { headline } from './rows.ts'

export function ActivateDialog() {
  const open = useLab((state) => state.open)
  const activate = useLab((state) => state.activate)
  const draft = useLab((state) => state.draft)
  const active = useLab((state) => state.active)
  const judged = useLab(({ analysed, draft: newest }) => analysed?.draft === newest)
  const diff = useLab(({ analysis }) => analysis?.diff ?? null)
  const close = () => open(null)
  const known = judged ? diff : null
  return (
    <Dialog title={say('policy.activate.title', { draft: draft.name })} wide onClose={close}>
      <p className={styles.headline}>{known === null ? say('policy.difference.unknown') : headline(known)}</p>
      <p className={styles.names}>
        {say('policy.activate.what', { active: active.name, draft: draft.name })}
      </p>
      {known !== null && known.changed > 0 && (
        <div className={styles.box}>
          <Changes diff={known} chosen={null} onChoose={null} />
        </div>
      )}
      <div className={styles.actions}>
        <Button onClick={close}>{say('policy.activate.cancel')}</Button>
        <Button
          look="primary"
          onClick={() => {
            activate()
            close()
          }}
        >
          {say('policy.activate.do')}
        </Button>
      </div>
    </Dialog>
  )
}
