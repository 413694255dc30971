import { describe, expect, test, vi } from 'vitest'
import { COMMANDS } from '../contract.ts'
import { type MenuPlan, menuTemplate } from './menu.ts'

type Items = ReturnType<typeof menuTemplate>

const plan: MenuPlan = {
  platform: 'linux',
  devTools: false,
  theme: 'system',
  recent: [],
  openRecent: vi.fn(),
  clearRecent: vi.fn(),
  send: vi.fn(),
}

/** Every item at any depth. */
const all = (items: Items): Items =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? all(item.submenu) : [])])

const item = (items: Items, id: string) => all(items).find((each) => each.id === id)

describe.each(['linux', 'win32', 'darwin'] as const)('on %s', (platform) => {
  const items = menuTemplate({ ...plan, platform })

  test('every command of the contract has exactly one item', () => {
    const ids = all(items).flatMap(({ id }) => (id === undefined ? [] : [id]))
    expect(ids.toSorted()).toEqual(COMMANDS.toSorted())
  })

  test('no key of the page is taken from it, and nothing that is typed', () => {
    for (const { accelerator, registerAccelerator } of all(items)) {
      if (accelerator === undefined) continue
      if (platform === 'darwin') expect(accelerator).toMatch(/^CmdOrCtrl\+/)
      else expect(registerAccelerator).toBe(false)
    }
  })

  test('no two items have the same key', () => {
    const keys = all(items).flatMap(({ accelerator }) => (accelerator === undefined ? [] : [accelerator]))
    expect(keys).toEqual([...new Set(keys)])
  })

  test('a group of items neither begins nor ends with a line, and no two lines follow each other', () => {
    for (const { submenu } of all(items)) {
      if (!Array.isArray(submenu)) continue
      const lines = submenu.map(({ type }) => type === 'separator')
      expect([lines[0], lines.at(-1)]).toEqual([false, false])
      expect(lines.some((line, i) => line && lines[i + 1] === true)).toBe(false)
    }
  })

  test('the app can be left by the menu', () => {
    expect(all(items).some(({ role }) => role === 'quit')).toBe(true)
  })

  test('no label is missing or an unfilled template', () => {
    for (const { label, type, role } of all(items)) {
      if (type !== 'separator' && role === undefined) expect(label).toMatch(/^[^{}]+$/)
    }
  })
})

/** The labels of a menu, lines as `-` and items of the system's own by their role. */
const labelsOf = (items: Items, place: number): readonly (string | undefined)[] => {
  const { submenu } = items[place] ?? {}
  if (!Array.isArray(submenu)) return []
  return submenu.map(({ type, label, role }) => (type === 'separator' ? '-' : (label ?? role)))
}

describe('what systems have each in their own way', () => {
  const [linux, windows, mac] = (['linux', 'win32', 'darwin'] as const).map((platform) =>
    menuTemplate({ ...plan, platform, recent: [{ name: 'a', folder: '~' }] }),
  )
  if (linux === undefined || windows === undefined || mac === undefined)
    throw new Error('three were asked for')

  test('the menus, and the letters that open them', () => {
    const bar = (items: Items) => items.map(({ label, role }) => label ?? role)
    expect(bar(linux)).toEqual(['&File', '&Edit', '&View', '&Play', '&Help'])
    expect(bar(windows)).toEqual(bar(linux))
    expect(bar(mac)).toEqual(['CVQ Lab', '&File', '&Edit', '&View', '&Play', 'windowMenu', '&Help'])
  })

  test('under the name of the app on macOS: about, settings, services, hiding, quitting', () => {
    expect(labelsOf(mac, 0)).toEqual([
      ...['About CVQ Lab', '-', 'Settings…', '-', 'services', '-'],
      ...['hide', 'hideOthers', 'unhide', '-', 'quit'],
    ])
  })

  test('the end: exit, quit, or closing the window', () => {
    expect(labelsOf(windows, 0).slice(-4)).toEqual(['-', 'Settings…', '-', 'Exit'])
    expect(labelsOf(linux, 0).slice(-4)).toEqual(['-', 'Settings…', '-', 'Quit'])
    expect(labelsOf(mac, 1).at(-1)).toBe('close')
  })

  test('about is where it is looked for', () => {
    expect(labelsOf(linux, 4).at(-1)).toBe('About CVQ Lab')
    expect(labelsOf(mac, 6)).not.toContain('About CVQ Lab')
  })

  test('the keys of settings and of redo', () => {
    const keys = (items: Items) => ['settings', 'redo'].map((id) => item(items, id)?.accelerator)
    expect(keys(linux)).toEqual(['CmdOrCtrl+,', 'CmdOrCtrl+Shift+Z'])
    expect(keys(windows)).toEqual(['CmdOrCtrl+,', 'Ctrl+Y'])
    expect(keys(mac)).toEqual(['CmdOrCtrl+,', 'CmdOrCtrl+Shift+Z'])
  })

  test('help is known to be help, so that macOS adds its search', () => {
    for (const items of [linux, windows, mac]) expect(items.at(-1)?.role).toBe('help')
  })
})

test('keys are shown where they can be shown without being taken', () => {
  expect(item(menuTemplate(plan), 'play')?.accelerator).toBe('Space')
  expect(item(menuTemplate({ ...plan, platform: 'darwin' }), 'play')?.accelerator).toBeUndefined()
})

test('an item sends its command', () => {
  const send = vi.fn()
  for (const { id, click } of all(menuTemplate({ ...plan, send }))) {
    if (id !== undefined) Reflect.apply(click ?? (() => {}), undefined, [])
  }
  expect(send.mock.calls.map(([command]) => command).toSorted()).toEqual(COMMANDS.toSorted())
})

test('the mark stands at the theme in use', () => {
  const checked = all(menuTemplate({ ...plan, theme: 'dark' })).filter((each) => each.checked)
  expect(checked.map(({ id }) => id)).toEqual(['theme-dark'])
})

test('developer tools are there only where they are allowed', () => {
  const has = (devTools: boolean) =>
    all(menuTemplate({ ...plan, devTools })).some(({ role }) => role === 'toggleDevTools')
  expect([has(true), has(false)]).toEqual([true, false])
})

describe('the recent files', () => {
  const recent = [
    { name: 'a & b.cvq', folder: '~/lessons' },
    { name: 'b.cvq', folder: '~' },
  ]
  const submenuOf = (change: Partial<MenuPlan>) =>
    all(menuTemplate({ ...plan, ...change })).find(({ label }) => label === 'Open recent')

  test('are shown by name and folder, an ampersand as itself', () => {
    const { submenu } = submenuOf({ recent }) ?? {}
    const labels = Array.isArray(submenu) ? submenu.map(({ label }) => label) : []
    expect(labels).toEqual(['a && b.cvq  (~/lessons)', 'b.cvq  (~)', undefined, 'Clear this list'])
  })

  test('are opened by their place, and cleared', () => {
    const openRecent = vi.fn()
    const clearRecent = vi.fn()
    const { submenu } = submenuOf({ recent, openRecent, clearRecent }) ?? {}
    for (const { click } of Array.isArray(submenu) ? submenu : []) {
      if (click !== undefined) Reflect.apply(click, undefined, [])
    }
    expect(openRecent.mock.calls).toEqual([[0], [1]])
    expect(clearRecent).toHaveBeenCalledOnce()
  })

  test('that are none cannot be chosen', () => {
    expect(submenuOf({ recent: [] })?.enabled).toBe(false)
  })
})
