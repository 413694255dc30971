// What this is, which version, and which Electron runs it.

import { say } from '../../words/words.ts'
import { useLab } from '../state/lab.ts'
import { Dialog } from './Dialog.tsx'
import styles from './dialog.module.css'

export function About() {
  const open = useLab((state) => state.open)
  const about = useLab(({ boot }) => boot.about)
  const { version, electron, chromium, node, standIn } = about
  return (
    <Dialog title={say('shell.about.title', { name: say('shell.name') })} onClose={() => open(null)}>
      <div className={styles.about}>
        <p>{say('shell.about.what')}</p>
        <p>{say('shell.about.version', { version })}</p>
        <p className={styles.facts}>{say('shell.about.runsOn', { electron, chromium, node })}</p>
        <p className={styles.facts}>{say(standIn ? 'shell.about.standIn' : 'shell.about.official')}</p>
        <p className={styles.facts}>{say('shell.about.license')}</p>
      </div>
    </Dialog>
  )
}
