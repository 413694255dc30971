// The client from the fork on: one version higher or lower, any release, any version, any other field.

import { useMemo, useState } from 'react'
import { clientOfRelease, releaseOf } from '../../../protocol/catalogue.ts'
import type { Client } from '../../../protocol/formats/client.ts'
import { say } from '../../../words/words.ts'
import { releaseGroups, releaseName } from '../../panels/setup/choices.ts'
import { judgeLcid, judgeToken, judgeVersion } from '../../panels/setup/judges.ts'
import { useLab } from '../../state/lab.ts'
import { Combobox } from '../../ui/Combobox.tsx'
import { Field } from '../../ui/Field.tsx'
import { Glyph } from '../../ui/Glyph.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useDraft } from '../../ui/use-draft.ts'
import { FIELDS, type ForkField, neighboursOf } from '../fork-draft.ts'
import styles from './fork.module.css'
import type { PartProps } from './part.ts'

const NAMES = [
  'systemType',
  'systemVersion',
  'arch',
  'locale',
  'library',
  'identification',
  'handle',
] as const satisfies readonly ForkField[]

const NO_FIELD = 'none'

const judgeOf = (field: ForkField) => (field === 'locale' ? judgeLcid : judgeToken)

interface OtherProps {
  readonly field: ForkField
  readonly client: Client
  onClient(client: Client): void
}

function Becomes({ field, client, onClient }: OtherProps) {
  const { read, set } = FIELDS[field]
  const typed = useDraft(read(client), judgeOf(field), (text) => onClient(set(client, text)), field)
  return (
    <Field
      label={say('time.fork.becomes')}
      message={typed.fault === null ? null : { text: typed.fault, kind: 'wrong' }}
    >
      {(ids) => <TextField ids={ids} typed={typed} />}
    </Field>
  )
}

function OtherField({ client, onClient }: Omit<OtherProps, 'field'>) {
  const [field, setField] = useState<ForkField | null>(null)
  const options = [
    { id: NO_FIELD, name: say('time.fork.noField') },
    ...NAMES.map((id) => ({ id, name: say(`time.fork.fields.${id}`) })),
  ]
  return (
    <div className={styles.pair}>
      <Field label={say('time.fork.field')}>
        {(ids) => (
          <Select
            ids={ids}
            label={say('time.fork.field')}
            groups={[{ heading: null, options }]}
            chosen={field ?? NO_FIELD}
            shown={field === null ? say('time.fork.noField') : say(`time.fork.fields.${field}`)}
            onPick={({ id }) => setField(NAMES.find((name) => name === id) ?? null)}
          />
        )}
      </Field>
      {field !== null && <Becomes key={field} field={field} client={client} onClient={onClient} />}
    </div>
  )
}

export function ClientPart({ draft, ground, change }: PartProps) {
  const catalogue = useLab(({ boot }) => boot.catalogue)
  const groups = useMemo(() => releaseGroups(catalogue), [catalogue])
  const [fault, setFault] = useState<string | null>(null)
  const client = draft.client ?? ground.client
  const release = releaseOf(catalogue, client)
  // Counted from the run's own client, so that the two buttons stay where they are.
  const { higher, lower } = neighboursOf(catalogue, ground.client)
  const onClient = (next: Client) => change({ client: next })
  const pick = (index: number) => {
    const picked = catalogue.releases[index]
    if (picked !== undefined) onClient(clientOfRelease(catalogue, client, picked))
  }
  const type = (text: string) => {
    const judged = judgeVersion(text)
    setFault(judged.ok || /[^0-9.]/.test(text) ? null : judged.reason)
    if (judged.ok) onClient({ ...client, version: judged.value })
  }

  return (
    <fieldset className={styles.part}>
      <legend className={styles.legend}>{say('time.fork.client')}</legend>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset within a fieldset would be a part of its own */}
      <div role="group" aria-label={say('time.fork.neighbours')} className={styles.pair}>
        {([lower, higher] as const).map((each, i) => {
          if (each === null) return null
          const isOn = client.version === each.version
          const word = say(i === 0 ? 'time.fork.lower' : 'time.fork.higher', { version: each.version })
          return (
            <button
              key={each.version}
              type="button"
              className={styles.near}
              aria-label={word}
              title={word}
              aria-pressed={isOn}
              {...(i === 1 ? { 'data-first': '' } : {})}
              onClick={() => pick(catalogue.releases.indexOf(each))}
            >
              <Glyph name={i === 0 ? 'down' : 'up'} size={12} />
              {each.version}
            </button>
          )
        })}
      </div>
      <Field
        label={say('time.fork.version')}
        message={fault === null ? null : { text: fault, kind: 'wrong' }}
      >
        {(ids) => (
          <Combobox
            ids={ids}
            label={say('time.fork.versionFind')}
            groups={groups}
            chosen={release === null ? null : String(catalogue.releases.indexOf(release))}
            shown={release === null ? client.version : releaseName(release)}
            empty={null}
            onPick={({ id }) => pick(Number(id))}
            onType={type}
            onLeave={() => setFault(null)}
          />
        )}
      </Field>
      <OtherField client={client} onClient={onClient} />
    </fieldset>
  )
}
