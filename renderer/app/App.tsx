// The window: header, rail, and the screen that is on. A screen that was left keeps what stands in it, out of sight.

import { Activity, lazy, Suspense, useState } from 'react'
import { useLab } from '../state/lab.ts'
import { About } from './About.tsx'
import styles from './app.module.css'
import { Crash } from './Crash.tsx'
import { Header } from './Header.tsx'
import { Negotiate } from './Negotiate.tsx'
import { Rail } from './Rail.tsx'
import { Shortcuts } from './Shortcuts.tsx'

/** Loaded when it is first shown, so that the window's first paint does not wait for it. */
const PolicyScreen = lazy(async () => {
  const { PolicyScreen } = await import('../policy/PolicyScreen.tsx')
  return { default: PolicyScreen }
})

interface Props {
  readonly whole: boolean
}

export function App({ whole }: Props) {
  const dialog = useLab((state) => state.dialog)
  const screen = useLab((state) => state.screen)
  const [policySeen, setPolicySeen] = useState(false)
  if (screen === 'policy' && !policySeen) setPolicySeen(true)
  return (
    <div className={styles.app}>
      <Header />
      <Rail />
      <Activity mode={screen === 'negotiate' ? 'visible' : 'hidden'}>
        <Negotiate whole={whole} />
      </Activity>
      {policySeen && (
        <Activity mode={screen === 'policy' ? 'visible' : 'hidden'}>
          <div className={styles.policy}>
            <Crash>
              <Suspense>
                <PolicyScreen />
              </Suspense>
            </Crash>
          </div>
        </Activity>
      )}
      {dialog === 'shortcuts' && <Shortcuts />}
      {dialog === 'about' && <About />}
    </div>
  )
}
