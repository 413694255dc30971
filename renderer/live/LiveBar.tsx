// Across the top of every view of the screen Live: the choice of views, and what the view has to say and to do. What
// does not fit beside the choice goes on in a second line.

import type { ReactNode } from 'react'
import { say } from '../../words/words.ts'
import { useLab } from '../state/lab.ts'
import { LIVE_VIEWS } from '../state/live-types.ts'
import { Choice } from '../ui/Choice.tsx'
import styles from './live.module.css'

export function LiveBar({ children }: { readonly children?: ReactNode }) {
  const view = useLab((state) => state.liveView)
  const show = useLab((state) => state.showLiveView)
  return (
    <div className={styles.bar} data-panel="bar">
      <Choice
        legend={say('live.views.legend')}
        legendHidden
        look="segments"
        items={LIVE_VIEWS.map((value) => ({ value, label: say(`live.views.${value}`) }))}
        value={view}
        onChange={show}
      />
      {children}
    </div>
  )
}
