// The view Faults of the screen Live: "find me a failure". What is found is made small and played in the picture.

import { say } from '../../../words/words.ts'
import { useLab } from '../../state/lab.ts'
import { LivePicture, LiveWire } from '../LiveStage.tsx'
import frame from '../live.module.css'
import { WhatCame } from './Came.tsx'
import { FaultsBar } from './FaultsBar.tsx'
import styles from './faults.module.css'
import { Matrix } from './Matrix.tsx'
import { Settings } from './Settings.tsx'
import { useFaults } from './store.ts'

const About = () => (
  <div className={styles.about}>
    <h3>{say('vopr.empty.title')}</h3>
    <p>{say('vopr.empty.what')}</p>
    <p>{say('vopr.empty.how')}</p>
  </div>
)

function Middle() {
  const stage = useLab(({ liveStages }) => liveStages.faults)
  const came = useFaults((state) => state.came)
  const busy = useFaults((state) => state.underway !== null)
  if (stage !== undefined) return <LivePicture key={stage.of} stage={stage} />
  const answer = came?.answer
  return (
    <section className={styles.empty} aria-label={say('stage.frame.stage')}>
      {answer?.kind === 'sought' ? (
        <Matrix matrix={answer.counts.matrix} {...answer.counts.pairs} />
      ) : (
        !busy && <About />
      )}
    </section>
  )
}

function Wire() {
  const stage = useLab(({ liveStages }) => liveStages.faults)
  if (stage !== undefined) return <LiveWire key={stage.of} stage={stage} />
  return (
    <section className={frame.wire} aria-label={say('stage.frame.wire')}>
      <p className={styles.note}>{say('vopr.empty.wire')}</p>
    </section>
  )
}

export function FaultsView() {
  const narrow = useFaults((state) => state.narrow)
  return (
    <>
      <FaultsBar />
      <WhatCame />
      <div className={frame.columns} data-narrow={narrow === 'run' ? 'run' : undefined}>
        <Settings />
        <div className={styles.middle}>
          <Middle />
        </div>
        <Wire />
      </div>
    </>
  )
}
