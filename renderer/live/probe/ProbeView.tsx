// The view Probe of the screen Live: our mock client against any server, with the same picture as everywhere.

import { parts, say } from '../../../words/words.ts'
import { Sentence } from '../../stage/Sentence.tsx'
import { useLab } from '../../state/lab.ts'
import { LivePicture, LiveWire } from '../LiveStage.tsx'
import frame from '../live.module.css'
import { WhatCame } from './Came.tsx'
import { ProbeBar } from './ProbeBar.tsx'
import styles from './probe.module.css'
import { Settings } from './Settings.tsx'
import { useProbe } from './store.ts'

const Empty = () => (
  <div className={styles.empty}>
    <div className={styles.about}>
      <h3>{say('probe.empty.title')}</h3>
      <p>
        <Sentence parts={parts('probe.empty.what')} />
      </p>
      <p>{say('probe.empty.host')}</p>
      <p>{say('probe.empty.download')}</p>
    </div>
  </div>
)

function Middle() {
  const stage = useLab(({ liveStages }) => liveStages.probe)
  const busy = useProbe((state) => state.underway !== null)
  return (
    <section className={styles.middle}>
      {stage !== undefined ? (
        <LivePicture key={stage.of} stage={stage} />
      ) : busy ? (
        <div className={styles.empty} />
      ) : (
        <Empty />
      )}
    </section>
  )
}

function Wire() {
  const stage = useLab(({ liveStages }) => liveStages.probe)
  if (stage !== undefined) return <LiveWire key={stage.of} stage={stage} />
  return (
    <section className={frame.wire} aria-label={say('stage.frame.wire')}>
      <p className={styles.note}>{say('probe.empty.wire')}</p>
    </section>
  )
}

export function ProbeView() {
  const narrow = useProbe((state) => state.narrow)
  return (
    <>
      <ProbeBar />
      <WhatCame />
      <div className={frame.columns} data-narrow={narrow === 'run' ? 'run' : undefined}>
        <Settings />
        <Middle />
        <Wire />
      </div>
    </>
  )
}
