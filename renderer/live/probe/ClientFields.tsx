// Who asks: the fields of Negotiate's client, without the ladder, whose verdicts are our server's.

import { useMemo, useRef } from 'react'
import { releaseOf } from '../../../protocol/catalogue.ts'
import { say } from '../../../words/words.ts'
import {
  HandleField,
  IdentificationField,
  LibraryField,
  LocaleField,
  VersionField,
} from '../../panels/setup/ClientFields.tsx'
import { releaseGroups, releaseName } from '../../panels/setup/choices.ts'
import { pickRelease } from '../../panels/setup/edits.ts'
import { EditByHand, HandLineField } from '../../panels/setup/LineByHand.tsx'
import { OffersField } from '../../panels/setup/OffersField.tsx'
import { ArchField, SystemField } from '../../panels/setup/SystemField.tsx'
import { useClient } from '../../panels/setup/use-client.ts'
import { Combobox } from '../../ui/Combobox.tsx'
import { Field } from '../../ui/Field.tsx'

function Release() {
  const { client, catalogue, edit } = useClient()
  const groups = useMemo(() => releaseGroups(catalogue), [catalogue])
  const release = releaseOf(catalogue, client)
  return (
    <Field label={say('setup.release.label')}>
      {(ids) => (
        <Combobox
          ids={ids}
          label={say('setup.release.find')}
          groups={groups}
          chosen={release === null ? null : String(catalogue.releases.indexOf(release))}
          shown={release === null ? say('setup.release.unknown') : releaseName(release)}
          empty={say('setup.release.none')}
          eager
          onPick={({ id }) => {
            const picked = catalogue.releases[Number(id)]
            if (picked !== undefined) edit(pickRelease(catalogue, picked))
          }}
        />
      )}
    </Field>
  )
}

export function ClientFields() {
  const { client } = useClient()
  const version = useRef<HTMLInputElement>(null)
  if (client.line !== null)
    return (
      <>
        <Release />
        <HandLineField line={client.line} />
        <OffersField />
      </>
    )
  return (
    <>
      <Release />
      <VersionField input={version} />
      <SystemField />
      <ArchField />
      <LocaleField />
      <LibraryField />
      <IdentificationField />
      <OffersField />
      <HandleField />
      <EditByHand />
    </>
  )
}
