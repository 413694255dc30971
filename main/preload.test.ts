import { beforeEach, expect, test, vi } from 'vitest'
import { COMMANDS, type Door } from './contract.ts'

const electron = vi.hoisted(() => ({
  exposed: new Map<string, unknown>(),
  listeners: new Set<(event: unknown, ...values: unknown[]) => void>(),
  invoke: vi.fn(),
}))

vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (name: string, value: unknown) => electron.exposed.set(name, value) },
  ipcRenderer: {
    invoke: electron.invoke,
    on: (_channel: string, listener: () => void) => electron.listeners.add(listener),
    off: (_channel: string, listener: () => void) => electron.listeners.delete(listener),
  },
}))

const isDoor = (value: unknown): value is Door =>
  typeof value === 'object' && value !== null && 'call' in value

async function load(): Promise<Door> {
  vi.resetModules()
  electron.exposed.clear()
  electron.listeners.clear()
  await import('./preload.ts')
  const door = electron.exposed.get('cvqLab')
  if (!isDoor(door)) throw new Error('the preload script exposes no door')
  return door
}

const command = (...values: unknown[]): void => {
  for (const listener of electron.listeners) listener({ sender: 'electron' }, ...values)
}

beforeEach(() => {
  electron.invoke.mockReset()
})

test('one name is exposed, with two functions', async () => {
  const door = await load()
  expect([...electron.exposed.keys()]).toEqual(['cvqLab'])
  expect(Object.keys(door).toSorted()).toEqual(['call', 'onCommand'])
})

test('a call goes to the one channel and brings its answer', async () => {
  const door = await load()
  electron.invoke.mockResolvedValue({ ok: true, value: null })
  expect(await door.call('copy', 'x')).toEqual({ ok: true, value: null })
  expect(electron.invoke).toHaveBeenCalledWith('cvq-lab:call', 'copy', 'x')
})

test('a call that cannot be sent is refused, not thrown', async () => {
  const door = await load()
  electron.invoke.mockRejectedValue(new Error('An object could not be cloned.'))
  expect(await door.call('copy', 'x')).toEqual({ ok: false, reason: { kind: 'failed' } })
})

test('every command of the contract is handed on, alone, without the event', async () => {
  const door = await load()
  const heard = vi.fn()
  door.onCommand(heard)
  for (const name of COMMANDS) command(name, 'more')
  expect(heard.mock.calls).toEqual(COMMANDS.map((name) => [name]))
})

test('anything else is not', async () => {
  const door = await load()
  const heard = vi.fn()
  door.onCommand(heard)
  for (const name of ['quit', 'toString', '__proto__', 7, null, undefined, ['play']]) command(name)
  expect(heard).not.toHaveBeenCalled()
})

test('listening can be stopped', async () => {
  const door = await load()
  const heard = vi.fn()
  door.onCommand(heard)()
  command('play')
  expect(heard).not.toHaveBeenCalled()
  expect(electron.listeners.size).toBe(0)
})
