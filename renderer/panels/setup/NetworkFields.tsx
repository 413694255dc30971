// What happens on the way: the latency, and how the download of an upgrade goes.

import type { DownloadOutcome } from '../../../protocol/formats/scenario.ts'
import { DOWNLOAD_OUTCOMES } from '../../../protocol/formats/scenario.ts'
import { say } from '../../../words/words.ts'
import { useLab } from '../../state/lab.ts'
import { Check, Choice } from '../../ui/Choice.tsx'
import { Field } from '../../ui/Field.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useDraft } from '../../ui/use-draft.ts'
import { judgeMilliseconds, judgeTrid } from './judges.ts'
import styles from './setup.module.css'
import { useClient } from './use-client.ts'

export function NetworkFields() {
  const { client, edit, change, epoch } = useClient()
  const outcome = useLab(({ setup }) => setup.download.outcome)
  const latency = useLab(({ setup }) => setup.network.latencyMs)
  const typedLatency = useDraft(
    String(latency),
    judgeMilliseconds,
    (latencyMs) => edit((scenario) => ({ ...scenario, network: { ...scenario.network, latencyMs } })),
    epoch,
  )
  const typedTrid = useDraft(String(client.firstTrid), judgeTrid, (firstTrid) => change({ firstTrid }), epoch)
  const setOutcome = (next: DownloadOutcome) =>
    edit((scenario) => ({ ...scenario, download: { ...scenario.download, outcome: next } }))

  return (
    <>
      <Choice
        legend={say('setup.network.download')}
        look="segments"
        items={DOWNLOAD_OUTCOMES.map((value) => ({ value, label: say(`setup.network.${value}`) }))}
        value={outcome}
        onChange={setOutcome}
      />
      <Check
        label={say('setup.network.takesOffers')}
        checked={client.takesOffers}
        onChange={(takesOffers) => change({ takesOffers })}
      />
      <div className={styles.pair}>
        <Field
          label={say('setup.network.latency')}
          message={typedLatency.fault === null ? null : { text: typedLatency.fault, kind: 'wrong' }}
        >
          {(ids) => <TextField ids={ids} typed={typedLatency} />}
        </Field>
        <Field
          label={say('setup.network.firstTrid')}
          message={typedTrid.fault === null ? null : { text: typedTrid.fault, kind: 'wrong' }}
        >
          {(ids) => <TextField ids={ids} typed={typedTrid} />}
        </Field>
      </div>
    </>
  )
}
