// What came of the last opening or saving where it failed: one sentence, until it is dismissed.

import { faultSentence } from '../../../diagram/say-fault.ts'
import { unreachable } from '../../../protocol/result.ts'
import { say } from '../../../words/words.ts'
import { Icon } from '../../app/Icon.tsx'
import { useLab } from '../../state/lab.ts'
import type { FileTrouble } from '../../state/types.ts'
import { Glyph } from '../../ui/Glyph.tsx'
import styles from './trouble.module.css'

function sentenceOf(trouble: FileTrouble): string {
  switch (trouble.kind) {
    case 'faulty':
      return faultSentence(trouble.name, trouble.fault)
    case 'not-written':
      return say('policy.files.notWritten', { file: trouble.name, detail: trouble.detail })
    case 'failed':
      return say('policy.files.failed')
    default:
      return unreachable(trouble)
  }
}

export function Trouble() {
  const trouble = useLab((state) => state.fileTrouble)
  const dismiss = useLab((state) => state.dismissTrouble)
  if (trouble === null) return null
  return (
    <div role="alert" className={styles.strip}>
      <Glyph name="slash" />
      <p>{sentenceOf(trouble)}</p>
      <button
        type="button"
        aria-label={say('policy.files.dismiss')}
        title={say('policy.files.dismiss')}
        onClick={dismiss}
      >
        <Icon name="close" />
      </button>
    </div>
  )
}
