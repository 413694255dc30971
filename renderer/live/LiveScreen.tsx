// The screen Live: its views side by side behind one choice; a view that was left keeps what stands in it.

import '../../words/whole.ts'
import { Activity, lazy, Suspense, use, useRef, useState } from 'react'
import { say } from '../../words/words.ts'
import { Crash } from '../app/Crash.tsx'
import { useLab } from '../state/lab.ts'
import { LIVE_VIEWS, type LiveView } from '../state/live-types.ts'
import { choicesTakenUp } from './choices.ts'
import { HandsFocusOn } from './LiveBar.tsx'
import styles from './live.module.css'
import { ServerView } from './server/ServerView.tsx'

/** Each has the bar with the choice of views at its top (LiveBar.tsx). */
const VIEWS = {
  server: ServerView,
  probe: lazy(async () => ({ default: (await import('./probe/ProbeView.tsx')).ProbeView })),
  conform: lazy(async () => ({ default: (await import('./conform/ConformView.tsx')).ConformView })),
  faults: lazy(async () => ({ default: (await import('./faults/FaultsView.tsx')).FaultsView })),
} as const satisfies Record<LiveView, unknown>

function useSeen(view: LiveView): ReadonlySet<LiveView> {
  const [seen, setSeen] = useState<ReadonlySet<LiveView>>(() => new Set([view]))
  if (!seen.has(view)) setSeen(new Set([...seen, view]))
  return seen
}

export function LiveScreen() {
  use(choicesTakenUp())
  const view = useLab((state) => state.liveView)
  const seen = useSeen(view)
  const handsOn = useRef(false)
  return (
    <HandsFocusOn value={handsOn}>
      <main className={styles.screen} aria-label={say('live.title')}>
        {LIVE_VIEWS.filter((each) => seen.has(each)).map((each) => {
          const Shown = VIEWS[each]
          return (
            <Activity key={each} mode={each === view ? 'visible' : 'hidden'}>
              <div className={styles.view}>
                <Crash>
                  <Suspense>
                    <Shown />
                  </Suspense>
                </Crash>
              </div>
            </Activity>
          )
        })}
      </main>
    </HandsFocusOn>
  )
}
