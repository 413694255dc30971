import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { DEFAULTS, type Settings } from './settings.ts'
import { createSettingsDesk, type SettingsDeskPlan } from './settings-desk.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cvq-lab-desk-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function bench(was: Partial<Settings> = {}, plan: Partial<SettingsDeskPlan> = {}) {
  let settings: Settings = { ...DEFAULTS, ...was }
  const applyZoom = vi.fn()
  const showFolder = vi.fn()
  const theme = vi.fn()
  const desk = createSettingsDesk({
    settings: {
      current: () => settings,
      change: (part) => {
        settings = { ...settings, ...part }
      },
    },
    theme: { change: theme },
    file: join(folder, 'settings.json'),
    home: folder,
    attended: true,
    applyZoom,
    showFolder,
    licences: () => [],
    ...plan,
  })
  return { desk, applyZoom, showFolder, theme, settings: () => settings }
}

test('what is chosen is kept, the rest stays', () => {
  const { desk, settings } = bench({ motion: 'reduced', recent: ['/a'] })
  desk.prefer({ singleKeys: false })
  expect(settings()).toEqual({ ...DEFAULTS, motion: 'reduced', recent: ['/a'], singleKeys: false })
  expect(desk.now().preferences).toEqual({ contrast: 'system', motion: 'reduced', singleKeys: false })
})

test('a step of the zoom is applied, kept and told', () => {
  const { desk, applyZoom, settings } = bench({ zoom: 250 })
  expect(desk.zoom('in')).toEqual({ percent: 300, canGrow: false, canShrink: true })
  expect(applyZoom).toHaveBeenCalledWith(300)
  expect(settings().zoom).toBe(300)
})

test('the hint is shown to a person who has not seen it', () => {
  const { desk } = bench()
  expect(desk.now().hint).toBe(true)
  desk.hintSeen()
  expect(desk.now().hint).toBe(false)
  expect(bench({}, { attended: false }).desk.now().hint).toBe(false)
})

test('reset brings back every choice, and leaves files, hint and places alone', () => {
  const kept = {
    recent: ['/a'],
    hintSeen: true,
    window: { bounds: { x: 1, y: 2, width: 3, height: 4 }, state: 'full' },
  } as const
  const { desk, applyZoom, theme, settings } = bench({
    ...kept,
    theme: 'dark',
    contrast: 'more',
    motion: 'reduced',
    singleKeys: false,
    zoom: 200,
  })
  const now = desk.reset()
  expect(now.preferences).toEqual({ contrast: 'system', motion: 'system', singleKeys: true })
  expect(now.zoom.percent).toBe(100)
  expect(applyZoom).toHaveBeenCalledWith(100)
  expect(theme).toHaveBeenCalledWith('system')
  expect(settings()).toMatchObject(kept)
})

test('the folder is shown, with the file marked once it is there', () => {
  const { desk, showFolder } = bench()
  expect(desk.now().folder).toBe('~')
  desk.showFolder()
  expect(showFolder).toHaveBeenLastCalledWith(folder, null)
  writeFileSync(join(folder, 'settings.json'), '{}')
  desk.showFolder()
  expect(showFolder).toHaveBeenLastCalledWith(folder, join(folder, 'settings.json'))
})
