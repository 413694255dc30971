import { expect, test, vi } from 'vitest'
import { refuseDebuggers } from './debugging.ts'

vi.mock('electron', () => ({ app: {} }))

const removed = (isPackaged: boolean, inspected: boolean): readonly string[] => {
  const names: string[] = []
  refuseDebuggers({ removeSwitch: (name) => void names.push(name) }, isPackaged, inspected)
  return names
}

test('a packaged app opens no port for Chromium’s debuggers', () => {
  expect(removed(true, false)).toEqual([
    'remote-debugging-port',
    'remote-debugging-pipe',
    'remote-debugging-address',
  ])
})

test('a test build that a debugger of Node’s is already in, and the app from its folder, keep theirs', () => {
  expect(removed(true, true)).toEqual([])
  expect(removed(false, false)).toEqual([])
})
