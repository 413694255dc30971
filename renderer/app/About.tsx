// What this is, which version, and which Electron runs it.

import { say } from '../../words/words.ts'
import { useLab } from '../state/lab.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from './Dialog.tsx'
import styles from './dialog.module.css'

export function About() {
  const open = useLab((state) => state.open)
  const about = useLab(({ boot }) => boot.about)
  const copyDiagnostics = useLab((state) => state.copyDiagnostics)
  // What was copied is said in a bar of the window, behind the dialog.
  const diagnose = () => {
    open(null)
    void copyDiagnostics()
  }
  const { version, electron, chromium, node, standIn } = about
  return (
    <Dialog title={say('shell.about.title', { name: say('shell.name') })} onClose={() => open(null)}>
      <div className={styles.about}>
        <p>{say('shell.about.what')}</p>
        <p>{say('shell.about.version', { version })}</p>
        <p className={styles.facts}>{say('shell.about.runsOn', { electron, chromium, node })}</p>
        <p className={styles.facts}>{say(standIn ? 'shell.about.standIn' : 'shell.about.official')}</p>
        <p className={styles.facts}>{say('shell.about.license', { name: say('shell.name') })}</p>
        <p className={styles.deeds}>
          <Button onClick={() => open('licences')}>{say('shell.about.licences')}</Button>
          <Button onClick={diagnose}>{say('trouble.act.copy')}</Button>
        </p>
      </div>
    </Dialog>
  )
}
