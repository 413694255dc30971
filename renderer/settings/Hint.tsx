// The one thing said at the first start: what to try first. It goes when it is followed or closed, and never comes
// again. It stands there from the first paint on, so that nothing moves when it comes.

import { useEffect } from 'react'
import { say } from '../../words/words.ts'
import { Icon } from '../app/Icon.tsx'
import { useLab, useLabStore } from '../state/lab.ts'
import { Button } from '../ui/Button.tsx'
import styles from './hint.module.css'
import { showReleases } from './show-releases.ts'

export function Hint() {
  const lab = useLabStore()
  const hint = useLab((state) => state.hint)
  const used = useLab(({ workspace, baseWorkspace }) => workspace !== baseWorkspace)
  const here = useLab(
    ({ screen, recorded, pair }) => screen === 'negotiate' && recorded === null && pair === null,
  )
  const end = useLab((state) => state.endHint)
  useEffect(() => {
    if (hint && used) end()
  }, [hint, used, end])
  if (!hint || used || !here) return null
  return (
    <aside className={styles.hint} aria-label={say('settings.hint.label')}>
      <p>{say('settings.hint.sentence')}</p>
      <Button look="quiet" onClick={() => showReleases(lab)}>
        {say('settings.hint.show')}
      </Button>
      <button
        type="button"
        className={styles.close}
        aria-label={say('settings.hint.end')}
        title={say('settings.hint.end')}
        onClick={end}
      >
        <Icon name="close" />
      </button>
    </aside>
  )
}
