// Plays one case against a server: says what it says, and looks at what comes.

import { fail, ok, type Result, unreachable } from '../../protocol/result.ts'
import { encodeWire } from '../../protocol/wire-text.ts'
import type { ConformanceCase, Due, Expected, Step } from './case.ts'
import { fill } from './fill.ts'
import { Listener, type Next } from './listener.ts'
import { matches } from './match.ts'
import type { PolicyName } from './policies.ts'
import type { Entry, Miss } from './result.ts'
import type { NoConnection, Target, Wire } from './wire.ts'

/** How many times as long as silence is judged after, a line or a close is waited for. */
const PATIENCE = 5

export interface Played {
  readonly miss: Miss | null
  readonly log: readonly Entry[]
}

type Values = Readonly<Record<string, string>>

const filled = (expected: Expected, values: Values): Expected => {
  switch (expected.is) {
    case 'exactly':
      return { ...expected, line: fill(expected.line, values) }
    case 'agreed':
      return { ...expected, dialect: fill(expected.dialect, values) }
    default:
      return expected
  }
}

const awaitedWith = (awaited: Due, values: Values): Due =>
  awaited.kind === 'line' ? { ...awaited, expected: filled(awaited.expected, values) } : awaited

interface Line {
  readonly wire: Wire
  readonly listener: Listener
}

class Play {
  readonly #log: Entry[] = []
  readonly #lines = new Map<number, Line>()
  readonly #target: Target
  readonly #values: Values

  constructor(target: Target, values: Values) {
    this.#target = target
    this.#values = values
  }

  async run({ steps, policy }: ConformanceCase): Promise<Result<Played, NoConnection>> {
    try {
      for (const step of steps) {
        const line = await this.#lineOf(step.on, policy)
        if (!line.ok) return line
        const miss = await this.#step(step, line.value)
        if (miss !== null) return ok({ miss, log: this.#log })
      }
      return ok({ miss: null, log: this.#log })
    } finally {
      for (const { wire } of this.#lines.values()) wire.drop()
    }
  }

  /** A connection is made when it is first named. */
  async #lineOf(on: number, policy: PolicyName): Promise<Result<Line, NoConnection>> {
    const known = this.#lines.get(on)
    if (known !== undefined) return ok(known)
    const opened = await this.#target.open(policy)
    if (!opened.ok) return fail(opened.reason)
    const line = { wire: opened.value, listener: new Listener(opened.value) }
    this.#lines.set(on, line)
    return ok(line)
  }

  async #step(step: Step, { wire, listener }: Line): Promise<Miss | null> {
    const { on } = step
    switch (step.kind) {
      case 'send': {
        const text = fill(step.text, this.#values)
        this.#log.push({ on, kind: 'sent', text })
        await wire.send(encodeWire(text))
        return null
      }
      case 'half-close':
        this.#log.push({ on, kind: 'half-closed' })
        await wire.halfClose()
        return null
      case 'either':
        return this.#either(on, step.readings, listener)
      case 'line':
      case 'crlf':
      case 'closes':
      case 'quiet':
        return this.#either(on, [[step]], listener)
      default:
        return unreachable(step)
    }
  }

  /** Tries each reading from the same place; what was heard is written down once. */
  async #either(on: number, readings: readonly (readonly Due[])[], listener: Listener): Promise<Miss | null> {
    const from = listener.at
    const wanted = readings.map((reading) => reading.map((each) => awaitedWith(each, this.#values)))
    let got: Next | null = null
    for (const reading of wanted) {
      listener.at = from
      const heard: Entry[] = []
      const miss = await this.#all(on, reading, listener, heard)
      if (miss === null || reading === wanted.at(-1)) this.#log.push(...heard)
      if (miss === null) return null
      got = miss
    }
    return got === null ? null : { on, readings: wanted, got }
  }

  async #all(on: number, reading: readonly Due[], listener: Listener, heard: Entry[]): Promise<Next | null> {
    for (const awaited of reading) {
      const wrong = await this.#await(on, awaited, listener, heard)
      if (wrong !== null) return wrong
    }
    return null
  }

  /** What came in place of what was waited for; null when that came. */
  async #await(on: number, awaited: Due, listener: Listener, heard: Entry[]): Promise<Next | null> {
    if (awaited.kind === 'crlf') return lineBefore(listener)
    const before = listener.lines.slice(0, listener.at).map(({ line }) => line)
    const { quietMs } = this.#target
    const next = await listener.next(awaited.kind === 'quiet' ? quietMs : quietMs * PATIENCE)
    if (next.kind === 'line') heard.push({ on, kind: 'heard', text: next.line + next.end })
    else if (next.rest !== '') heard.push({ on, kind: 'heard', text: next.rest })
    if (next.kind === 'closed') heard.push({ on, kind: 'closed' })
    return isAwaited(awaited, next, before) ? null : next
  }
}

function isAwaited(awaited: Exclude<Due, { kind: 'crlf' }>, next: Next, before: readonly string[]): boolean {
  switch (awaited.kind) {
    case 'line':
      return next.kind === 'line' && matches(awaited.expected, next.line, before)
    case 'closes':
      return next.kind === 'closed' && next.rest === ''
    case 'quiet':
      return next.kind === 'nothing' && next.rest === ''
    default:
      return unreachable(awaited)
  }
}

/** The line that was read last, where its end is not CR LF. */
function lineBefore(listener: Listener): Next | null {
  const line = listener.lines[listener.at - 1]
  if (line === undefined) return { kind: 'nothing', rest: '' }
  return line.end === '\r\n' ? null : line
}

/** Plays a case on connections of its own, which are ended after it. */
export const play = (
  target: Target,
  judged: ConformanceCase,
  values: Values,
): Promise<Result<Played, NoConnection>> => new Play(target, values).run(judged)
