// Where a worker thread starts. It is built as a file of its own, beside the app's entry.

import { parentPort, workerData } from 'node:worker_threads'
import type { LiveEquipment } from '../live/serve.ts'
import { crafts } from './crafts.ts'
import type { Equipment } from './order.ts'
import { serveOrders } from './serve.ts'

const equipment: Equipment | LiveEquipment = workerData
const port = parentPort
if (port === null) throw new Error('worker.js runs in a worker thread alone')
if (!('live' in equipment)) serveOrders(port, equipment, crafts)
else void import('../live/serve.ts').then(({ serveLive }) => serveLive(port, equipment))
