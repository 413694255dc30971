// Shown when the main process does not say what to open with.

import { useState } from 'react'
import { say } from '../../words/words.ts'
import type { Diagnosis } from '../state/trouble-types.ts'
import { diagnosisSentence } from '../trouble/sentences.ts'
import { Button } from '../ui/Button.tsx'
import styles from './crash.module.css'
import { door } from './door.ts'

export function NoBoot() {
  const [diagnosis, setDiagnosis] = useState<Diagnosis | null>(null)
  const copy = async () => {
    const copied = await door().call('copyDiagnostics', null)
    setDiagnosis(copied.ok ? { kind: 'copied', lines: copied.value } : { kind: 'failed' })
  }
  return (
    <main className={styles.crash} data-place="window">
      <div role="alert">
        <h1>{say('trouble.crash.noBoot')}</h1>
        <p>{say('trouble.crash.noBootSentence')}</p>
      </div>
      <p className={styles.actions}>
        <Button look="primary" onClick={() => void door().call('reloadPage', null)}>
          {say('trouble.crash.reload')}
        </Button>
        <Button onClick={() => void copy()}>{say('trouble.act.copy')}</Button>
      </p>
      <p role="status">{diagnosis !== null && diagnosisSentence(diagnosis)}</p>
    </main>
  )
}
