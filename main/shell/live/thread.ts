// The live server's thread from the app's side: calls go there and answers come back. A thread that ends, whyever, takes
// its port and its connections with it and leaves the app as it was.

import { Worker } from 'node:worker_threads'
import type { LiveCall, LiveCalls } from './live.ts'
import type { LiveEquipment, LiveMessage, LiveOrder } from './serve.ts'

/** Of what JavaScript allocates, in megabytes: some thousand connections more than anybody has take a fraction. */
const MOST_MEMORY_MB = 1024

export interface LiveThread {
  call<Name extends LiveCall>(
    name: Name,
    argument: LiveCalls[Name]['argument'],
  ): Promise<LiveCalls[Name]['answer']>
}

export interface Hearing {
  /** There is something new. */
  news(): void
  /** The thread has ended. */
  gone(error: Error): void
}

interface Waiting {
  /** Takes the answer of the very call that waits. */
  readonly answered: (answer: never) => void
  readonly failed: (error: Error) => void
}

/** What a worker sends, as whoever waits for it takes it. */
type Heard = Exclude<LiveMessage, { kind: 'answer' }> | { kind: 'answer'; id: number; answer: never }

/** `entry` is the built worker's file. */
export function hireLive(entry: string | URL, equipment: LiveEquipment, hearing: Hearing): LiveThread {
  const worker = new Worker(entry, {
    workerData: equipment,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  })
  const waiting = new Map<number, Waiting>()
  let calls = 0

  function take(id: number): Waiting | undefined {
    const found = waiting.get(id)
    waiting.delete(id)
    return found
  }

  function heard(message: Heard): void {
    if (message.kind === 'news') hearing.news()
    else if (message.kind === 'answer') take(message.id)?.answered(message.answer)
    else take(message.id)?.failed(new Error(message.error))
  }

  let over = false
  function gone(error: Error): void {
    if (over) return
    over = true
    for (const id of waiting.keys()) take(id)?.failed(error)
    hearing.gone(error)
  }

  worker.on('message', heard)
  worker.on('messageerror', gone)
  worker.on('error', gone)
  worker.on('exit', (code) => gone(new Error(`the live server’s thread ended with ${code}`)))
  // It keeps nobody waiting when the app ends.
  worker.unref()
  return {
    call: (name, argument) =>
      new Promise((answered, failed) => {
        const id = ++calls
        waiting.set(id, { answered, failed })
        const order: LiveOrder<typeof name> = { id, name, argument }
        worker.postMessage(order)
      }),
  }
}
