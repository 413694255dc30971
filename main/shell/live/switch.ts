// Starts and stops the live server. It listens by a person's order alone; beyond this machine only where that very order
// says that it may.

import type { Limits } from '../../../protocol/formats/limits.ts'
import type { Policy } from '../../../protocol/formats/policy.ts'
import type { Result } from '../../../protocol/result.ts'
import type { LiveFault, LiveServerState, LiveStarted } from '../../contract-live.ts'
import { endpointText } from '../../live/endpoint.ts'
import type { ConnectionEvent } from '../../live/event.ts'
import type { ListenOptions, LiveServer } from '../../live/listen.ts'
import type { CompiledPolicy } from '../../server/policy.ts'
import type { Book } from './book.ts'
import type { Host } from './host.ts'
import { listener } from './listener.ts'

export interface Order {
  readonly host: string
  readonly port: number
  readonly policy: Policy
  readonly limits: Limits
  /** A person said, just now and to the system's own dialog, that other machines may come in (exposure.ts). */
  readonly exposed: boolean
}

export interface SwitchPlan {
  readonly book: Book
  compile(policy: Policy): CompiledPolicy
  listen(options: ListenOptions): Promise<Result<LiveServer, LiveFault>>
  /** A port of an address that is free, beside one that is not; null where none was found. */
  freePort(address: string, beside: number): Promise<number | null>
  resolve(host: string): Promise<Result<Host, LiveFault>>
  /** Milliseconds since 1970 UTC. */
  now(): number
  /** Something is other than before. */
  changed(): void
}

interface Running {
  readonly server: LiveServer
  readonly exposed: boolean
  readonly since: number
  /** The number before its first connection's. */
  readonly from: number
}

const MOST_TURNS = 10

export class Switch {
  readonly #plan: SwitchPlan
  #running: Running | null = null
  /** By which connections to come are answered. */
  #policy: Policy | null = null
  #busy: Promise<unknown> | null = null

  constructor(plan: SwitchPlan) {
    this.#plan = plan
  }

  get state(): LiveServerState {
    if (this.#running === null || this.#policy === null) return { kind: 'stopped' }
    const { server, exposed, since } = this.#running
    const { host, port } = server
    return { kind: 'listening', host, port, policy: this.#policy.name, exposed, since }
  }

  /** An open connection by the number it has here. */
  connection(connection: number): ReturnType<LiveServer['connection']> {
    return this.#running?.server.connection(connection - this.#running.from)
  }

  async start(order: Order): Promise<LiveStarted> {
    if (this.#running !== null || this.#busy !== null) return { kind: 'running' }
    return this.#alone(() => this.#start(order))
  }

  /** One thing at a time: nothing starts while something stops. */
  async #alone<Value>(work: () => Promise<Value>): Promise<Value> {
    const working = work()
    this.#busy = working
    try {
      return await working
    } finally {
      this.#busy = null
      this.#plan.changed()
    }
  }

  async #start(order: Order): Promise<LiveStarted> {
    const { resolve, freePort } = this.#plan
    const host = await resolve(order.host)
    if (!host.ok) return { kind: 'fault', fault: host.reason }
    const { address, exposed } = host.value
    if (exposed && !order.exposed) return { kind: 'not-confirmed' }
    const fault = await this.#listen(order, host.value)
    if (fault === null) return { kind: 'listening', ...this.#place() }
    if (fault.kind !== 'port-in-use') return { kind: 'fault', fault }
    return { kind: 'port-in-use', port: order.port, free: await freePort(address, order.port) }
  }

  #place(): { readonly host: string; readonly port: number } {
    const { host = '', port = 0 } = this.#running?.server ?? {}
    return { host, port }
  }

  async #listen({ port, policy, limits }: Order, { address, exposed }: Host): Promise<LiveFault | null> {
    const { book, listen, compile, changed, now } = this.#plan
    const from = book.newest
    this.#policy = policy
    const hear = listener({
      book,
      limits,
      from,
      place: () => this.#endpoint(),
      policy: () => this.#policy ?? policy,
    })
    const onEvent = (event: ConnectionEvent): void => {
      hear(event)
      changed()
    }
    const server = await listen({ host: address, port, policy: compile(policy), limits, onEvent })
    if (!server.ok) return server.reason
    this.#running = { server: server.value, exposed, since: now(), from }
    book.log.always(null, { kind: 'started', place: this.#endpoint() })
    return null
  }

  #endpoint(): string {
    const { host, port } = this.#place()
    return endpointText(host, port)
  }

  /** Done when the port is free again. */
  async stop(): Promise<void> {
    await this.#busy
    const running = this.#running
    if (running === null) return
    this.#running = null
    await this.#alone(() => running.server.close())
    await this.#untilTold()
    this.#plan.book.log.always(null, { kind: 'stopped' })
    this.#plan.changed()
  }

  /** The port is free before the last sockets tell that they are closed: a turn of the loop or two. */
  async #untilTold(): Promise<void> {
    for (let turn = 0; turn < MOST_TURNS && this.#plan.book.opened > 0; turn++)
      await new Promise((next) => setImmediate(next))
  }

  /** For connections to come; those that are open keep theirs. */
  follow(policy: Policy): void {
    if (this.#running === null) return
    this.#policy = policy
    this.#running.server.follow(this.#plan.compile(policy))
    this.#plan.book.log.always(null, { kind: 'policy', name: policy.name })
    this.#plan.changed()
  }
}
