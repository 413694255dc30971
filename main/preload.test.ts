import { beforeEach, expect, test, vi } from 'vitest'
import { COMMANDS, type Door } from './contract.ts'

type Listener = (event: unknown, ...values: unknown[]) => void

const electron = vi.hoisted(() => ({
  exposed: new Map<string, unknown>(),
  listeners: new Map<string, Set<Listener>>(),
  invoke: vi.fn(),
}))

vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (name: string, value: unknown) => electron.exposed.set(name, value) },
  webUtils: { getPathForFile: (file: File) => (file.name === 'made.cvq' ? '' : `/folder/${file.name}`) },
  ipcRenderer: {
    invoke: electron.invoke,
    on: (channel: string, listener: Listener) => {
      const listeners = electron.listeners.get(channel) ?? new Set()
      electron.listeners.set(channel, listeners.add(listener))
    },
    off: (channel: string, listener: Listener) => electron.listeners.get(channel)?.delete(listener),
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

const comes = (channel: string, ...values: unknown[]): void => {
  for (const listener of electron.listeners.get(channel) ?? []) listener({ sender: 'electron' }, ...values)
}
const command = (...values: unknown[]): void => comes('cvq-lab:command', ...values)
const progress = (...values: unknown[]): void => comes('cvq-lab:progress', ...values)

beforeEach(() => {
  electron.invoke.mockReset()
})

test('one name is exposed, with seven functions', async () => {
  const door = await load()
  expect([...electron.exposed.keys()]).toEqual(['cvqLab'])
  expect(Object.keys(door).toSorted()).toEqual([
    ...['call', 'drop', 'onCommand', 'onFileNews', 'onLiveNews', 'onProgress', 'onTrouble'],
  ])
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
  expect(await door.call('copy', 'x')).toMatchObject({ ok: false, reason: { kind: 'bad-argument' } })
  electron.invoke.mockRejectedValue(new Error('reply was never sent'))
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

test('progress is handed on as a job and how far it is', async () => {
  const door = await load()
  const heard = vi.fn()
  door.onProgress(heard)
  progress(7, 0.5, 'more')
  expect(heard.mock.calls).toEqual([[{ job: 7, done: 0.5 }]])
})

test('what is no progress is not', async () => {
  const door = await load()
  const heard = vi.fn()
  door.onProgress(heard)
  for (const values of [[], [7], ['7', 0.5], [7, '0.5'], [{ job: 7, done: 1 }], [null, null]])
    progress(...values)
  command('play')
  expect(heard).not.toHaveBeenCalled()
})

test('listening can be stopped', async () => {
  const door = await load()
  const heard = vi.fn()
  door.onCommand(heard)()
  door.onProgress(heard)()
  command('play')
  progress(7, 0.5)
  expect(heard).not.toHaveBeenCalled()
  expect([...electron.listeners.values()].map(({ size }) => size)).toEqual([0, 0])
})

test('what is dropped goes to the main process by its path, which the page never has', async () => {
  const door = await load()
  electron.invoke.mockResolvedValue({ ok: true, value: { kind: 'cancelled' } })
  expect(await door.drop(new File([], 'a.cvq'))).toEqual({ ok: true, value: { kind: 'cancelled' } })
  expect(electron.invoke).toHaveBeenLastCalledWith('cvq-lab:call', 'openDropped', '/folder/a.cvq')
})

test.each(['/etc/passwd', null, 7, { name: 'a.cvq', path: '/etc/passwd' }, new File([], 'made.cvq')])(
  'what the page made itself has no path: %j',
  async (file) => {
    const door = await load()
    await door.drop(file)
    expect(electron.invoke).toHaveBeenLastCalledWith('cvq-lab:call', 'openDropped', '')
  },
)

test('a path is never called with from the page', async () => {
  const door = await load()
  expect(await door.call('openDropped', '/etc/passwd')).toEqual({
    ok: false,
    reason: { kind: 'not-allowed' },
  })
  expect(electron.invoke).not.toHaveBeenCalled()
})

test('news of files reach the listener as the contract has them, and nothing else does', async () => {
  const door = await load()
  const heard = vi.fn()
  const stop = door.onFileNews(heard)
  for (const values of [
    ['arrived'],
    ['changed', 3],
    ['same', 3],
    ['leaving', 7],
    ['changed'],
    ['deleted', '3'],
    ['elsewhere', 3],
    [],
    [{ kind: 'arrived' }],
  ]) {
    comes('cvq-lab:files', ...values)
  }
  stop()
  comes('cvq-lab:files', 'recent')
  expect(heard.mock.calls.map(([news]) => news)).toEqual([
    { kind: 'arrived' },
    { kind: 'changed', file: 3 },
    { kind: 'same', file: 3 },
    { kind: 'leaving' },
  ])
})

test('that there is news of the live server comes without any of it, until listening is stopped', async () => {
  const door = await load()
  const heard = vi.fn()
  const stop = door.onLiveNews(heard)
  comes('cvq-lab:live', { rows: [1] }, 'more')
  comes('cvq-lab:trouble')
  stop()
  comes('cvq-lab:live')
  expect(heard.mock.calls).toEqual([[]])
})
