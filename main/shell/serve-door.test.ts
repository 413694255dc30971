import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Sender } from './door.ts'
import { serveDoor, trustedContents } from './serve-door.ts'

type Handler = (event: unknown, ...values: unknown[]) => Promise<unknown>

const electron = vi.hoisted(() => ({ handlers: new Map<string, unknown>() }))

vi.mock('electron', () => ({
  ipcMain: { handle: (channel: string, handler: unknown) => electron.handlers.set(channel, handler) },
}))

beforeEach(() => electron.handlers.clear())

const isHandler = (value: unknown): value is Handler => typeof value === 'function'

/** What the door was asked when Electron delivered this event. */
async function delivered(event: unknown, ...values: unknown[]): Promise<unknown[]> {
  const asked: unknown[] = []
  serveDoor(async (...all) => {
    asked.push(...all)
    return { ok: false, reason: { kind: 'not-allowed' } }
  })
  const handler = electron.handlers.get('cvq-lab:call')
  if (!isHandler(handler)) throw new Error('nothing is listening')
  await handler(event, ...values)
  return asked
}

const topFrame = { origin: 'app://cvq-lab' }

describe('a call on the wire', () => {
  test('there is one channel', async () => {
    await delivered({ sender: { id: 3, mainFrame: topFrame }, senderFrame: topFrame })
    expect([...electron.handlers.keys()]).toEqual(['cvq-lab:call'])
  })

  test('is put to the door with its sender; more values than two are dropped', async () => {
    const event = { sender: { id: 3, mainFrame: topFrame }, senderFrame: topFrame }
    expect(await delivered(event, 'copy', 'x', 'more')).toEqual([
      { webContentsId: 3, isTopFrame: true, origin: 'app://cvq-lab' },
      'copy',
      'x',
    ])
  })

  test('of a frame within the page is known as such', async () => {
    const event = { sender: { id: 3, mainFrame: topFrame }, senderFrame: { origin: 'app://cvq-lab' } }
    expect((await delivered(event))[0]).toMatchObject({ isTopFrame: false })
  })

  test('of a frame that has gone has no sender', async () => {
    expect((await delivered({ sender: { id: 3, mainFrame: topFrame }, senderFrame: null }))[0]).toBeNull()
  })
})

describe('who is trusted', () => {
  /** As much of Electron's web contents as is looked at. */
  const contents = (id: number) => {
    const listeners: (() => void)[] = []
    return {
      id,
      once: (_event: 'destroyed', listener: () => void) => listeners.push(listener),
      destroy: () => {
        for (const listener of listeners) listener()
      },
    }
  }
  const sender: Sender = { webContentsId: 3, isTopFrame: true, origin: 'app://cvq-lab' }

  test('the top frame of an added window at our address, and nobody else', () => {
    const { add, trusts } = trustedContents('app://cvq-lab')
    expect(trusts(sender)).toBe(false)
    add(contents(3))
    expect(trusts(sender)).toBe(true)
    expect(trusts({ ...sender, webContentsId: 4 })).toBe(false)
    expect(trusts({ ...sender, isTopFrame: false })).toBe(false)
    expect(trusts({ ...sender, origin: 'app://cvq-lab.example' })).toBe(false)
  })

  test('not after its window is gone', () => {
    const { add, trusts } = trustedContents('app://cvq-lab')
    const window = contents(3)
    add(window)
    window.destroy()
    expect(trusts(sender)).toBe(false)
  })
})
