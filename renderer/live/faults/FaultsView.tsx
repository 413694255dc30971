// The view Faults of the screen Live: "find me a failure". What is found is made small and played in the picture.

import { say } from '../../../words/words.ts'
import { useLab } from '../../state/lab.ts'
import { IdleHead, WireIdle } from '../Idle.tsx'
import { LivePicture, LiveWire } from '../LiveStage.tsx'
import frame from '../live.module.css'
import { FailureBanner, WhatCame } from './Came.tsx'
import { FaultsBar } from './FaultsBar.tsx'
import styles from './faults.module.css'
import { Matrix } from './Matrix.tsx'
import { Settings } from './Settings.tsx'
import { useFaults } from './store.ts'

const About = () => (
  <div className={styles.about}>
    <h2>{say('vopr.empty.title')}</h2>
    <p>{say('vopr.empty.what')}</p>
    <p>{say('vopr.empty.how')}</p>
  </div>
)

function Middle() {
  const stage = useLab(({ liveStages }) => liveStages.faults)
  const came = useFaults((state) => state.came)
  const busy = useFaults((state) => state.underway !== null)
  const answer = came?.answer
  const failure = answer?.kind === 'sought' ? answer.failure : null
  if (stage !== undefined) {
    const banner = failure === null ? undefined : <FailureBanner failure={failure} />
    return <LivePicture key={stage.of} stage={stage} banner={banner} />
  }
  return (
    <section className={styles.empty} aria-label={say('stage.frame.stage')}>
      {answer?.kind === 'sought' ? (
        <Matrix matrix={answer.counts.matrix} {...answer.counts.pairs} />
      ) : (
        <>
          <IdleHead>{say(busy ? 'vopr.empty.busy' : 'vopr.empty.notYet')}</IdleHead>
          {!busy && <About />}
        </>
      )}
    </section>
  )
}

function Wire() {
  const stage = useLab(({ liveStages }) => liveStages.faults)
  if (stage !== undefined) return <LiveWire key={stage.of} stage={stage} />
  return <WireIdle>{say('vopr.empty.wire')}</WireIdle>
}

export function FaultsView() {
  const narrow = useFaults((state) => state.narrow)
  const busy = useFaults((state) => state.underway !== null)
  const staged = useLab(({ liveStages }) => liveStages.faults !== undefined)
  const presenting = useLab((state) => state.presenting)
  return (
    <>
      {/* Presenting what was found, the room is its. */}
      {(!presenting || busy || !staged) && <FaultsBar />}
      <WhatCame />
      <div className={frame.columns} data-heads="verdict" data-narrow={narrow === 'run' ? 'run' : undefined}>
        <Settings />
        <div className={styles.middle}>
          <Middle />
        </div>
        <Wire />
      </div>
    </>
  )
}
