// Exchanges and connections a second over TCP on loopback, of our server and of a bare `node:net` server that cuts
// lines and answers each with a fixed string. Each server and the client is a process of its own; the two servers take
// turns, so that what else the machine does falls on both.

import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { checked } from './limits.ts'
import { type Order, RAISED, WAYS, type Way } from './live/exchange.ts'
import { type Comparison, compare, inPairs } from './pairs.ts'

const PAIRS = 9

/** Exchanges, or connections, in one turn; and the least of the floor that we may reach. */
const MEASURES: readonly { readonly way: Way; readonly count: number; readonly least: number }[] = [
  { way: 'unpipelined', count: 20_000, least: 0.8 },
  { way: 'pipelined', count: 200_000, least: 0.6 },
  { way: 'connecting', count: 2_000, least: 0.8 },
]

const start = (program: string, ...args: readonly string[]): ChildProcess =>
  fork(join(import.meta.dirname, 'live', program), args, { execArgv: ['--import', 'tsx'] })

/** The number a process says next, by its name. */
async function numberFrom(child: ChildProcess, name: 'port' | 'seconds'): Promise<number> {
  const over = new AbortController()
  const { signal } = over
  const ended = once(child, 'exit', { signal }).then(() => Promise.reject(new Error('a process ended early')))
  ended.catch(() => undefined)
  try {
    const [said] = await Promise.race([once(child, 'message', { signal }), ended])
    return Number(said[name])
  } finally {
    over.abort()
  }
}

async function measure(client: ChildProcess, ports: Readonly<Record<'ours' | 'floor', number>>) {
  const perSecond = async (order: Order): Promise<number> => {
    client.send(order)
    return order.count / (await numberFrom(client, 'seconds'))
  }
  const measured: { way: Way; least: number; comparison: Comparison }[] = []
  for (const { way, count, least } of MEASURES) {
    const turn = (port: number) => () => perSecond({ way, port, count })
    const pairs = await inPairs(PAIRS, turn(ports.ours), turn(ports.floor))
    measured.push({ way, least, comparison: compare(pairs) })
  }
  return measured
}

const NAMES: Readonly<Record<Way, string>> = {
  unpipelined: `exchanges, one at a time over ${WAYS.unpipelined.connections} connections`,
  pipelined: `exchanges, ${WAYS.pipelined.deep} in a packet over ${WAYS.pipelined.connections} connections`,
  connecting: `times connect, ask and close, ${WAYS.connecting.connections} at a time`,
}

const children = [start('server.ts', 'ours'), start('server.ts', 'floor'), start('client.ts')] as const
try {
  const [ours, floor, client] = children
  const [oursPort, floorPort] = await Promise.all([numberFrom(ours, 'port'), numberFrom(floor, 'port')])
  const measured = await measure(client, { ours: oursPort, floor: floorPort })
  if (process.argv.includes('--json')) {
    const ways = measured.map(({ way, least, comparison }) => [way, { ...comparison, least }])
    console.log(JSON.stringify({ name: 'live', pairs: PAIRS, raised: RAISED, ...Object.fromEntries(ways) }))
  } else {
    const limits = Object.entries(RAISED).map(([name, value]) => `${name} ${value}`)
    console.log(
      `The live server over TCP on loopback, medians of ${PAIRS} pairs; limits raised: ${limits.join(', ')}`,
    )
    for (const { way, least, comparison } of measured) {
      const { ours: own, floor: bare, ratio } = comparison
      console.log(`  ${Math.round(own)} a second, a bare server ${Math.round(bare)}: ${NAMES[way]}`)
      console.log(`    ${ratio.toFixed(2)} of the floor (at least ${least})`)
    }
  }
  for (const { least, comparison } of measured) checked(comparison.ratio >= least)
} finally {
  for (const child of children) child.kill()
}
