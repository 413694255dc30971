import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createLeaving } from './leaving.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A window that closes when nobody holds it. */
function fakeWindow(crashed = false) {
  let listener = (_event: { preventDefault(): void }): void => {}
  let closed = false
  const window = {
    webContents: { isCrashed: () => crashed },
    on: (_name: 'close', heard: typeof listener) => {
      listener = heard
    },
    isDestroyed: () => closed,
    close() {
      let held = false
      listener({ preventDefault: () => (held = true) })
      closed = !held
    },
  }
  return { window, isClosed: () => closed }
}

function held(crashed = false, mayClose?: () => boolean) {
  const quit = vi.fn()
  const ask = vi.fn()
  const leaving = createLeaving(quit)
  const { window, isClosed } = fakeWindow(crashed)
  leaving.hold(window, ask, mayClose)
  return { leaving, window, isClosed, ask, quit }
}

test('a window that closes is held until all is told', () => {
  const { leaving, window, isClosed, ask } = held()
  window.close()
  window.close()
  expect(ask).toHaveBeenCalledOnce()
  expect(isClosed()).toBe(false)
  leaving.left()
  expect(isClosed()).toBe(true)
})

test('a page that says nothing is not waited for long', () => {
  const { window, isClosed } = held()
  window.close()
  vi.advanceTimersByTime(1499)
  expect(isClosed()).toBe(false)
  vi.advanceTimersByTime(1)
  expect(isClosed()).toBe(true)
})

test('a page that has crashed is not asked', () => {
  const { window, isClosed, ask } = held(true)
  window.close()
  expect(ask).not.toHaveBeenCalled()
  expect(isClosed()).toBe(true)
})

test('the end of the app that it held up goes on', () => {
  const { leaving, window, quit } = held()
  leaving.quitting()
  window.close()
  leaving.left()
  expect(quit).toHaveBeenCalledOnce()
})

test('a page that says so unasked closes nothing', () => {
  const { leaving, isClosed } = held()
  leaving.left()
  expect(isClosed()).toBe(false)
})

test('a window that may not close stays, and is asked anew the next time', () => {
  let may = false
  const { leaving, window, isClosed, ask, quit } = held(false, () => may)
  leaving.quitting()
  window.close()
  leaving.left()
  vi.advanceTimersByTime(2000)
  expect(isClosed()).toBe(false)
  may = true
  window.close()
  leaving.left()
  expect(ask).toHaveBeenCalledTimes(2)
  expect(isClosed()).toBe(true)
  // The app was to end the first time; now only the window was closed.
  expect(quit).not.toHaveBeenCalled()
})
