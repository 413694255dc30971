// Where a worker thread starts. It is built as a file of its own, beside the app's entry.

import { parentPort, workerData } from 'node:worker_threads'
import { crafts } from './crafts.ts'
import type { Equipment } from './order.ts'
import { serveOrders } from './serve.ts'

const equipment: Equipment = workerData
if (parentPort === null) throw new Error('worker.js runs in a worker thread alone')
serveOrders(parentPort, equipment, crafts)
