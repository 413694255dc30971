// The well-behaved client: asks, waits for its answer, asks again; and now and then on a new connection.

import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { HOST, QUERY } from './load.ts'

/** Milliseconds from the question to the end of the answer. */
async function exchange(socket: Socket): Promise<number> {
  const asked = performance.now()
  socket.write(QUERY)
  for (;;) {
    const [bytes]: Buffer[] = await once(socket, 'data')
    if (bytes?.at(-1) === 0x0a) return performance.now() - asked
  }
}

const opened = async (port: number): Promise<Socket> => {
  const socket = connect({ host: HOST, port, noDelay: true })
  await once(socket, 'connect')
  return socket
}

/** As many exchanges on one connection, and a tenth as many on a new one each, from dialling on. */
export async function latencies(port: number, count: number): Promise<readonly number[]> {
  const measured: number[] = []
  const steady = await opened(port)
  for (let i = 0; i < count; i++) {
    measured.push(await exchange(steady))
    if (i % 10 !== 0) continue
    const dialled = performance.now()
    const fresh = await opened(port)
    await exchange(fresh)
    measured.push(performance.now() - dialled)
    fresh.destroy()
  }
  steady.destroy()
  return measured
}
