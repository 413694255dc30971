// For tests: the live server with what is known of it, on real sockets of this machine.

import { connect, type Socket } from 'node:net'
import * as v from 'valibot'
import { afterEach } from 'vitest'
import type { Limits } from '../../../protocol/formats/limits.ts'
import { type Policy, policySchema } from '../../../protocol/formats/policy.ts'
import { SCENARIO_FORMAT, type Scenario } from '../../../protocol/formats/scenario.ts'
import type { LiveNews } from '../../contract-live.ts'
import { freePort } from '../../live/free-port.ts'
import { limitsWith, listen } from '../../live/listen.ts'
import { STAND_IN } from '../../recording/asking.ts'
import { catalogue } from '../../server/fixture.ts'
import { resolveHost } from './host.ts'
import { createLive, type LiveEngine, type LivePlan } from './live.ts'
import type { Order } from './switch.ts'

export const HOST = '127.0.0.1'
export const limits: Limits = limitsWith()
export { catalogue }

/** A policy by its name: old answers, and a dialect for those that never ask by CVQ. */
export const policyNamed = (name: string, changes: Readonly<Record<string, unknown>> = {}): Policy =>
  v.parse(policySchema, {
    format: 'cvq-lab/policy@1',
    name,
    dialects: ['MSNP9', 'MSNP8'],
    rules: [
      {
        id: 'winnt',
        match: { systemType: ['winnt'] },
        answer: {
          recommended: '7.0.0813',
          minimum: '6.2.0205',
          downloadUrl: 'http://c/',
          fallbackUrl: 'http://d/',
        },
      },
    ],
    otherwise: { refuse: 420 },
    ...changes,
  })

export const START: Scenario = {
  format: SCENARIO_FORMAT,
  title: 'Start',
  seed: 42,
  client: STAND_IN,
  policy: policyNamed('start'),
  network: { latencyMs: 40, faults: [] },
  download: { outcome: 'completes' },
  expect: {},
}

export const QUERY = 'CVQ 2 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS someone@hotmail.com'

const toEnd: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const end of toEnd.splice(0).toReversed()) await end()
})

/** A desk that is stopped when the test is over. */
export function desk(changes: Partial<LivePlan> = {}): LiveEngine {
  const live = createLive({
    clocks: { now: Date.now, steady: () => performance.now() },
    catalogue,
    tell: () => undefined,
    listen,
    freePort,
    resolve: resolveHost,
    start: START,
    policies: [],
    ...changes,
  })
  toEnd.push(async () => void (await live.stop(null)))
  return live
}

export const order = (changes: Partial<Order> = {}): Order => ({
  host: HOST,
  port: 0,
  policy: policyNamed('one'),
  limits,
  exposed: false,
  ...changes,
})

/** Starts, and gives the port. */
export async function started(live: LiveEngine, changes: Partial<Order> = {}): Promise<number> {
  const answer = await live.start(order(changes))
  if (answer.kind !== 'listening') throw new Error(answer.kind)
  return answer.port
}

/** A client that tells what it hears, line by line. */
export class Peer {
  readonly socket: Socket
  #heard = ''
  #closed = false
  #waiting: (() => void)[] = []

  constructor(port: number, host = HOST) {
    this.socket = connect({ host, port, noDelay: true })
    this.socket.on('data', (bytes: Buffer) => {
      this.#heard += bytes.toString('latin1')
      this.#wake()
    })
    this.socket.on('error', () => undefined)
    this.socket.once('close', () => {
      this.#closed = true
      this.#wake()
    })
    toEnd.push(() => void this.socket.destroy())
  }

  #wake(): void {
    for (const wake of this.#waiting.splice(0)) wake()
  }

  async #until(isSo: () => boolean): Promise<void> {
    while (!isSo()) await new Promise<void>((resolve) => this.#waiting.push(resolve))
  }

  /** Sends lines in one piece, and waits until as many lines have come in all. */
  async says(lines: readonly string[], answers: number): Promise<readonly string[]> {
    this.socket.write(lines.map((line) => `${line}\r\n`).join(''), 'latin1')
    const heard = (): readonly string[] => this.#heard.split('\r\n').slice(0, -1)
    await this.#until(() => heard().length >= answers)
    return heard()
  }

  async closed(): Promise<void> {
    await this.#until(() => this.#closed)
  }
}

/** Less than a test has. */
const PATIENCE_MS = 4000

/** Asks for news until they are as wanted: what a socket does is there a moment later. */
export async function newsWhen(live: LiveEngine, isSo: (news: LiveNews) => boolean): Promise<LiveNews> {
  const patience = performance.now() + PATIENCE_MS
  for (;;) {
    const news = await live.news(0)
    if (isSo(news)) return news
    if (performance.now() > patience) throw new Error(`it does not come to that: ${JSON.stringify(news)}`)
    await new Promise((resolve) => setImmediate(resolve))
  }
}
