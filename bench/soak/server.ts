// The server under load, in a process of its own: ours, or a floor: a bare server that cuts lines and answers each with
// a fixed one, or a sink that passes over all that comes. Says its port, and what it keeps in memory.

import { createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { loadAssets } from '../../main/files.ts'
import { listen } from '../../main/live/listen.ts'
import { compilePolicy } from '../../main/server/policy.ts'
import { LIMITS } from '../../protocol/formats/limits.ts'
import { answering } from './child.ts'
import { HOST, RAISED } from './load.ts'

const defaults = Object.fromEntries(Object.entries(LIMITS).map(([name, { otherwise }]) => [name, otherwise]))

async function ours(): Promise<number> {
  const assets = loadAssets(join(import.meta.dirname, '../../assets'))
  const policy = assets.ok ? assets.value.policies.find(({ name }) => name === 'seed')?.policy : undefined
  if (!assets.ok || policy === undefined) throw new Error('the assets are broken')
  const server = await listen({
    host: HOST,
    port: 0,
    policy: compilePolicy(policy, assets.value.catalogue),
    limits: { ...defaults, ...RAISED },
  })
  if (!server.ok) throw new Error(server.reason.code)
  return server.value.port
}

const FIXED = '420 2\r\n'

/** As little as a server of lines can do. */
function bare(socket: Socket): void {
  let rest = ''
  socket.on('data', (bytes: Buffer) => {
    const lines = (rest + bytes.toString('latin1')).split('\n')
    rest = lines.pop() ?? ''
    if (lines.length > 0) socket.write(FIXED.repeat(lines.length))
  })
}

/** As little as a server can do. */
const sink = (socket: Socket): void => void socket.resume()

function floor(serve: (socket: Socket) => void): Promise<number> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    serve(socket)
  })
  return new Promise((resolve) => {
    server.listen({ port: 0, host: HOST, backlog: 4096 }, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
}

let peak = 0
const seeMemory = (): void => {
  peak = Math.max(peak, process.memoryUsage.rss())
}
setInterval(seeMemory, 20).unref()

/** What is kept once all that can go is gone, in bytes. */
function kept(): number {
  gc?.()
  gc?.()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

const port = await (process.argv[2] === 'ours' ? ours() : floor(process.argv[2] === 'sink' ? sink : bare))
answering(async (question) => {
  if ('peakAnew' in question) peak = process.memoryUsage.rss()
  seeMemory()
  return { port, kept: kept(), rss: process.memoryUsage.rss(), peak }
})
