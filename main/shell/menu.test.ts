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

  test('no key of the page is taken from it', () => {
    for (const { accelerator, registerAccelerator } of all(items)) {
      if (accelerator !== undefined) expect(registerAccelerator).toBe(false)
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
