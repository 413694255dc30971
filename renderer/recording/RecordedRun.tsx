// The screen Negotiate while a recording is on it: its panel, its picture and its lines. Picture and inspector are the
// scenario's own, in the recording's lab; nothing in it edits or runs anything.

import { say } from '../../words/words.ts'
import styles from '../app/app.module.css'
import { Crash } from '../app/Crash.tsx'
import { Drawer } from '../app/Drawer.tsx'
import { useClock } from '../app/use-clock.ts'
import { WirePanel } from '../panels/WirePanel.tsx'
import { Stage } from '../stage/Stage.tsx'
import { LabContext } from '../state/lab.ts'
import type { Recorded } from '../state/recording-types.ts'
import type { Lab } from '../state/store.ts'
import { RecordedPanel } from './RecordedPanel.tsx'
import { RecordedStrip } from './RecordedStrip.tsx'

/** Play of the recording goes by its own lab. */
function Clock() {
  useClock()
  return null
}

export function RecordedRun({ recorded }: { readonly recorded: Recorded<Lab> }) {
  const { recording, lab } = recorded
  return (
    <>
      <Drawer label={say('recording.title')}>
        <Crash>
          <RecordedPanel key={recording.name} recorded={recorded} />
        </Crash>
      </Drawer>
      <main className={styles.stage} aria-label={say('stage.frame.stage')}>
        <div className={styles.strip}>
          <RecordedStrip {...recording} />
        </div>
        <Crash>
          <LabContext value={lab}>
            <Clock />
            <Stage />
          </LabContext>
        </Crash>
      </main>
      <section className={styles.wire} aria-label={say('stage.frame.wire')} data-panel="wire">
        <Crash>
          <LabContext value={lab}>
            <WirePanel />
          </LabContext>
        </Crash>
      </section>
    </>
  )
}
