// The menu as data, as each system has it. Keys that the page itself listens to are shown but not registered, so that
// a letter typed in a field stays a letter. macOS cannot show a key without taking it: there only keys with Command
// are shown, which nobody types; the page is asked first, and the menu takes what it leaves.

import type { MenuItemConstructorOptions } from 'electron'
import { say, type WordKey } from '../../words/words.ts'
import { type Command, THEMES, type Theme } from '../contract.ts'

export interface MenuPlan {
  readonly platform: NodeJS.Platform
  readonly devTools: boolean
  readonly theme: Theme
  /** The files opened or saved last, the newest first, as they are shown. */
  readonly recent: readonly RecentLabel[]
  /** Opens one of them, by its place. */
  openRecent(place: number): void
  clearRecent(): void
  /** Sends a command to the window. */
  send(command: Command): void
}

export interface RecentLabel {
  readonly name: string
  readonly folder: string
}

type Item = MenuItemConstructorOptions

const separator: Item = { type: 'separator' }

const role = (name: NonNullable<Item['role']>, label: WordKey): Item => ({ role: name, label: say(label) })

const submenu = (label: WordKey, items: readonly Item[]): Item => ({ label: say(label), submenu: [...items] })

/** An item that sends a command; `key` is the page's own. */
function command(plan: MenuPlan, name: Command, label: WordKey, key: string | null): Item {
  const item: Item = {
    id: name,
    label: say(label, { name: say('shell.name') }),
    click: () => plan.send(name),
  }
  if (key === null) return item
  if (plan.platform === 'darwin') return key.includes('Cmd') ? { ...item, accelerator: key } : item
  return { ...item, accelerator: key, registerAccelerator: false }
}

const THEME_LABELS = {
  system: 'shell.menu.themeSystem',
  light: 'shell.menu.themeLight',
  dark: 'shell.menu.themeDark',
} as const satisfies Record<Theme, WordKey>

const themes = (plan: MenuPlan): Item =>
  submenu(
    'shell.menu.theme',
    THEMES.map((theme) => ({
      ...command(plan, `theme-${theme}`, THEME_LABELS[theme], null),
      type: 'radio',
      checked: theme === plan.theme,
    })),
  )

const edit = (plan: MenuPlan): Item =>
  submenu('shell.menu.edit', [
    command(plan, 'undo', 'shell.menu.undo', 'CmdOrCtrl+Z'),
    command(plan, 'redo', 'shell.menu.redo', plan.platform === 'win32' ? 'Ctrl+Y' : 'CmdOrCtrl+Shift+Z'),
    separator,
    role('cut', 'shell.menu.cut'),
    role('copy', 'shell.menu.copy'),
    role('paste', 'shell.menu.paste'),
    role('selectAll', 'shell.menu.selectAll'),
    separator,
    command(plan, 'fork', 'shell.menu.fork', 'CmdOrCtrl+Shift+F'),
    command(plan, 'bookmark', 'shell.menu.bookmark', 'CmdOrCtrl+D'),
    separator,
    command(plan, 'reset', 'shell.menu.reset', 'R'),
  ])

/** An ampersand in a name would be taken for the mark of a key. */
const literally = (text: string): string => text.replaceAll('&', '&&')

const recent = (plan: MenuPlan): Item => ({
  label: say('shell.menu.openRecent'),
  enabled: plan.recent.length > 0,
  submenu: [
    ...plan.recent.map(({ name, folder }, place) => ({
      label: literally(say('shell.menu.recent', { name, folder })),
      click: () => plan.openRecent(place),
    })),
    ...(plan.recent.length > 0 ? [separator] : []),
    { label: say('shell.menu.clearRecent'), click: plan.clearRecent },
  ],
})

/** What is opened and saved. */
const files = (plan: MenuPlan): readonly Item[] => [
  command(plan, 'open', 'shell.menu.open', 'CmdOrCtrl+O'),
  recent(plan),
  command(plan, 'open-link', 'shell.menu.openLink', null),
  separator,
  command(plan, 'save', 'shell.menu.save', 'CmdOrCtrl+S'),
  command(plan, 'save-as', 'shell.menu.saveAs', 'CmdOrCtrl+Shift+S'),
  separator,
  command(plan, 'share', 'shell.menu.share', 'CmdOrCtrl+E'),
  command(plan, 'copy-link', 'shell.menu.copyLink', null),
]

const view = (plan: MenuPlan): Item =>
  submenu('shell.menu.view', [
    command(plan, 'screen-negotiate', 'shell.menu.negotiate', 'CmdOrCtrl+1'),
    command(plan, 'screen-policy', 'shell.menu.policy', 'CmdOrCtrl+2'),
    command(plan, 'screen-lessons', 'shell.menu.lessons', 'CmdOrCtrl+3'),
    command(plan, 'screen-live', 'shell.menu.live', 'CmdOrCtrl+4'),
    command(plan, 'screen-reference', 'shell.menu.reference', 'CmdOrCtrl+5'),
    separator,
    command(plan, 'zoom-in', 'shell.menu.zoomIn', 'CmdOrCtrl+Plus'),
    command(plan, 'zoom-out', 'shell.menu.zoomOut', 'CmdOrCtrl+-'),
    command(plan, 'zoom-reset', 'shell.menu.zoomReset', 'CmdOrCtrl+0'),
    separator,
    themes(plan),
    separator,
    command(plan, 'present', 'shell.menu.present', 'F5'),
    role('togglefullscreen', 'shell.menu.fullScreen'),
    ...(plan.devTools ? [role('toggleDevTools', 'shell.menu.devTools')] : []),
  ])

const play = (plan: MenuPlan): Item =>
  submenu('shell.menu.play', [
    command(plan, 'play', 'shell.menu.playPause', 'Space'),
    separator,
    command(plan, 'step', 'shell.menu.step', 'Right'),
    command(plan, 'step-back', 'shell.menu.stepBack', 'Left'),
    command(plan, 'first', 'shell.menu.first', 'Home'),
    command(plan, 'last', 'shell.menu.last', 'End'),
    separator,
    command(plan, 'slower', 'shell.menu.slower', '['),
    command(plan, 'faster', 'shell.menu.faster', ']'),
  ])

const about = (plan: MenuPlan): Item => command(plan, 'about', 'shell.menu.about', null)

const settings = (plan: MenuPlan): Item => command(plan, 'settings', 'shell.menu.settings', 'CmdOrCtrl+,')

/** macOS puts a field to search all menus into the one with this role. */
const help = (plan: MenuPlan): Item => ({
  ...submenu('shell.menu.help', [
    command(plan, 'shortcuts', 'shell.menu.shortcuts', '?'),
    command(plan, 'licences', 'shell.menu.licences', null),
    command(plan, 'copy-diagnostics', 'trouble.act.copy', null),
    ...(plan.platform === 'darwin' ? [] : [separator, about(plan)]),
  ]),
  role: 'help',
})

/** What the app itself is about, under its name: on macOS alone. */
const ofApp = (plan: MenuPlan): Item => ({
  label: say('shell.name'),
  submenu: [
    about(plan),
    separator,
    settings(plan),
    separator,
    { role: 'services' },
    separator,
    { role: 'hide' },
    { role: 'hideOthers' },
    { role: 'unhide' },
    separator,
    { role: 'quit' },
  ],
})

/** Windows exits a program, others quit it. */
const leave = ({ platform }: MenuPlan): Item =>
  role('quit', platform === 'win32' ? 'shell.menu.exit' : 'shell.menu.quit')

export function menuTemplate(plan: MenuPlan): Item[] {
  const common = [edit(plan), view(plan), play(plan)]
  if (plan.platform === 'darwin') {
    return [
      ofApp(plan),
      submenu('shell.menu.file', [...files(plan), separator, { role: 'close' }]),
      ...common,
      { role: 'windowMenu' },
      help(plan),
    ]
  }
  const file = [...files(plan), separator, settings(plan), separator, leave(plan)]
  return [submenu('shell.menu.file', file), ...common, help(plan)]
}
