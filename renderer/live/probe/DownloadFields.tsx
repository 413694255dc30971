// Whether an upgrade is followed, how its download goes, and how patient the client is.

import { DOWNLOAD_TROUBLES, INSTALLER } from '../../../protocol/formats/installer.ts'
import { say } from '../../../words/words.ts'
import { useClient } from '../../panels/setup/use-client.ts'
import { Check } from '../../ui/Choice.tsx'
import { Field } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useDraft } from '../../ui/use-draft.ts'
import { exactBytesText, judgeBytes, judgeSeconds } from './bytes.ts'
import { useProbe } from './store.ts'

function Takes() {
  const { client, change } = useClient()
  return (
    <Check
      label={say('probe.client.takes')}
      checked={client.takesOffers}
      onChange={(takesOffers) => change({ takesOffers })}
    />
  )
}

type Size = 'bytes' | 'bytesPerSecond' | 'afterBytes' | 'mostBytes'

interface SizeProps {
  readonly of: Size
  readonly label: string
  readonly note?: string
}

function SizeField({ of, label, note }: SizeProps) {
  const { settings, set } = useProbe()
  const typed = useDraft(
    exactBytesText(settings[of]),
    judgeBytes(INSTALLER[of]),
    (bytes) => set({ settings: { ...settings, [of]: bytes } }),
    of,
  )
  const message =
    typed.fault !== null
      ? ({ text: typed.fault, kind: 'wrong' } as const)
      : note !== undefined
        ? ({ text: note, kind: 'note' } as const)
        : null
  return (
    <Field label={label} message={message}>
      {(ids) => <TextField ids={ids} typed={typed} />}
    </Field>
  )
}

function Silence() {
  const { settings, set } = useProbe()
  const typed = useDraft(
    String(settings.silenceSeconds),
    judgeSeconds(INSTALLER.silenceSeconds),
    (silenceSeconds) => set({ settings: { ...settings, silenceSeconds } }),
    'silence',
  )
  return (
    <Field
      label={say('probe.download.silence')}
      message={typed.fault === null ? null : { text: typed.fault, kind: 'wrong' }}
    >
      {(ids) => <TextField ids={ids} typed={typed} />}
    </Field>
  )
}

function Trouble() {
  const { settings, set } = useProbe()
  const { trouble } = settings
  return (
    <Field label={say('probe.download.trouble')}>
      {(ids) => (
        <Select
          ids={ids}
          label={say('probe.download.trouble')}
          groups={[
            {
              heading: null,
              options: DOWNLOAD_TROUBLES.map((id) => ({ id, name: say(`probe.download.troubles.${id}`) })),
            },
          ]}
          chosen={trouble}
          shown={say(`probe.download.troubles.${trouble}`)}
          onPick={({ id }) => {
            const picked = DOWNLOAD_TROUBLES.find((each) => each === id)
            if (picked !== undefined) set({ settings: { ...settings, trouble: picked } })
          }}
        />
      )}
    </Field>
  )
}

export function DownloadFields() {
  const follows = useProbe((state) => state.follows)
  const trouble = useProbe(({ settings }) => settings.trouble)
  const set = useProbe((state) => state.set)
  return (
    <>
      <Check
        label={say('probe.download.follow')}
        checked={follows}
        onChange={(next) => set({ follows: next })}
      />
      <Takes />
      {follows && (
        <>
          <SizeField of="bytes" label={say('probe.download.size')} />
          <SizeField
            of="bytesPerSecond"
            label={say('probe.download.speed')}
            note={say('probe.download.speedNote')}
          />
          <Trouble />
          {(trouble === 'stall' || trouble === 'cut') && (
            <SizeField of="afterBytes" label={say('probe.download.after')} />
          )}
          <SizeField of="mostBytes" label={say('probe.download.most')} />
          <Silence />
        </>
      )}
    </>
  )
}
