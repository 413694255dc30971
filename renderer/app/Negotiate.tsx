// The screen Negotiate: setup, stage and wire side by side.

import { Activity } from 'react'
import { say } from '../../words/words.ts'
import { SetupPanel } from '../panels/SetupPanel.tsx'
import { SetupStrip } from '../panels/SetupStrip.tsx'
import { WirePanel } from '../panels/WirePanel.tsx'
import { Stage } from '../stage/Stage.tsx'
import { useLab } from '../state/lab.ts'
import { Compared, Runs } from '../time/Runs.tsx'
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
    <Compared />
    <OneRun whole={whole} />
    <TimePanels />
  </>
)

/** It keeps what stands in it while two runs are shown in its place. */
function OneRun({ whole }: Props) {
  const paired = useLab(({ pair }) => pair !== null)
  const covered = useLab(({ timePanel }) => timePanel !== null && timePanel !== 'go-to')
  return (
    <Activity mode={paired ? 'hidden' : 'visible'}>
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
      <section
        className={styles.wire}
        aria-label={say('stage.frame.wire')}
        data-panel="wire"
        // A panel of time travel lies over it: what has the focus is to be seen.
        inert={covered}
      >
        <Crash>{whole && <WirePanel />}</Crash>
      </section>
    </Activity>
  )
}
