// Ten thousand idle connections and a thousand slow ones: how soon a well-behaved client is answered among them, what
// a connection costs in memory, and whether an hour's worth of traffic leaves anything behind; ours and the floor in
// the same run.

import { percentile } from '../pairs.ts'
import { Child } from './child.ts'
import { IDLE, LORIS, RAISED } from './load.ts'
import { latencies } from './steady.ts'

const EXCHANGES = 2_000
/** Each client asks once a minute. */
const MINUTES = 60
const LIMIT_MS = 50
/** Growth from the first ten minutes to the last ten, in bytes a connection, that counts as flat. */
const FLAT = 32

interface Crowded {
  readonly p50: number
  readonly p99: number
  readonly worst: number
  /** Kept for one idle connection, in bytes. */
  readonly perConnection: number
  /** What is kept for a connection after each minute, in bytes. */
  readonly minutes: readonly number[]
  readonly lost: number
}

async function measure(which: 'ours' | 'bare'): Promise<Crowded> {
  const server = Child.start('server.ts', [which])
  const { port = 0, kept: empty = 0 } = await server.ask({})
  const crowd = Child.start('crowd.ts', [String(port)])
  try {
    await crowd.ask({ idle: IDLE })
    const { kept: full = 0 } = await server.ask({})
    await crowd.ask({ loris: LORIS })
    const measured = await latencies(port, EXCHANGES)
    const minutes: number[] = []
    for (let minute = 0; minute < MINUTES; minute++) {
      await crowd.ask({ ask: true })
      const { kept = 0 } = await server.ask({})
      minutes.push((kept - empty) / (IDLE + LORIS))
    }
    const { lost = 0 } = await crowd.ask({})
    const [p50, p99, worst] = [50, 99, 100].map((percent) => percentile(measured, percent))
    return {
      p50: p50 ?? Number.NaN,
      p99: p99 ?? Number.NaN,
      worst: worst ?? Number.NaN,
      perConnection: (full - empty) / IDLE,
      minutes,
      lost,
    }
  } finally {
    await crowd.end()
    await server.end()
  }
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

function tell(name: string, { p50, p99, worst, perConnection, minutes, lost }: Crowded): number {
  const grown = mean(minutes.slice(-10)) - mean(minutes.slice(0, 10))
  console.log(
    `${name}: answered within ${p50.toFixed(2)} ms (median), ${p99.toFixed(2)} ms (99th percentile), ${worst.toFixed(1)} ms (worst); ` +
      `${Math.round(perConnection)} bytes kept for an idle connection; after ${IDLE * MINUTES} exchanges ${grown.toFixed(1)} bytes a connection more; ${lost} connections lost`,
  )
  return grown
}

export async function crowded(): Promise<boolean> {
  const raised = Object.entries(RAISED).map(([name, value]) => `${name} ${value}`)
  console.log(
    `${IDLE} idle connections and ${LORIS} that never finish a line; limits raised: ${raised.join(', ')}`,
  )
  tell('bare server', await measure('bare'))
  const ours = await measure('ours')
  const grown = tell('ours', ours)
  return ours.p99 <= LIMIT_MS && grown <= FLAT && ours.lost === 0
}
