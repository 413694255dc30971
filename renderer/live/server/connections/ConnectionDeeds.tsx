// What can be done with the chosen connection: save its conversation, end it.

import type { LiveSaveFormat } from '../../../../main/contract-live.ts'
import { say } from '../../../../words/words.ts'
import { Button } from '../../../ui/Button.tsx'
import { Menu } from '../../../ui/Menu.tsx'
import { disconnect, save } from '../deeds.ts'
import { rowOf } from '../news.ts'
import { useServer } from '../store.ts'

const FORMATS = ['scenario', 'transcript', 'pcapng'] as const satisfies readonly LiveSaveFormat[]

export function ConnectionDeeds() {
  const selected = useServer((state) => state.selected)
  const isOpen = useServer(({ known }) => rowOf(known.rows, selected)?.closedAt === null)
  const items = FORMATS.map((as) => ({
    id: as,
    name: say(`live.server.connections.saveAs.${as}`),
    note: say(`live.server.connections.saveUse.${as}`),
    disabled: selected === null,
    onChoose: () => {
      if (selected !== null) void save(selected, as)
    },
  }))
  return (
    <>
      <Menu label={say('live.server.connections.saveMenu')} groups={[{ heading: null, items }]}>
        {say('live.server.connections.save')}
      </Menu>
      <Button
        look="quiet"
        unavailable={!isOpen}
        title={say('live.server.connections.disconnectTitle')}
        onClick={() => selected !== null && void disconnect(selected)}
      >
        {say('live.server.connections.disconnect')}
      </Button>
    </>
  )
}
