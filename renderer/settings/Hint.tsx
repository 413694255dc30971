// The one thing said at the first start: what to try first, in the header's free room. It goes when it is followed or
// closed, and never comes again. It takes no room of its own, so nothing moves when it goes.

import { useEffect } from 'react'
import { say } from '../../words/words.ts'
import { Icon } from '../app/Icon.tsx'
import { fileOf } from '../state/document-standing.ts'
import { useLab, useLabStore } from '../state/lab.ts'
import styles from './hint.module.css'
import { showReleases } from './show-releases.ts'

export function Hint() {
  const lab = useLabStore()
  const hint = useLab((state) => state.hint)
  const used = useLab(
    (state) => state.workspace !== state.baseWorkspace || fileOf(state, 'scenario') !== null,
  )
  const end = useLab((state) => state.endHint)
  useEffect(() => {
    if (hint && used) end()
  }, [hint, used, end])
  if (!hint || used) return null
  return (
    <div role="note" className={styles.hint} aria-label={say('settings.hint.label')}>
      <button
        type="button"
        className={styles.words}
        title={say('settings.hint.more')}
        onClick={() => showReleases(lab)}
      >
        {say('settings.hint.sentence')}
      </button>
      <button
        type="button"
        className={styles.close}
        aria-label={say('settings.hint.end')}
        title={say('settings.hint.end')}
        onClick={end}
      >
        <Icon name="close" />
      </button>
    </div>
  )
}
