// The run that a view of the screen Live shows: picture and inspector are Negotiate's own, in the run's lab.

import type { ReactNode } from 'react'
import { say } from '../../words/words.ts'
import { Crash } from '../app/Crash.tsx'
import { useTicks } from '../app/use-clock.ts'
import { WirePanel } from '../panels/WirePanel.tsx'
import { Stage } from '../stage/Stage.tsx'
import { LabContext, useLab } from '../state/lab.ts'
import type { LiveStage as Shown } from '../state/live-types.ts'
import type { Lab } from '../state/store.ts'
import styles from './live.module.css'

/** Play goes by the run's own lab. */
function Playing() {
  const playing = useLab((state) => state.playing)
  const advance = useLab((state) => state.advance)
  useTicks(playing, advance)
  return null
}

interface Props {
  readonly stage: Shown<Lab>
}

/** The picture, with its verdict, or what stands in its place, and its controls of play. */
export const LivePicture = ({ stage, banner }: Props & { readonly banner?: ReactNode }) => (
  <LabContext value={stage.lab}>
    <section className={styles.stage} aria-label={say('stage.frame.stage')}>
      <Crash>
        <Playing />
        <Stage banner={banner} />
      </Crash>
    </section>
  </LabContext>
)

/** What is on the wire. */
export const LiveWire = ({ stage }: Props) => (
  <LabContext value={stage.lab}>
    <section className={styles.wire} aria-label={say('stage.frame.wire')} data-panel="wire">
      <Crash>
        <WirePanel />
      </Crash>
    </section>
  </LabContext>
)
