// The screen Negotiate: setup, stage and wire side by side.

import { say } from '../../words/words.ts'
import { SetupPanel } from '../panels/SetupPanel.tsx'
import { SetupStrip } from '../panels/SetupStrip.tsx'
import { WirePanel } from '../panels/WirePanel.tsx'
import { Stage } from '../stage/Stage.tsx'
import { Runs } from '../time/Runs.tsx'
import { TimePanels } from '../time/TimePanels.tsx'
import styles from './app.module.css'
import { Crash } from './Crash.tsx'
import { Drawer } from './Drawer.tsx'

interface Props {
  /** Whether the panels beside the stage are there yet. */
  readonly whole: boolean
}

export const Negotiate = ({ whole }: Props) => (
  <>
    <Runs />
    <Drawer>
      <Crash>{whole && <SetupPanel />}</Crash>
    </Drawer>
    <main className={styles.stage} aria-label={say('stage.frame.stage')}>
      <div className={styles.strip}>
        <Crash>
          <SetupStrip />
        </Crash>
      </div>
      <Crash>
        <Stage />
      </Crash>
    </main>
    <section className={styles.wire} aria-label={say('stage.frame.wire')} data-panel="wire">
      <Crash>{whole && <WirePanel />}</Crash>
    </section>
    <TimePanels />
  </>
)
