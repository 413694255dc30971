// What happens on the way from the fork on: how long a message takes, which one is lost, and how the download goes.

import { DOWNLOAD_OUTCOMES } from '../../../protocol/formats/scenario.ts'
import { say } from '../../../words/words.ts'
import { judgeMilliseconds } from '../../panels/setup/judges.ts'
import { Choice } from '../../ui/Choice.tsx'
import { Field } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useDraft } from '../../ui/use-draft.ts'
import styles from './fork.module.css'
import type { PartProps } from './part.ts'

/** How many of the messages to come may be chosen as lost. */
const LOSABLE = 4

const lostWord = (loses: number, next: number): string => {
  if (loses === 0) return say('time.fork.lostNone')
  return say(loses === 1 ? 'time.fork.lostNext' : 'time.fork.lostLater', { number: next + loses - 1 })
}

interface Props extends PartProps {
  /** Number of the next message. */
  readonly next: number
}

export function WayPart({ draft, ground, next, change }: Props) {
  const latency = String(draft.latencyMs ?? ground.network.latencyMs)
  const typed = useDraft(latency, judgeMilliseconds, (latencyMs) => change({ latencyMs }), null)
  const options = Array.from({ length: LOSABLE + 1 }, (_, loses) => ({
    id: String(loses),
    name: lostWord(loses, next),
  }))
  return (
    <div className={styles.part}>
      <div className={styles.pair}>
        <Field
          label={say('time.fork.latency')}
          message={typed.fault === null ? null : { text: typed.fault, kind: 'wrong' }}
        >
          {(ids) => <TextField ids={ids} typed={typed} />}
        </Field>
        <Field label={say('time.fork.lost')}>
          {(ids) => (
            <Select
              ids={ids}
              label={say('time.fork.lost')}
              groups={[{ heading: null, options }]}
              chosen={String(draft.loses)}
              shown={lostWord(draft.loses, next)}
              onPick={({ id }) => change({ loses: Number(id) })}
            />
          )}
        </Field>
      </div>
      <Choice
        legend={say('time.fork.download')}
        look="segments"
        items={DOWNLOAD_OUTCOMES.map((value) => ({ value, label: say(`setup.network.${value}`) }))}
        value={draft.download ?? ground.download.outcome}
        onChange={(download) => change({ download })}
      />
    </div>
  )
}
