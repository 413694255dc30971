// The operating system and its architecture: one of the catalogue's, or a type and version of one's own.

import { useState } from 'react'
import { say } from '../../../words/words.ts'
import { Combobox } from '../../ui/Combobox.tsx'
import { Field } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useDraft } from '../../ui/use-draft.ts'
import { archGroups, archName, OTHER_SYSTEM, systemGroups, systemNamed } from './choices.ts'
import { pickSystem, systemEdit } from './edits.ts'
import { judgeToken } from './judges.ts'
import { useClient } from './use-client.ts'
import { WireField } from './WireField.tsx'

/** Type and version of a system no catalogue has. */
function OwnSystem() {
  const { client, edit, epoch } = useClient()
  const { type, version } = client.system
  const typedType = useDraft(type, judgeToken, (text) => edit(systemEdit({ type: text })), epoch)
  const typedVersion = useDraft(version, judgeToken, (text) => edit(systemEdit({ version: text })), epoch)
  const fields = [
    { label: say('setup.system.type'), typed: typedType },
    { label: say('setup.system.version'), typed: typedVersion },
  ]
  return fields.map(({ label, typed }) => (
    <Field
      key={label}
      label={label}
      message={typed.fault === null ? null : { text: typed.fault, kind: 'wrong' }}
    >
      {(ids) => <TextField ids={ids} typed={typed} />}
    </Field>
  ))
}

export function SystemField() {
  const { client, catalogue, edit, epoch } = useClient()
  // "Other…" was chosen since the last reset, though the system may still be one of the catalogue's.
  const [ownSince, setOwnSince] = useState<number | null>(null)
  const { type, version } = client.system
  const system = ownSince === epoch ? null : systemNamed(catalogue, client.system)
  return (
    <>
      <WireField
        label={say('setup.system.label')}
        field="system-type"
        also={['system-ver']}
        token={`${type} ${version}`}
      >
        {(ids) => (
          <Select
            ids={ids}
            label={say('setup.system.find')}
            groups={systemGroups(catalogue)}
            chosen={system?.id ?? OTHER_SYSTEM}
            shown={system?.name ?? say('setup.system.other')}
            onPick={({ id }) => {
              const picked = catalogue.systems.find((each) => each.id === id)
              setOwnSince(picked === undefined ? epoch : null)
              if (picked !== undefined) edit(pickSystem(picked))
            }}
          />
        )}
      </WireField>
      {system === null && <OwnSystem />}
    </>
  )
}

export function ArchField() {
  const { client, catalogue, edit, epoch } = useClient()
  const { arch } = client.system
  const typed = useDraft(arch, judgeToken, (text) => edit(systemEdit({ arch: text })), epoch)
  return (
    <WireField label={say('setup.arch.label')} field="system-arch" token={arch} fault={typed.fault}>
      {(ids) => (
        <Combobox
          ids={ids}
          label={say('setup.arch.find')}
          groups={archGroups(catalogue)}
          chosen={arch}
          shown={archName(arch) ?? arch}
          wire={archName(arch) === null}
          empty={say('setup.arch.none')}
          onPick={({ id }) => edit(systemEdit({ arch: id }))}
          onType={typed.type}
          onLeave={typed.giveUp}
        />
      )}
    </WireField>
  )
}
