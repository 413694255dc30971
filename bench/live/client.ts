// The client of the live benchmark, in a process of its own: asks as it is told, and says how long it took.

import { connect, type Socket } from 'node:net'
import { FIXED, HOST, type Order, QUERY, WAYS } from './exchange.ts'

/** Takes packets of questions to ask from one pot, until it is empty. */
class Pot {
  constructor(private left: number) {}

  take(): boolean {
    this.left -= 1
    return this.left >= 0
  }
}

/** Calls back each time all answers to what was asked have come. */
function onAnswers(socket: Socket, deep: number, answered: () => void): void {
  let missing = FIXED.length * deep
  socket.on('data', (bytes: Buffer) => {
    missing -= bytes.length
    if (missing > 0) return
    if (missing < 0) throw new Error('more came than was asked for')
    missing = FIXED.length * deep
    answered()
  })
}

/** Asks over one connection until the pot is empty. */
const asking = (pot: Pot, port: number, deep: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const packet = QUERY.repeat(deep)
    const socket = connect({ host: HOST, port })
    const ask = () => {
      if (pot.take()) socket.write(packet, 'latin1')
      else socket.end()
    }
    onAnswers(socket, deep, ask)
    socket.once('connect', ask)
    socket.once('error', reject)
    socket.once('close', () => resolve())
  })

const once = (port: number): Promise<void> => asking(new Pot(1), port, 1)

async function connecting(pot: Pot, port: number): Promise<void> {
  while (pot.take()) await once(port)
}

async function carryOut({ way, port, count }: Order): Promise<number> {
  const { connections, deep, closes } = WAYS[way]
  const pot = new Pot(count / deep)
  const began = performance.now()
  await Promise.all(
    Array.from({ length: connections }, () => (closes ? connecting(pot, port) : asking(pot, port, deep))),
  )
  return (performance.now() - began) / 1000
}

process.on('disconnect', () => process.exit(0))
process.on('message', (order: Order) => {
  carryOut(order).then(
    (seconds) => process.send?.({ seconds }),
    (error: unknown) => {
      console.error(error)
      process.exit(1)
    },
  )
})
