// What was chosen on the screen Live, over a restart.

import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { LiveChoices } from '../../main/contract-choices.ts'
import { INSTALLER_SETTINGS } from '../../protocol/formats/installer.ts'

const KEPT: LiveChoices = {
  server: {
    host: '::1',
    port: 1999,
    policy: 'builtin:ns',
    limits: {
      connections: 5,
      connectionsPerSecond: 6,
      idleSeconds: 7,
      lineBytes: 800,
      linesPerSecond: 9,
      memoryBytes: 10_000,
    },
  },
  probe: {
    host: 'a.example',
    port: 2000,
    follows: false,
    download: { ...INSTALLER_SETTINGS, trouble: 'cut' },
  },
}

const call = vi.fn()
const leaving = vi.fn()

/** The window of a start that is told of these choices. */
async function start(kept: LiveChoices | null) {
  vi.resetModules()
  call.mockImplementation(async (name: string) => ({ ok: true, value: name === 'liveChoices' ? kept : null }))
  const { choicesTakenUp } = await import('./choices.ts')
  const { useServer } = await import('./server/store.ts')
  const { useProbe } = await import('./probe/store.ts')
  await choicesTakenUp()
  await choicesTakenUp()
  return { useServer, useProbe }
}

const told = (): readonly LiveChoices[] =>
  call.mock.calls.filter(([name]) => name === 'keepLiveChoices').map(([, choices]) => choices)

beforeEach(() => {
  vi.useFakeTimers()
  call.mockReset()
  leaving.mockReset()
  vi.stubGlobal('window', { cvqLab: { call, onFileNews: leaving } })
})
afterEach(() => vi.useRealTimers())

it('comes back as it was left, asked for once, and starts nothing', async () => {
  const { useServer, useProbe } = await start(KEPT)
  expect(useServer.getState()).toMatchObject({ ...KEPT.server, known: { server: { kind: 'stopped' } } })
  expect(useProbe.getState()).toMatchObject({
    host: 'a.example',
    port: '2000',
    follows: false,
    settings: KEPT.probe.download,
    underway: null,
  })
  vi.runAllTimers()
  expect(call.mock.calls.map(([name]) => name)).toEqual(['liveChoices'])
})

it('is told once it rests, several changes as one', async () => {
  const { useServer, useProbe } = await start(null)
  useServer.getState().set({ port: 1864 })
  useServer.getState().set({ policy: 'draft' })
  useProbe.getState().set({ follows: false })
  expect(told()).toEqual([])
  vi.runAllTimers()
  expect(told()).toMatchObject([{ server: { port: 1864, policy: 'draft' }, probe: { follows: false } }])
  useServer.getState().set({ filter: 'x', follow: false })
  vi.runAllTimers()
  expect(told()).toHaveLength(1)
})

it('is told a last time when the window is about to close', async () => {
  const { useServer } = await start(null)
  useServer.getState().set({ port: 1864 })
  leaving.mock.calls[0]?.[0]({ kind: 'leaving' })
  expect(told()).toMatchObject([{ server: { port: 1864 } }])
  vi.runAllTimers()
  expect(told()).toHaveLength(1)
})

it.each(['0.0.0.0', '::', '192.168.1.7', 'localhost', 'my.name'])(
  'of where to listen never has %s',
  async (host) => {
    const { useServer } = await start(null)
    useServer.getState().set({ host, port: 1864 })
    vi.runAllTimers()
    expect(told()).toMatchObject([{ server: { host: '127.0.0.1', port: 1864 } }])
  },
)

it('of whom Probe asks has the last that could be asked', async () => {
  const { useProbe } = await start(KEPT)
  useProbe.getState().set({ host: 'two words' })
  vi.runAllTimers()
  expect(told()).toEqual([])
  useProbe.getState().set({ host: 'b.example', port: '70000', follows: true })
  vi.runAllTimers()
  expect(told()).toMatchObject([{ probe: { host: 'a.example', port: 2000, follows: true } }])
})
