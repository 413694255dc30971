// The fields a CVQ is built of, beside release and system.

import { type Ref, useMemo, useState } from 'react'
import { isLcid } from '../../../protocol/lcid.ts'
import { sentHandle, sentIdentification } from '../../../protocol/request.ts'
import { say } from '../../../words/words.ts'
import { Combobox } from '../../ui/Combobox.tsx'
import { filterGroups, type OptionGroup } from '../../ui/options.ts'
import { TextField } from '../../ui/TextField.tsx'
import { useDraft } from '../../ui/use-draft.ts'
import { Absent } from './Absent.tsx'
import {
  handleGroups,
  identificationGroups,
  libraryGroups,
  localeGroups,
  localeName,
  NOT_SENT,
  productsOf,
  SENT_EMPTY,
} from './choices.ts'
import { judgeLcid, judgeToken, judgeVersion } from './judges.ts'
import { useClient } from './use-client.ts'
import { WireField } from './WireField.tsx'

interface VersionProps {
  readonly input: Ref<HTMLInputElement>
}

export function VersionField({ input }: VersionProps) {
  const { client, change, epoch } = useClient()
  const { version } = client
  const typed = useDraft(version, judgeVersion, (text) => change({ version: text }), epoch)
  return (
    <WireField
      label={say('setup.version.label')}
      field="client-version"
      token={typed.fault === null ? version : typed.text}
      value={version}
      fault={typed.fault}
    >
      {(ids) => <TextField ids={ids} typed={typed} input={input} />}
    </WireField>
  )
}

/** What is wrong with a text that is meant as a number and that no language of the list holds. */
function lcidFault(text: string, groups: readonly OptionGroup[]): string | null {
  if (!/^\s*0x/i.test(text) || filterGroups(groups, text).length > 0) return null
  const judged = judgeLcid(text)
  return judged.ok ? null : judged.reason
}

export function LocaleField() {
  const { client, catalogue, change } = useClient()
  const { locale } = client
  const groups = useMemo(() => localeGroups(catalogue), [catalogue])
  const [typed, setTyped] = useState('')
  const fault = lcidFault(typed, groups)
  const type = (text: string) => {
    setTyped(text)
    if (isLcid(text.trim())) change({ locale: text.trim() })
  }
  return (
    <WireField
      label={say('setup.locale.label')}
      field="locale"
      token={fault === null ? locale : typed.trim()}
      value={locale}
      fault={fault}
    >
      {(ids) => (
        <Combobox
          ids={ids}
          label={say('setup.locale.find')}
          groups={groups}
          chosen={locale.toLowerCase()}
          shown={localeName(catalogue, locale) ?? locale}
          wire={localeName(catalogue, locale) === null}
          empty={fault === null ? say('setup.locale.none') : null}
          eager
          onPick={({ id }) => change({ locale: id })}
          onType={type}
          onLeave={() => setTyped('')}
        />
      )}
    </WireField>
  )
}

export function LibraryField() {
  const { client, catalogue, change, epoch } = useClient()
  const { library } = client
  const typed = useDraft(library, judgeToken, (text) => change({ library: text }), epoch)
  const [product] = productsOf(catalogue, library)
  return (
    <WireField
      label={say('setup.library.label')}
      field="requesting-library"
      token={library}
      value={library}
      fault={typed.fault}
    >
      {(ids) => (
        <Combobox
          ids={ids}
          label={say('setup.library.find')}
          groups={libraryGroups(catalogue)}
          chosen={library}
          shown={product ?? library}
          wire={product === undefined}
          empty={say('setup.library.none')}
          onPick={({ id }) => change({ library: id })}
          onType={typed.type}
          onLeave={typed.giveUp}
        />
      )}
    </WireField>
  )
}

const identificationOf = (id: string): string | null => (id === NOT_SENT ? null : id === SENT_EMPTY ? '' : id)

export function IdentificationField() {
  const { client, catalogue, change, epoch } = useClient()
  const sent = sentIdentification(client)
  const chosen = sent === null ? NOT_SENT : sent === '' ? SENT_EMPTY : sent
  const typed = useDraft(chosen, judgeToken, (text) => change({ identification: text }), epoch)
  const absent = sent === null ? say('setup.notSent') : sent === '' ? say('setup.sentEmpty') : null
  return (
    <WireField
      label={say('setup.identification.label')}
      field="client-identification"
      token={<Absent text={sent ?? ''} absent={absent} />}
      value={sent ?? ''}
      fault={typed.fault}
    >
      {(ids) => (
        <Combobox
          ids={ids}
          label={say('setup.identification.find')}
          groups={identificationGroups(catalogue)}
          chosen={chosen}
          shown={absent ?? chosen}
          wire={absent === null}
          empty={say('setup.identification.none')}
          onPick={({ id }) => change({ identification: identificationOf(id) })}
          onType={typed.type}
          onLeave={typed.giveUp}
        />
      )}
    </WireField>
  )
}

export function HandleField() {
  const { client, change, epoch } = useClient()
  const sent = sentHandle(client)
  const typed = useDraft(sent ?? NOT_SENT, judgeToken, (text) => change({ handle: text }), epoch)
  const absent = sent === null ? say('setup.notSent') : null
  return (
    <WireField
      label={say('setup.handle.label')}
      field="user-handle"
      token={absent === null ? null : <Absent text="" absent={absent} />}
      fault={typed.fault}
    >
      {(ids) => (
        <Combobox
          ids={ids}
          label={say('setup.handle.find')}
          groups={handleGroups}
          chosen={sent ?? NOT_SENT}
          shown={sent ?? say('setup.notSent')}
          wire={sent !== null}
          empty={say('setup.handle.none')}
          onPick={({ id }) => change({ handle: id === NOT_SENT ? null : id })}
          onType={typed.type}
          onLeave={typed.giveUp}
        />
      )}
    </WireField>
  )
}
