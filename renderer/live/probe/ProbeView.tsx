// The view Probe of the screen Live: our mock client against any server, with the same picture as everywhere.

import { parts, say } from '../../../words/words.ts'
import { Sentence } from '../../stage/Sentence.tsx'
import { useLab } from '../../state/lab.ts'
import { IdleHead, WireIdle } from '../Idle.tsx'
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
      <h2>{say('probe.empty.title')}</h2>
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
      ) : (
        <>
          <IdleHead>{busy ? undefined : say('probe.empty.notYet')}</IdleHead>
          {busy ? <div className={styles.empty} /> : <Empty />}
        </>
      )}
    </section>
  )
}

function Wire() {
  const stage = useLab(({ liveStages }) => liveStages.probe)
  if (stage !== undefined) return <LiveWire key={stage.of} stage={stage} />
  return <WireIdle>{say('probe.empty.wire')}</WireIdle>
}

export function ProbeView() {
  const narrow = useProbe((state) => state.narrow)
  const busy = useProbe((state) => state.underway !== null)
  const staged = useLab(({ liveStages }) => liveStages.probe !== undefined)
  const presenting = useLab((state) => state.presenting)
  return (
    <>
      {/* Presenting an answer, the room is its. */}
      {(!presenting || busy || !staged) && <ProbeBar />}
      <WhatCame />
      <div className={frame.columns} data-heads="verdict" data-narrow={narrow === 'run' ? 'run' : undefined}>
        <Settings />
        <Middle />
        <Wire />
      </div>
    </>
  )
}
