// The menu File in the header: what is opened, saved and sent, and the files of last time.

import { say } from '../../words/words.ts'
import { useLab, useLabStore } from '../state/lab.ts'
import { Menu, type MenuGroup } from '../ui/Menu.tsx'

export function FileMenu() {
  const lab = useLabStore()
  const recent = useLab((state) => state.recent)
  const files: MenuGroup = {
    heading: null,
    items: [
      {
        id: 'open',
        name: say('files.menu.open'),
        keys: say('files.menu.openKey'),
        onChoose: () => void lab.getState().openFile({ kind: 'dialog' }),
      },
      { id: 'open-link', name: say('files.menu.openLink'), onChoose: () => lab.getState().askForLink() },
      {
        id: 'save',
        name: say('files.menu.save'),
        keys: say('files.menu.saveKey'),
        onChoose: () => void lab.getState().saveHere(false),
      },
      {
        id: 'save-as',
        name: say('files.menu.saveAs'),
        keys: say('files.menu.saveAsKey'),
        onChoose: () => void lab.getState().saveHere(true),
      },
      { id: 'copy-link', name: say('files.menu.copyLink'), onChoose: () => void lab.getState().copyLink() },
    ],
  }
  const last: MenuGroup = {
    heading: say('files.menu.recent'),
    items: [
      ...recent.map(({ file, name, folder }) => ({
        id: `recent-${file}`,
        name,
        note: folder,
        onChoose: () => void lab.getState().openFile({ kind: 'chosen', file }),
      })),
      { id: 'clear', name: say('files.menu.clear'), onChoose: () => lab.getState().clearRecent() },
    ],
  }
  return (
    <Menu label={say('files.menu.label')} groups={recent.length === 0 ? [files] : [files, last]}>
      {say('files.menu.button')}
    </Menu>
  )
}
