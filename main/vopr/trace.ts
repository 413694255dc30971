// A world's tape as a trace, for the picture: what happened on the connections of one visitor. A message that a fault
// changed stands in it as it left; one that never arrived has a send alone.

import type { Client } from '../../protocol/formats/client.ts'
import { OUTCOMES, type Outcome } from '../../protocol/formats/outcomes.ts'
import type { Trace } from '../../protocol/formats/trace.ts'
import { decodeWire } from '../../protocol/wire-text.ts'
import { Recorder } from '../simulation/recorder.ts'
import { bytesOf } from './acts.ts'
import { LineReader } from './oracle/lines.ts'
import type { Side, Taped } from './tape.ts'

export interface Shown {
  readonly title: string
  readonly seed: number
  readonly visitor: number
  readonly client: Client
  /** Virtual milliseconds one way: what left later than that before the end never arrived, and stands not in it. */
  readonly latency: number
}

const textOf = (bytes: string): string => decodeWire(bytesOf(bytes))

/** A message may hold several. */
const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => textOf(line.endsWith('\r') ? line.slice(0, -1) : line))

const other = (side: Side): Side => (side === 'client' ? 'server' : 'client')

const outcomeOf = (name: string): Outcome => OUTCOMES.find((outcome) => outcome === name) ?? 'connection-lost'

class Telling {
  readonly recorder = new Recorder()
  /** Sent, and not yet changed by all its faults. */
  #leaving: { readonly from: Side; text: string; readonly at: number; readonly hop: number } | null = null
  /** Messages of each side that have not arrived. */
  readonly #under: Record<Side, number[]> = { client: [], server: [] }
  readonly #readers = { client: new LineReader(), server: new LineReader() }

  constructor(
    private readonly shown: Shown,
    /** When the world came to its end. */
    private readonly endsAt: number,
  ) {}

  take({ at, hop, step }: Taped): void {
    if (step.kind === 'fault') {
      if (this.#leaving !== null && step.text !== '') this.#leaving.text = step.text
      return
    }
    this.#send()
    if (step.kind === 'connect') this.#connect(at, hop)
    else if (step.kind === 'send') this.#leaving = { from: step.from, text: step.text, at, hop }
    else if (step.kind === 'receive') this.#receive(at, hop, step.by, step.text)
    else if (step.kind === 'close') this.recorder.record(at, hop, { actor: step.by, kind: 'close' })
    else if (step.kind === 'act') this.#act(at, hop, step.text)
  }

  /** What the server said last is what was wrong: it arrives, though the world ends with it. */
  end(): void {
    const last = this.#leaving
    this.#send(last?.from === 'server')
    if (last?.from !== 'server') return
    for (const line of linesOf(last.text)) {
      const message = this.#under.server.shift()
      if (message !== undefined)
        this.recorder.record(last.at, last.hop, { actor: 'client', kind: 'receive', message, line })
    }
  }

  #connect(at: number, hop: number): void {
    const { version, library } = this.shown.client
    this.recorder.record(at, hop, { actor: 'client', kind: 'connect', version, library })
    this.#under.client.length = 0
    this.#under.server.length = 0
    this.#readers.client = new LineReader()
    this.#readers.server = new LineReader()
  }

  #send(arrives = false): void {
    if (this.#leaving === null) return
    const { from, text, at, hop } = this.#leaving
    this.#leaving = null
    if (!arrives && at + this.shown.latency > this.endsAt) return
    for (const line of linesOf(text)) this.#under[from].push(this.recorder.send(at, hop, from, line))
  }

  #receive(at: number, hop: number, by: Side, piece: string): void {
    const reader = this.#readers[by]
    reader.push(piece)
    for (let line = reader.next(); line !== null; line = reader.next()) {
      const message = this.#under[other(by)].shift()
      if (message === undefined) continue
      this.recorder.record(at, hop, { actor: by, kind: 'receive', message, line: textOf(line) })
    }
  }

  #act(at: number, hop: number, text: string): void {
    const judged = /^judges (\S+) (\d+)$/m.exec(text)
    if (judged === null) return
    const { behaviour } = this.shown.client
    const code = Number(judged[2]) === 0 ? null : Number(judged[2])
    const judgement = { outcome: outcomeOf(judged[1] ?? ''), code, behaviour, comparison: null }
    this.recorder.record(at, hop, { actor: 'client', kind: 'judge', message: null, judgement })
  }
}

/** As a recording: nobody judges of it but the oracle, which is not of the picture. */
export function traceOfTape(tape: readonly Taped[], shown: Shown): Trace {
  const telling = new Telling(shown, tape.at(-1)?.at ?? 0)
  for (const taped of tape) if (taped.visitor === shown.visitor) telling.take(taped)
  telling.end()
  const { title, seed, client } = shown
  const trace = telling.recorder.trace({ title, seed, client, policy: '', product: null })
  return { ...trace, recorded: true }
}
