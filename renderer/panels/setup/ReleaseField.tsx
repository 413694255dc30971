// Which release the client is: found by name, or picked from the ladder. Picking one fills in what that release
// sends.

import { useMemo } from 'react'
import { releaseOf } from '../../../protocol/catalogue.ts'
import { say } from '../../../words/words.ts'
import { Combobox } from '../../ui/Combobox.tsx'
import { Absent } from './Absent.tsx'
import { releaseGroups, releaseName } from './choices.ts'
import { isChanged, pickRelease } from './edits.ts'
import { Ladder } from './Ladder.tsx'
import { useClient } from './use-client.ts'
import { WireField } from './WireField.tsx'

interface Props {
  readonly onOther: (() => void) | null
}

export function ReleaseField({ onOther }: Props) {
  const { client, catalogue, edit } = useClient()
  const groups = useMemo(() => releaseGroups(catalogue), [catalogue])
  const release = releaseOf(catalogue, client)
  const changed = release !== null && isChanged(release, client)

  return (
    <WireField
      label={say('setup.release.label')}
      field="client-version"
      // Beside the label, not below the ladder: it comes and goes while the fields below are typed in.
      token={changed ? <Absent text="" absent={say('setup.release.changed')} /> : null}
    >
      {(ids) => (
        <>
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
          <Ladder onOther={onOther} />
        </>
      )}
    </WireField>
  )
}
