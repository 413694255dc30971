import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { DEFAULTS, type Settings } from './settings.ts'
import { noteWindow } from './window-keeper.ts'
import type { Rectangle, WindowMemory } from './window-memory.ts'

const opened: Rectangle = { x: 10, y: 20, width: 1280, height: 800 }

/** A window that the test moves, and the places that were written down. */
function bench(known: WindowMemory | null = null) {
  const state = { bounds: opened, maximised: false, full: false, destroyed: false, presenting: false }
  const written: Partial<Settings>[] = []
  const notes = noteWindow(
    {
      getNormalBounds: () => state.bounds,
      isMaximized: () => state.maximised,
      isFullScreen: () => state.full,
      isDestroyed: () => state.destroyed,
    },
    { current: () => ({ ...DEFAULTS, window: known }), change: (part) => written.push(part) },
    () => state.presenting,
  )
  return { state, written, notes }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('a window that is only opened and closed is not written down', () => {
  const { written, notes } = bench()
  notes.moved()
  notes.closing()
  vi.runAllTimers()
  expect(written).toEqual([])
})

test('one that is dragged is written down once it rests', () => {
  const { state, written, notes } = bench()
  for (let x = 0; x < 100; x += 10) {
    state.bounds = { ...opened, x }
    notes.moved()
    vi.advanceTimersByTime(100)
  }
  expect(written).toEqual([])
  vi.advanceTimersByTime(500)
  expect(written).toEqual([{ window: { bounds: { ...opened, x: 90 }, state: 'normal' } }])
})

test('what was not written down yet is when it closes, and once', () => {
  const { state, written, notes } = bench({ bounds: opened, state: 'normal' })
  state.maximised = true
  notes.moved()
  notes.closing()
  vi.runAllTimers()
  expect(written).toEqual([{ window: { bounds: opened, state: 'maximised' } }])
})

test('full screen is remembered, a presentation is not', () => {
  const { state, written, notes } = bench({ bounds: opened, state: 'normal' })
  state.full = true
  state.presenting = true
  notes.closing()
  expect(written).toEqual([])
  state.presenting = false
  notes.closing()
  expect(written).toEqual([{ window: { bounds: opened, state: 'full' } }])
})

test('a window that is gone is not asked', () => {
  const { state, written, notes } = bench()
  state.bounds = { ...opened, x: 500 }
  notes.moved()
  state.destroyed = true
  vi.runAllTimers()
  expect(written).toEqual([])
})
