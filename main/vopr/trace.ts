// A world's tape as a trace, for the picture: what happened on the connections of one visitor. A message that a fault
// changed stands in it as it left; one that never arrived has a send alone.

import type { Client } from '../../protocol/formats/client.ts'
import { OUTCOMES, type Outcome } from '../../protocol/formats/outcomes.ts'
import type { Trace } from '../../protocol/formats/trace.ts'
import { decodeWire } from '../../protocol/wire-text.ts'
import { explain } from '../server/explain.ts'
import { Recorder } from '../simulation/recorder.ts'
import { bytesOf } from './acts.ts'
import { LineReader } from './oracle/lines.ts'
import type { Side, Taped } from './tape.ts'

export interface Shown {
  readonly title: string
  readonly seed: number
  readonly visitor: number
  readonly client: Client
  /** Whether the server is ours, so that the reasons are its own. */
  readonly explains: boolean
}

const textOf = (bytes: string): string => decodeWire(bytesOf(bytes))

const other = (side: Side): Side => (side === 'client' ? 'server' : 'client')

const outcomeOf = (name: string): Outcome => OUTCOMES.find((outcome) => outcome === name) ?? 'connection-lost'

class Telling {
  readonly recorder = new Recorder()
  /** Sent, and not yet changed by all its faults. */
  #leaving: { readonly from: Side; text: string; readonly at: number; readonly hop: number } | null = null
  /** Messages of each side that have not arrived. */
  readonly #under: Record<Side, number[]> = { client: [], server: [] }
  readonly #readers = { client: new LineReader(), server: new LineReader() }
  #heard = 0
  #outcome: Outcome = 'connection-lost'

  constructor(private readonly shown: Shown) {}

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
    else if (this.shown.explains) {
      const why = explain(step.policy, step.cause)
      const { reply } = step
      this.recorder.record(at, hop, { actor: 'server', kind: 'decide', message: this.#heard, why, reply })
    }
  }

  end(): void {
    this.#send()
    const { lastAt } = this.recorder
    this.recorder.record(lastAt, 0, { actor: 'client', kind: 'end', end: 'rests', outcome: this.#outcome })
  }

  #connect(at: number, hop: number): void {
    const { version, library } = this.shown.client
    this.recorder.record(at, hop, { actor: 'client', kind: 'connect', version, library })
    this.#under.client.length = 0
    this.#under.server.length = 0
    this.#readers.client = new LineReader()
    this.#readers.server = new LineReader()
  }

  /** Line by line: a message may hold several. */
  #send(): void {
    if (this.#leaving === null) return
    const { from, text, at, hop } = this.#leaving
    this.#leaving = null
    for (const line of text.split('\n')) {
      if (line === '') continue
      const shown = textOf(line.endsWith('\r') ? line.slice(0, -1) : line)
      this.#under[from].push(this.recorder.send(at, hop, from, shown))
    }
  }

  #receive(at: number, hop: number, by: Side, piece: string): void {
    const reader = this.#readers[by]
    reader.push(piece)
    for (let line = reader.next(); line !== null; line = reader.next()) {
      const message = this.#under[other(by)].shift()
      if (message === undefined) continue
      if (by === 'server') this.#heard = message
      this.recorder.record(at, hop, { actor: by, kind: 'receive', message, line: textOf(line) })
    }
  }

  #act(at: number, hop: number, text: string): void {
    const judged = /^judges (\S+) (\d+)$/m.exec(text)
    if (judged === null) return
    this.#outcome = outcomeOf(judged[1] ?? '')
    const { behaviour } = this.shown.client
    const code = Number(judged[2]) === 0 ? null : Number(judged[2])
    const judgement = { outcome: this.#outcome, code, behaviour, comparison: null }
    this.recorder.record(at, hop, { actor: 'client', kind: 'judge', message: null, judgement })
  }
}

export function traceOfTape(tape: readonly Taped[], policy: string, shown: Shown): Trace {
  const telling = new Telling(shown)
  for (const taped of tape) if (taped.visitor === shown.visitor) telling.take(taped)
  telling.end()
  return telling.recorder.trace({
    title: shown.title,
    seed: shown.seed,
    client: shown.client,
    policy,
    product: null,
  })
}
