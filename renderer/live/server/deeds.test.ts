// What is asked of the main process, and what is kept of what came of it.

import '../../../words/whole.ts'
import { beforeEach, expect, it, vi } from 'vitest'
import type { LiveStarted } from '../../../main/contract-live.ts'
import { bench, traceNamed } from '../../state/fixture.ts'
import { answerWith, disconnect, policyOf, save, start, startHere, startOnPort } from './deeds.ts'
import { news, row } from './fixture.ts'
import { useServer } from './store.ts'
import { show } from './use-conversation.ts'

const call = vi.fn()

const answers = (value: unknown) => call.mockResolvedValueOnce({ ok: true, value })
const started = (value: LiveStarted) => answers(value)
const listening = { kind: 'listening', host: '127.0.0.1', port: 1863 } as const

beforeEach(() => {
  vi.stubGlobal('window', { cvqLab: { call } })
  call.mockReset()
  call.mockResolvedValue({ ok: true, value: null })
  useServer.setState(useServer.getInitialState())
})

it('starts where, by what and under which limits is chosen', async () => {
  const { lab } = bench()
  started(listening)
  await start(lab.getState())
  const { limits } = useServer.getState()
  const policy = lab.getState().active
  expect(call).toHaveBeenCalledWith('liveStart', {
    host: '127.0.0.1',
    port: 1863,
    policy,
    limits,
  })
  expect(useServer.getState()).toMatchObject({ starting: false, notice: null, answering: policy })
})

it('says so where other machines were not let in, and listens on this computer alone where that is wished', async () => {
  const { lab } = bench()
  useServer.getState().set({ host: '0.0.0.0' })
  started({ kind: 'not-confirmed' })
  await start(lab.getState())
  expect(useServer.getState().notice).toEqual({ kind: 'not-let-in', host: '0.0.0.0' })
  started(listening)
  await startHere(lab.getState())
  expect(call.mock.lastCall?.[1]).toMatchObject({ host: '127.0.0.1' })
  expect(useServer.getState().notice).toBeNull()
})

it('offers the port that is free, and takes it', async () => {
  const { lab } = bench()
  started({ kind: 'port-in-use', port: 1863, free: 1864 })
  await start(lab.getState())
  expect(useServer.getState().notice).toEqual({ kind: 'busy', port: 1863, free: 1864 })
  started({ ...listening, port: 1864 })
  await startOnPort(lab.getState(), 1864)
  expect(call.mock.lastCall?.[1]).toMatchObject({ port: 1864 })
  expect(useServer.getState().notice).toBeNull()
})

it('only remembers a policy before a start, and swaps it while it listens', async () => {
  const { lab } = bench()
  await answerWith('draft', lab.getState())
  expect(call).not.toHaveBeenCalled()
  const server = { ...listening, policy: 'Test', exposed: false, since: 0 }
  useServer.getState().take(news({ server, open: 3 }))
  await answerWith('active', lab.getState())
  expect(call).toHaveBeenCalledWith('livePolicy', lab.getState().active)
  expect(useServer.getState().notice).toEqual({ kind: 'swapped', name: 'Test', open: 3 })
})

it('takes the policy on Negotiate for one that is gone', () => {
  const state = bench().lab.getState()
  expect(policyOf('builtin:nobody', state)).toBe(state.active)
})

it('says so where the main process did not carry it out', async () => {
  call.mockResolvedValue({ ok: false, reason: { kind: 'failed' } })
  await disconnect(4)
  expect(useServer.getState().notice).toEqual({ kind: 'failed' })
})

it('saves the conversation it is asked for, and says where', async () => {
  answers({ kind: 'saved', name: 'talk.pcapng' })
  await save(4, 'pcapng')
  expect(call).toHaveBeenCalledWith('liveSave', { connection: 4, as: 'pcapng' })
  expect(useServer.getState().notice).toEqual({ kind: 'saved', name: 'talk.pcapng' })
})

it('lets go of a chosen connection that is no longer listed', () => {
  useServer.getState().take(news({ rows: [row(1), row(2)] }))
  useServer.getState().select(1, 'whole')
  useServer.getState().take(news({ revision: 2, gone: [1] }))
  expect(useServer.getState().selected).toBeNull()
})

it('plays the chosen conversation from its beginning, and shows one of its messages where that is wished', async () => {
  const { lab } = bench()
  useServer.getState().take(news({ rows: [row(1)] }))
  useServer.getState().select(1, 'play')
  answers(traceNamed('live'))
  await show(lab)
  const shown = lab.getState().liveStages.server
  expect(shown?.of).toBe('connection 1')
  expect(shown?.lab.getState()).toMatchObject({ playing: true, time: 0 })
  useServer.getState().select(1, { message: 2 })
  answers(traceNamed('live'))
  await show(lab)
  expect(lab.getState().liveStages.server?.lab.getState().pinned).toBe(2)
  expect(useServer.getState().wish).toBeNull()
})

it('shows nothing of one that was chosen before another', async () => {
  const { lab } = bench()
  useServer.getState().take(news({ rows: [row(1), row(2)] }))
  useServer.getState().select(1, 'whole')
  call.mockImplementationOnce(async () => {
    useServer.getState().select(2, 'whole')
    return { ok: true, value: traceNamed('live') }
  })
  await show(lab)
  expect(lab.getState().liveStages.server).toBeUndefined()
})

it('says that a conversation is no longer kept', async () => {
  const { lab } = bench()
  useServer.getState().take(news({ rows: [row(1)] }))
  useServer.getState().select(1, 'play')
  answers(null)
  await show(lab)
  expect(useServer.getState().notice).toEqual({ kind: 'gone', connection: 1 })
})
