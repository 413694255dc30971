// A desk's thread on Node's worker threads. Its memory is bounded, so that what needs more ends the thread and not
// the app.

import { Worker } from 'node:worker_threads'
import type { Catalogue } from '../../../protocol/formats/catalogue.ts'
import type { Hire } from './desk.ts'
import { type Equipment, type Message, NONE_WANTED, type WorkKind } from './order.ts'

/** Of what JavaScript allocates, in megabytes; typed arrays are beside it. */
const MOST_MEMORY_MB = 1024

/** `entry` is the built worker's file; `memory` is what it may take, in megabytes. */
export const hireFrom =
  <Kind extends WorkKind>(entry: string | URL, catalogue: Catalogue, memory = MOST_MEMORY_MB): Hire<Kind> =>
  ({ heard, gone }) => {
    const wanted = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
    const workerData: Equipment = { catalogue, wanted }
    const worker = new Worker(entry, {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: memory },
    })
    worker.on('message', (message: Message<Kind>) => heard(message))
    worker.on('messageerror', gone)
    worker.on('error', gone)
    worker.on('exit', (code) => gone(new Error(`the worker ended with ${code}`)))
    // It keeps nobody waiting when the app ends.
    worker.unref()
    return {
      post: (order) => worker.postMessage(order),
      want: (id) => void Atomics.store(wanted, 0, id),
      end: () => {
        Atomics.store(wanted, 0, NONE_WANTED)
        void worker.terminate()
      },
    }
  }
