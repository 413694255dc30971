// What our server would have said to the recorded client: under which policy, whether it is the same, and where not.

import { useEffect, useState } from 'react'
import type { Held, RecordedConnection } from '../../protocol/recording.ts'
import { parts, say } from '../../words/words.ts'
import setup from '../panels/setup/setup.module.css'
import { Sentence } from '../stage/Sentence.tsx'
import { useLab } from '../state/lab.ts'
import { policyUnder } from '../state/recording-slice.ts'
import type { Recorded } from '../state/recording-types.ts'
import type { Lab } from '../state/store.ts'
import { Fold } from '../ui/Fold.tsx'
import { Glyph } from '../ui/Glyph.tsx'
import { HeldRows } from './HeldRows.tsx'
import { HeldUnder } from './HeldUnder.tsx'
import { differs, firstOfInterest, summary, timeText } from './held.ts'
import styles from './recording.module.css'

function Where({ client, server, opened }: RecordedConnection) {
  if (client === null || server === null) return null
  return (
    <p className={styles.where}>
      <span>
        <Sentence parts={parts('recording.panel.addresses', { client, server })} />
      </span>
      <span>{timeText(opened) ?? say('recording.panel.noTime')}</span>
    </p>
  )
}

interface ConnectionsProps {
  readonly lab: Lab
  readonly held: Held
  readonly connections: readonly RecordedConnection[]
}

function Connections({ lab, held, connections }: ConnectionsProps) {
  const [open, setOpen] = useState<ReadonlySet<number>>(() => new Set([firstOfInterest(held)]))
  const toggle = (hop: number) => {
    const next = new Set(open)
    if (!next.delete(hop)) next.add(hop)
    setOpen(next)
  }
  return connections.map((connection) => {
    const { hop } = connection
    const rows = held.connections[hop] ?? []
    const same = !differs(rows)
    return (
      <Fold
        key={hop}
        title={say('recording.panel.connection', { n: hop + 1 })}
        aside={
          <span className={styles.aside} data-same={same}>
            {say('recording.lines', { count: connection.lines })}
            <Glyph name={same ? 'check' : 'cross'} size={12} />
            <span className="visually-hidden">
              {say(same ? 'recording.held.same' : 'recording.held.other')}
            </span>
          </span>
        }
        open={open.has(hop)}
        onToggle={() => toggle(hop)}
      >
        <Where {...connection} />
        <HeldRows lab={lab} number={hop + 1} rows={rows} />
      </Fold>
    )
  })
}

export function HeldSection({ recorded }: { readonly recorded: Recorded<Lab> }) {
  const { recording, lab, under, held, failed } = recorded
  const policy = useLab((state) => policyUnder(under, state))
  const hold = useLab((state) => state.hold)
  // The active policy and the draft may become others while the recording is open.
  useEffect(() => {
    if (held?.policy !== policy && !failed) void hold()
  }, [policy, held, failed, hold])
  return (
    <section aria-labelledby="held">
      <h3 className={setup.heading} id="held">
        {say('recording.held.title')}
      </h3>
      <div className={setup.group}>
        <HeldUnder under={under} />
        <p className={styles.summary} role="status" data-same={held?.answer.passed ?? false}>
          {failed && say('recording.held.failed')}
          {!failed && held === null && say('recording.held.asked')}
          {!failed && held !== null && (
            <>
              <Glyph name={held.answer.passed ? 'check' : 'cross'} />
              {summary(held.answer)}
            </>
          )}
        </p>
      </div>
      {held !== null && !failed && (
        <Connections lab={lab} held={held.answer} connections={recording.connections} />
      )}
    </section>
  )
}
