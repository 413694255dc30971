// The menu Share: what of the run on show goes onto the clipboard, and what into a file.

import type { Theme } from '../../main/contract.ts'
import type { ShareFormat } from '../../main/contract-share.ts'
import { say } from '../../words/words.ts'
import { useLab, useLabStore } from '../state/lab.ts'
import type { ShareDeed } from '../state/share-types.ts'
import { Menu, type MenuGroup, type MenuItem } from '../ui/Menu.tsx'
import { SHARE_MENU } from './open.ts'
import { canShare, sharedLesson } from './shared-run.ts'

/** In the order of the menu: for teaching, for looking at, for other programs. */
const FORMATS = [
  'pdf',
  'png',
  'svg',
  'html',
  'text',
  'mermaid',
  'plantuml',
  'pcapng',
  'json',
  'junit',
] as const

/** Pictures look as the window does. */
const lookOf = (theme: Theme): 'light' | 'dark' => {
  if (theme !== 'system') return theme
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

export function ShareMenu() {
  const lab = useLabStore()
  const possible = useLab(canShare)
  const isLesson = useLab((state) => sharedLesson(state) !== null)
  const isScenario = useLab(({ screen, recorded }) => screen === 'negotiate' && recorded === null)
  if (!possible) return null

  const share = (deed: ShareDeed) => () => {
    const { shareRun, theme } = lab.getState()
    void shareRun(deed, lookOf(theme))
  }
  const purposeOf = (format: ShareFormat): string =>
    say(format === 'pdf' && isLesson ? 'share.use.pdfOfLesson' : `share.use.${format}`)
  const copies: readonly MenuItem[] = [
    {
      id: 'copy-text',
      name: say('share.copyText'),
      onChoose: share({ kind: 'copy', format: 'text' }),
    },
    {
      id: 'copy-picture',
      name: say('share.copyPicture'),
      onChoose: share({ kind: 'copy', format: 'png' }),
    },
    ...(isScenario
      ? [{ id: 'link', name: say('files.menu.copyLink'), onChoose: () => void lab.getState().copyLink() }]
      : []),
  ]
  const files: readonly MenuItem[] = FORMATS.map((format) => ({
    id: format,
    name: say(`share.format.${format}`),
    note: purposeOf(format),
    onChoose: share({ kind: 'save', format }),
  }))
  const groups: readonly MenuGroup[] = [
    { heading: say('share.copy'), items: copies },
    { heading: say('share.saveAs'), items: files },
  ]
  return (
    <Menu label={say('share.menu')} groups={groups} mark={SHARE_MENU}>
      {say('share.title')}
    </Menu>
  )
}
