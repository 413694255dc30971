// Where the journeys of one context lead: from each kind at most one other follows, so a context is a map of one-way
// roads. Each kind is walked from once, and nothing is walked twice.

import type { Judge } from './judge.ts'
import { endPlace } from './verdict.ts'

const LOOPS = endPlace('loops')
const AT_LEAST = 1024

/** Per kind; grows with the table of kinds. */
class Growing {
  seen = new Float64Array(AT_LEAST)
  /** Where on the road just walked, while it is walked. */
  step = new Int32Array(AT_LEAST)
  end = new Uint8Array(AT_LEAST)
  hops = new Uint32Array(AT_LEAST)
  /** Whether somebody on the way is near a line's limit, so that all this may be otherwise. */
  doubtful = new Uint8Array(AT_LEAST)

  reach(kind: number): void {
    if (kind < this.seen.length) return
    const length = Math.max(kind + 1, this.seen.length * 2)
    const { seen, step, end, hops, doubtful } = this
    this.seen = new Float64Array(length)
    this.step = new Int32Array(length)
    this.end = new Uint8Array(length)
    this.hops = new Uint32Array(length)
    this.doubtful = new Uint8Array(length)
    this.seen.set(seen)
    this.step.set(step)
    this.end.set(end)
    this.hops.set(hops)
    this.doubtful.set(doubtful)
  }
}

export class Journeys {
  readonly #judge: Judge
  readonly #kept = new Growing()
  #context = 0
  /** The kinds walked by, as far as the first `#length` places. */
  readonly #road: number[] = []
  #length = 0

  constructor(judge: Judge) {
    this.#judge = judge
  }

  /** The judge has entered another context. */
  renew(): void {
    this.#context++
  }

  /** Walks from a kind to its journey's end, which `endOf` and `hopsOf` then tell. */
  follow(kind: number): void {
    const first = this.#judge.kinds.firstLike(kind)
    this.#kept.reach(first)
    if (this.#kept.seen[first] !== this.#context) this.#walk(first)
  }

  /** A place in `JOURNEY_ENDS`: of a journey that comes to this kind, or that begins there with an upgrade. */
  endOf(kind: number): number {
    return this.#kept.end[this.#judge.kinds.firstLike(kind)] ?? 0
  }

  /** How many upgrades are installed from this kind on. */
  hopsOf(kind: number): number {
    return this.#kept.hops[this.#judge.kinds.firstLike(kind)] ?? 0
  }

  isDoubtful(kind: number): boolean {
    return this.#kept.doubtful[this.#judge.kinds.firstLike(kind)] === 1
  }

  #walk(from: number): void {
    const judge = this.#judge
    const kept = this.#kept
    this.#length = 0
    let kind = from
    while (kept.seen[kind] !== this.#context) {
      if (kept.seen[kind] === -this.#context) {
        this.#close(kind)
        return
      }
      const verdict = judge.signIn(kind)
      kept.doubtful[kind] = judge.isNearLimit(kind, verdict) ? 1 : 0
      const next = judge.next(kind, verdict)
      if (next < 0) {
        this.#settle(kind, verdict.laterEnd, 0)
        break
      }
      kept.seen[kind] = -this.#context
      kept.step[kind] = this.#length
      this.#road[this.#length++] = kind
      kind = judge.kinds.firstLike(next)
      kept.reach(kind)
    }
    this.#lead(this.#length, kind)
  }

  /** The road comes back to a kind on it: whoever is on the circle goes once around. */
  #close(kind: number): void {
    const begin = this.#kept.step[kind] ?? 0
    const circle = this.#road.slice(begin, this.#length)
    const { doubtful } = this.#kept
    const doubt = circle.some((each) => doubtful[each] === 1) ? 1 : 0
    for (const each of circle) {
      doubtful[each] = doubt
      this.#settle(each, LOOPS, circle.length)
    }
    this.#lead(begin, kind)
  }

  /** The first `length` kinds on the road lead to a kind whose journey is known. */
  #lead(length: number, to: number): void {
    const end = this.#kept.end[to] ?? 0
    const { doubtful } = this.#kept
    let hops = this.#kept.hops[to] ?? 0
    let doubt = doubtful[to] ?? 0
    for (let i = length - 1; i >= 0; i--) {
      const kind = this.#road[i] ?? 0
      doubt |= doubtful[kind] ?? 0
      doubtful[kind] = doubt
      this.#settle(kind, end, ++hops)
    }
  }

  #settle(kind: number, end: number, hops: number): void {
    this.#kept.seen[kind] = this.#context
    this.#kept.end[kind] = end
    this.#kept.hops[kind] = hops
  }
}
