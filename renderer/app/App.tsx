// The window: header, rail, and the screen Negotiate with setup, stage and wire side by side.

import { say } from '../../words/words.ts'
import { Stage } from '../stage/Stage.tsx'
import { useLab } from '../state/lab.ts'
import { About } from './About.tsx'
import styles from './app.module.css'
import { Crash } from './Crash.tsx'
import { Header } from './Header.tsx'
import { Rail } from './Rail.tsx'
import { Shortcuts } from './Shortcuts.tsx'

export function App() {
  const dialog = useLab((state) => state.dialog)
  return (
    <div className={styles.app}>
      <Header />
      <Rail />
      <main className={styles.stage} aria-label={say('stage.frame.stage')}>
        <Crash>
          <Stage />
        </Crash>
      </main>
      {dialog === 'shortcuts' && <Shortcuts />}
      {dialog === 'about' && <About />}
    </div>
  )
}
