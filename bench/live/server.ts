// A server in a process of its own: ours, or the floor, a bare one that cuts lines and answers each with a fixed
// string. Told which as its argument; sends its port to who started it, and ends with it.

import { createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { loadAssets } from '../../main/files.ts'
import { listen } from '../../main/live/listen.ts'
import { compilePolicy } from '../../main/server/policy.ts'
import { FIXED, HOST, RAISED } from './exchange.ts'

async function ours(): Promise<number> {
  const assets = loadAssets(join(import.meta.dirname, '../../assets'))
  const policy = assets.ok ? assets.value.policies.find(({ name }) => name === 'seed')?.policy : undefined
  if (!assets.ok || policy === undefined) throw new Error('the assets are broken')
  const compiled = compilePolicy(policy, assets.value.catalogue)
  const server = await listen({ host: HOST, port: 0, policy: compiled, limits: RAISED })
  if (!server.ok) throw new Error(server.reason.code)
  return server.value.port
}

/** As little as a server of lines can do, and one write for all that came at once. */
function bare(socket: Socket): void {
  let rest = ''
  socket.on('data', (bytes: Buffer) => {
    const lines = (rest + bytes.toString('latin1')).split('\n')
    rest = lines.pop() ?? ''
    if (lines.length > 0) socket.write(FIXED.repeat(lines.length), 'latin1')
  })
  socket.on('error', () => undefined)
}

const floor = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer(bare)
    server.listen({ port: 0, host: HOST, backlog: 4096 }, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })

process.on('disconnect', () => process.exit(0))
process.send?.({ port: await (process.argv[2] === 'ours' ? ours() : floor()) })
