// What the log of `serve` costs: processor time of the server for one exchange with the log as text and as JSON, into a
// pipe that is read, a file and /dev/null, beside the same server without a log. Processor time and not the clock's: the
// client's process and the log's reader share the machine with it.

import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { HOST, type Order, type Way } from './live/exchange.ts'
import { median } from './pairs.ts'

const ROOT = join(import.meta.dirname, '..')
const TURNS = 5
/** Exchanges in one turn; without a log so many times as many, for they take that much less. */
const COUNTS = { unpipelined: 5_000, pipelined: 40_000 } as const
const MORE_WITHOUT = 10
const WAYS = ['unpipelined', 'pipelined'] as const satisfies readonly Way[]
const FORMATS = ['text', 'jsonl'] as const
const SINKS = ['/dev/null', 'file', 'pipe'] as const
/** Linux counts processor time in hundredths of a second. */
const TICKS = 100

interface Server {
  readonly name: string
  readonly times: number
  readonly process: ChildProcess
  readonly port: number
}

const program = (name: string, ...args: readonly string[]): ChildProcess =>
  fork(join(ROOT, 'bench/live', name), args, { execArgv: ['--import', 'tsx'] })

async function freePort(): Promise<number> {
  const server = createServer().listen(0, HOST)
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address !== null ? address.port : 0
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host: HOST, port })
    socket.once('error', () => resolve(false))
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
  })

async function serving(format: string, sink: (typeof SINKS)[number], folder: string): Promise<Server> {
  const port = await freePort()
  const file = sink === 'pipe' ? null : openSync(sink === 'file' ? join(folder, format) : sink, 'w')
  const limits = ['--connections-per-second', '1000000', '--lines-per-second', '10000000']
  const args = ['--import', 'tsx', 'main/cli.ts', 'serve', '--port', String(port), '--format', format]
  const process_ = spawn(process.execPath, [...args, ...limits], {
    cwd: ROOT,
    stdio: ['ignore', file ?? 'pipe', 'inherit'],
  })
  process_.stdout?.resume()
  if (file !== null) closeSync(file)
  while (process_.exitCode === null && !(await answers(port)))
    await new Promise((resolve) => setTimeout(resolve, 50))
  return {
    name: `${format} to ${sink === 'pipe' ? 'a pipe' : sink === 'file' ? 'a file' : sink}`,
    times: 1,
    process: process_,
    port,
  }
}

async function silent(): Promise<Server> {
  const process_ = program('server.ts', 'ours')
  const [{ port }] = await once(process_, 'message')
  return { name: 'no log', times: MORE_WITHOUT, process: process_, port: Number(port) }
}

/** Seconds of a processor that a process has had. */
function processorOf({ process: { pid } }: Server): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / TICKS
}

/** Microseconds of processor for one exchange. */
async function costOf(server: Server, client: ChildProcess, way: (typeof WAYS)[number]): Promise<number> {
  const order: Order = { way, port: server.port, count: COUNTS[way] * server.times }
  const before = processorOf(server)
  client.send(order)
  await once(client, 'message')
  return ((processorOf(server) - before) * 1e6) / order.count
}

interface Measured {
  readonly name: string
  readonly way: Way
  readonly microseconds: number
}

async function measured(folder: string, running: ChildProcess[]): Promise<readonly Measured[]> {
  const client = program('client.ts')
  running.push(client)
  const servers = [await silent()]
  for (const format of FORMATS) for (const sink of SINKS) servers.push(await serving(format, sink, folder))
  running.push(...servers.map(({ process: own }) => own))
  const costs = new Map(servers.flatMap(({ name }) => WAYS.map((way) => [`${name} ${way}`, [] as number[]])))
  // One after the other in each turn, so that what else the machine does falls on all; the first only warms up.
  for (let turn = 0; turn <= TURNS; turn++)
    for (const way of WAYS)
      for (const server of servers) {
        const cost = await costOf(server, client, way)
        if (turn > 0) costs.get(`${server.name} ${way}`)?.push(cost)
      }
  return WAYS.flatMap((way) =>
    servers.map(({ name }) => ({ name, way, microseconds: median(costs.get(`${name} ${way}`) ?? []) })),
  )
}

function print(figures: readonly Measured[]): void {
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify({ name: 'log', turns: TURNS, figures }))
    return
  }
  console.log(
    `What the log of serve costs, medians of ${TURNS} turns: processor time of the server for one exchange`,
  )
  for (const { name, way, microseconds } of figures) {
    const bare = figures.find((each) => each.way === way)?.microseconds ?? Number.NaN
    const cost = `${microseconds.toFixed(1).padStart(6)} µs, ${(microseconds / bare).toFixed(1)} of no log`
    console.log(
      `  ${way.padEnd(12)} ${name.padEnd(18)} ${cost}, ${Math.round(1e6 / microseconds)} a second of processor`,
    )
  }
}

if (process.platform === 'linux') {
  const folder = mkdtempSync(join(tmpdir(), 'cvq-lab-log-'))
  const running: ChildProcess[] = []
  try {
    print(await measured(folder, running))
  } finally {
    for (const process_ of running) process_.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
} else console.log('What the log of serve costs is measured on Linux alone, which says what a process used.')
