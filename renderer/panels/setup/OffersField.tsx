// The dialects the client offers in VER, best first.

import { releaseOf } from '../../../protocol/catalogue.ts'
import { say } from '../../../words/words.ts'
import { Chips } from '../../ui/Chips.tsx'
import { AddChip } from './AddChip.tsx'
import { dialectGroups, offering } from './choices.ts'
import { useClient } from './use-client.ts'
import { WireField } from './WireField.tsx'

export function OffersField() {
  const { client, catalogue, change } = useClient()
  const { offers } = client
  const offer = (names: readonly string[]) => change({ offers: [...names] })
  return (
    <WireField
      label={say('setup.offers.label')}
      field="dialect"
      token={null}
      note={offers.length === 0 ? say('setup.offers.nothing') : null}
    >
      {({ labelId }) => (
        <Chips
          labelId={labelId}
          chosen={offers}
          usual={releaseOf(catalogue, client)?.offers ?? []}
          hint={say('setup.offers.hint')}
          onChange={offer}
        >
          <AddChip groups={dialectGroups(offers)} onAdd={(name) => offer(offering(offers, name))} />
        </Chips>
      )}
    </WireField>
  )
}
