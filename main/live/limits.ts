// The limits of a live server, and what counts toward those that are rates (docs/decisions/0036).

import { LIMITS, type Limits } from '../../protocol/formats/limits.ts'

/** Those that are not named are as `LIMITS` has them. */
export const limitsWith = (limits: Partial<Limits> = {}): Limits => ({
  connections: LIMITS.connections.otherwise,
  connectionsPerSecond: LIMITS.connectionsPerSecond.otherwise,
  idleSeconds: LIMITS.idleSeconds.otherwise,
  lineBytes: LIMITS.lineBytes.otherwise,
  linesPerSecond: LIMITS.linesPerSecond.otherwise,
  memoryBytes: LIMITS.memoryBytes.otherwise,
  ...limits,
})

const LEAST_WAIT_MS = 20

/** So many a second, a second's worth of them at once. Times are in milliseconds and never fall. */
export class Allowance {
  #left: number
  #at: number

  constructor(
    private readonly perSecond: number,
    now: number,
  ) {
    this.#left = perSecond
    this.#at = now
  }

  /** Whole ones that may be taken. */
  left(now: number): number {
    this.#left = Math.min(this.perSecond, this.#left + ((now - this.#at) / 1000) * this.perSecond)
    this.#at = now
    return Math.floor(this.#left)
  }

  /** No more than `left` said. */
  take(count: number): void {
    this.#left -= count
  }

  /** Milliseconds until one more may be taken, and no fewer than make waiting worth its timer. */
  get wait(): number {
    return Math.max(LEAST_WAIT_MS, Math.ceil(((1 - this.#left) / this.perSecond) * 1000))
  }
}

/** Addresses remembered at a time. One that is forgotten starts anew, and those forgotten first connected longest ago. */
export const MOST_ADDRESSES = 4_096

/** An allowance for each address. */
export class AddressAllowances {
  /** Who connected last stands last. */
  readonly #byAddress = new Map<string, Allowance>()

  constructor(private readonly perSecond: number) {}

  get size(): number {
    return this.#byAddress.size
  }

  /** Whether this address may connect once more now; if so, it is counted. */
  take(address: string, now: number): boolean {
    const allowance = this.#byAddress.get(address) ?? new Allowance(this.perSecond, now)
    this.#byAddress.delete(address)
    this.#byAddress.set(address, allowance)
    if (this.#byAddress.size > MOST_ADDRESSES) this.#forgetFirst()
    if (allowance.left(now) < 1) return false
    allowance.take(1)
    return true
  }

  #forgetFirst(): void {
    for (const first of this.#byAddress.keys()) {
      this.#byAddress.delete(first)
      return
    }
  }
}
