// What the client panel's fields share: the client, the catalogue, and how a field changes the scenario.

import type { Catalogue } from '../../../protocol/formats/catalogue.ts'
import type { Client } from '../../../protocol/formats/client.ts'
import { useLab } from '../../state/lab.ts'
import { clientEdit, type Edit } from './edits.ts'

export interface ClientInHand {
  readonly client: Client
  readonly catalogue: Catalogue
  edit(change: Edit): void
  change(change: Partial<Client>): void
  /** Changes when half-typed text is to be dropped. */
  readonly epoch: number
}

export function useClient(): ClientInHand {
  const client = useLab(({ setup }) => setup.client)
  const catalogue = useLab(({ boot }) => boot.catalogue)
  const edit = useLab((state) => state.edit)
  const epoch = useLab((state) => state.resets)
  return { client, catalogue, edit, epoch, change: (change) => edit(clientEdit(change)) }
}
