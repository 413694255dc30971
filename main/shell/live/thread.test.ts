// The door between the app and the live server's thread, from both sides.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { MessageChannel } from 'node:worker_threads'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { catalogue, order, START } from './fixture.ts'
import { type LiveMessage, serveLive } from './serve.ts'
import { hireLive } from './thread.ts'

const EQUIPMENT = { live: { catalogue, start: START, policies: [] } }

describe('the thread', () => {
  test('answers each call by its number, and tells of news', async () => {
    const { port1, port2 } = new MessageChannel()
    const heard: LiveMessage[] = []
    port1.on('message', (message: LiveMessage) => heard.push(message))
    serveLive(port2, EQUIPMENT)
    port1.postMessage({ id: 1, name: 'start', argument: order() })
    port1.postMessage({ id: 2, name: 'start', argument: order() })
    const answerTo = (id: number) => heard.find((message) => message.kind !== 'news' && message.id === id)
    await vi.waitFor(() => expect(heard).toContainEqual({ kind: 'news' }))
    expect(answerTo(1)).toMatchObject({ kind: 'answer', answer: { kind: 'listening' } })
    expect(answerTo(2)).toEqual({ kind: 'answer', id: 2, answer: { kind: 'running' } })
    port1.postMessage({ id: 3, name: 'stop', argument: null })
    await vi.waitFor(() => expect(answerTo(3)).toEqual({ kind: 'answer', id: 3, answer: null }))
    port1.close()
  })

  test('says what it could not do, and goes on', async () => {
    const { port1, port2 } = new MessageChannel()
    const heard: LiveMessage[] = []
    port1.on('message', (message: LiveMessage) => heard.push(message))
    serveLive(port2, EQUIPMENT)
    port1.postMessage({ id: 1, name: 'make', argument: null })
    port1.postMessage({ id: 2, name: 'conversation', argument: 7 })
    await vi.waitFor(() => expect(heard).toHaveLength(2))
    expect(heard).toMatchObject([
      { kind: 'failed', id: 1 },
      { kind: 'answer', id: 2, answer: null },
    ])
    port1.close()
  })
})

/** A worker that does as the number it is asked for news with says: 1 answers, 2 fails, 3 ends, 4 tells. */
const WORKER = `
import { parentPort } from 'node:worker_threads'
parentPort.on('message', ({ id, argument }) => {
  if (argument === 1) parentPort.postMessage({ kind: 'answer', id, answer: { revision: 7 } })
  if (argument === 2) parentPort.postMessage({ kind: 'failed', id, error: 'no' })
  if (argument === 3) process.exit(3)
  if (argument === 4) parentPort.postMessage({ kind: 'news' })
})
`

describe('the app', () => {
  let folder = ''
  let entry: URL
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'cvq-lab-live-thread-'))
    const file = join(folder, 'worker.mjs')
    writeFileSync(file, WORKER)
    entry = pathToFileURL(file)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('hears answers, failures and news', async () => {
    const news = vi.fn()
    const thread = hireLive(entry, EQUIPMENT, { news, gone: vi.fn() })
    expect(await thread.call('news', 1)).toEqual({ revision: 7 })
    await expect(thread.call('news', 2)).rejects.toThrow('no')
    void thread.call('news', 4).catch(() => undefined)
    await vi.waitFor(() => expect(news).toHaveBeenCalledOnce())
    await expect(thread.call('news', 3)).rejects.toThrow('ended')
  })

  test('is told once when the thread ends, and waits for nothing that cannot come', async () => {
    const gone = vi.fn()
    const thread = hireLive(entry, EQUIPMENT, { news: vi.fn(), gone })
    const waiting = thread.call('news', 9)
    void thread.call('news', 3).catch(() => undefined)
    await expect(waiting).rejects.toThrow('the live server’s thread ended with 3')
    expect(gone).toHaveBeenCalledOnce()
  })
})
