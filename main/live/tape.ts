// Writes down what happens on real sockets: a recorder with the clock of this machine.

import type { TraceHead } from '../simulation/recorder.ts'
import { type Happening, Recorder } from '../simulation/recorder.ts'

export class Tape {
  readonly #began = performance.now()
  readonly #recorder = new Recorder()
  /** Connections count from 0. */
  hop = 0

  /** Whole milliseconds since it began. */
  get now(): number {
    return Math.round(performance.now() - this.#began)
  }

  /** How many events there are. */
  get count(): number {
    return this.#recorder.count
  }

  record(happening: Happening): void {
    this.recordAt(this.now, happening)
  }

  /** For what began earlier: it is put behind what came in between, where a trace has its place. */
  recordAt(at: number, happening: Happening): void {
    this.#recorder.record(Math.max(at, this.#recorder.lastAt), this.hop, happening)
  }

  /**
   * A line on the wire; its message's number. What arrives is first known when it arrives, and what leaves is taken to
   * arrive: a socket tells no more.
   */
  exchange(from: 'client' | 'server', line: string): number {
    return this.#recorder.cross(this.now, this.hop, from, line)
  }

  /** The same of a line of more than `longerThan` bytes, which was not kept. */
  exchangeUnkept(from: 'client' | 'server', longerThan: number): number {
    return this.#recorder.crossUnkept(this.now, this.hop, from, longerThan)
  }

  trace(head: TraceHead): ReturnType<Recorder['trace']> {
    return this.#recorder.trace(head)
  }
}
