import { describe, expect, test, vi } from 'vitest'
import '../../../words/whole.ts'
import { FAULT_KINDS } from '../../../protocol/fault-kinds.ts'
import { readTrace } from '../../../protocol/formats/read.ts'
import { loadBasics } from '../../files.ts'
import { faultsHandlers } from './handlers.ts'
import { seekFailure } from './seek.ts'

const basics = loadBasics('assets')
if (!basics.ok) throw new Error('the assets cannot be read')
const { catalogue } = basics.value
const policies = basics.value.policies.map(({ policy }) => policy)

const task = { policies, bug: null, sessions: 2000, seed: 3, kinds: null }
const watch = { progress: () => {}, cancelled: () => false }

describe('looking for a failure', () => {
  test('finds none in our server, and says what was tried', () => {
    const found = seekFailure(task, catalogue, watch)
    expect(found?.failure).toBeNull()
    expect(found?.counts.sessions).toBeGreaterThanOrEqual(2000)
    expect(found?.counts.matrix).toHaveLength(FAULT_KINDS.length ** 2)
  })

  test('finds a planted bug, small, with the conversation up to the wrong answer', () => {
    const failure = seekFailure({ ...task, bug: 'no-close-after-731' }, catalogue, watch)?.failure
    expect(failure).toMatchObject({ broken: 'server-answer', visitors: 1 })
    expect(failure?.expected).toMatch(/^731 \d+\r\n\[closes\]$/)
    expect(failure?.got).toMatch(/^731 \d+\r\n$/)
    expect(failure?.trace.lines.at(-1)?.line).toBe(failure?.got.trimEnd())
    expect(readTrace(JSON.parse(JSON.stringify(failure?.trace))).ok).toBe(true)
  })

  test('ends when it is no longer wanted, and says how far it is', () => {
    expect(seekFailure(task, catalogue, { ...watch, cancelled: () => true })).toBeNull()
    const progress = vi.fn()
    seekFailure(task, catalogue, { ...watch, progress })
    expect(progress.mock.lastCall?.[0]).toBeGreaterThanOrEqual(1)
  })
})

describe('the channels', () => {
  const order = { job: 1, server: 'ours' as const, sessions: 10, seed: 0, kinds: [...FAULT_KINDS] }

  test('pass on what is asked, and keep a surprise to the answer', async () => {
    const asked = vi.fn(() => Promise.resolve(null))
    const desk = { order: asked, cancel: vi.fn(), close: vi.fn() }
    const handlers = faultsHandlers(desk, policies)
    expect(await handlers.faults({ ...order, server: 'surprise' })).toEqual({ kind: 'cancelled' })
    expect(asked).toHaveBeenCalledWith(
      expect.objectContaining({ task: expect.objectContaining({ bug: expect.any(String), kinds: null }) }),
    )
    expect(await handlers.faultsNow(1)).toBeNull()
    expect(handlers.faultsCancel(1)).toBeNull()
    expect(desk.cancel).toHaveBeenCalledWith(1)
  })
})
