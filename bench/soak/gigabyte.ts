// A gigabyte without a line end: what it costs the server in memory.

import { once } from 'node:events'
import { connect } from 'node:net'
import { Child } from './child.ts'
import { HOST } from './load.ts'

const GIGABYTE = 2 ** 30
const CHUNK = Buffer.alloc(65_536, 'x')
/** What ours may hold more than a server that passes over all that comes, in bytes: a few chunks on their way. */
const MORE = 8 * 2 ** 20

/** Sends until the server breaks the connection; how many bytes it sent. */
async function pour(port: number, left: number): Promise<number> {
  // It goes on when the server has closed its own side: that is the test.
  const socket = connect({ host: HOST, port, allowHalfOpen: true })
  await once(socket, 'connect')
  const broken = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  socket.on('error', () => undefined)
  socket.resume()
  let sent = 0
  while (!socket.destroyed && sent < left) {
    sent += CHUNK.length
    if (!socket.write(CHUNK))
      await Promise.race([new Promise((resolve) => socket.once('drain', resolve)), broken])
  }
  socket.destroy()
  return sent
}

interface Poured {
  readonly connections: number
  /** The most the process was larger than before, and what it keeps behind it, in bytes. */
  readonly peak: number
  readonly kept: number
}

async function pourInto(which: 'ours' | 'sink'): Promise<Poured> {
  const server = Child.start('server.ts', [which])
  try {
    const before = await server.ask({ peakAnew: true })
    let connections = 0
    for (let sent = 0; sent < GIGABYTE; connections++) sent += await pour(before.port ?? 0, GIGABYTE - sent)
    const after = await server.ask({})
    return {
      connections,
      peak: (after.peak ?? 0) - (before.rss ?? 0),
      kept: (after.kept ?? 0) - (before.kept ?? 0),
    }
  } finally {
    await server.end()
  }
}

const mebibytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MiB`

export async function gigabyte(): Promise<boolean> {
  const [sink, ours] = [await pourInto('sink'), await pourInto('ours')]
  for (const [name, { connections, peak, kept }] of Object.entries({
    'a server that passes over all': sink,
    ours,
  }))
    console.log(
      `a gigabyte without a line end into ${name}, on ${connections} connections: at most ${mebibytes(peak)} more in the process, ${mebibytes(kept)} kept behind it`,
    )
  return ours.peak - sink.peak <= MORE && ours.kept - sink.kept <= 2 ** 20
}
