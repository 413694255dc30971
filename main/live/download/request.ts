// One request of the download client: node:http with its time-outs, and every way it may end told once.

import { get as ask, type ClientRequest, type IncomingMessage } from 'node:http'
import type { FaultKind } from '../../../protocol/download-fault.ts'
import { BodyCount } from './body-count.ts'

export interface Answer {
  readonly status: number
  /** Content-Length; null where there is none. */
  readonly length: number | null
  readonly redirectsTo: string | null
}

export interface RequestOptions {
  readonly url: string
  readonly silenceSeconds: number
  readonly wholeSeconds: number
  readonly signal: AbortSignal | null
  /** The head has come: a fault ends it there, `done` too; null goes on to the body. */
  begins(answer: Answer): FaultKind | 'done' | null
  /** A piece of the body has come. */
  takes(piece: Buffer): FaultKind | null
  /** It is over; null: all came that was named. Called once. */
  end(fault: FaultKind | null): void
}

/** Never throws; the connection is closed when it is over. */
export const request = (options: RequestOptions): void => new Requesting(options).begin()

function answerOf({ statusCode = 0, headers }: IncomingMessage): Answer {
  const length = headers['content-length']
  return {
    status: statusCode,
    length: length === undefined ? null : Number(length),
    redirectsTo: headers.location ?? null,
  }
}

class Requesting {
  #request: ClientRequest | undefined
  #silence: NodeJS.Timeout | undefined
  #passing: NodeJS.Immediate | undefined
  #whole: NodeJS.Timeout | undefined
  #over = false
  #connected = false
  /** The server has said that it sends no more, rather than breaking off. */
  #saidEnd = false
  #promised: number | null = null
  readonly #body = new BodyCount()
  readonly #cancel = (): void => this.#end({ kind: 'cancelled' })

  constructor(private readonly options: RequestOptions) {}

  begin(): void {
    const { url, signal, wholeSeconds } = this.options
    if (signal?.aborted) {
      this.#end({ kind: 'cancelled' })
      return
    }
    signal?.addEventListener('abort', this.#cancel, { once: true })
    this.#whole = setTimeout(
      () => this.#end({ kind: 'too-slow', seconds: wholeSeconds }),
      wholeSeconds * 1000,
    )
    this.#listen()
    // One connection for one request, and no proxy: Node asks none.
    this.#request = ask(url, { agent: false, headers: { 'User-Agent': 'CVQ Lab' } }, (answer) =>
      this.#hear(answer),
    )
    this.#request.once('socket', (socket) => {
      socket.once('connect', () => {
        this.#connected = true
        this.#listen()
      })
      socket.on('data', (bytes: Buffer) => this.#body.take(bytes))
      socket.once('end', () => {
        this.#saidEnd = true
      })
    })
    this.#request.on('error', (error) => this.#end(this.#faultOf(error)))
  }

  /** From here on silence counts anew. */
  #listen(): void {
    const { silenceSeconds } = this.options
    clearTimeout(this.#silence)
    clearImmediate(this.#passing)
    // Time in which this process was too busy to listen is no silence: what has arrived in it is heard before.
    this.#silence = setTimeout(() => {
      this.#passing = setImmediate(() => this.#end({ kind: 'silence', seconds: silenceSeconds }))
    }, silenceSeconds * 1000)
  }

  #hear(answer: IncomingMessage): void {
    this.#listen()
    const head = answerOf(answer)
    this.#promised = head.length
    const stops = this.options.begins(head)
    answer.on('error', (error) => this.#end(this.#faultOf(error)))
    if (stops !== null) {
      this.#end(stops === 'done' ? null : stops)
      return
    }
    answer.on('data', (piece: Buffer) => {
      if (this.#over) return
      this.#listen()
      const fault = this.options.takes(piece)
      if (fault !== null) this.#end(fault)
    })
    answer.once('end', () => this.#end(this.#surplus()))
  }

  /** More may have come than was named: what is behind it is not of the answer. */
  #surplus(): FaultKind | null {
    const promised = this.#promised
    return promised !== null && this.#body.bytes > promised ? { kind: 'too-long', promised } : null
  }

  #faultOf(error: Error): FaultKind {
    const code = 'code' in error ? String(error.code) : error.message
    const promised = this.#promised ?? 0
    if (!this.#connected) return { kind: 'no-connection', code }
    // What llhttp says of bytes behind the last one that was named, on a connection that was to end there.
    if (code === 'HPE_CLOSED_CONNECTION') return { kind: 'too-long', promised }
    if (code.startsWith('HPE_')) return { kind: 'not-http', code }
    return this.#saidEnd && this.#promised !== null ? { kind: 'too-short', promised } : { kind: 'cut', code }
  }

  #end(fault: FaultKind | null): void {
    if (this.#over) return
    this.#over = true
    clearTimeout(this.#silence)
    clearImmediate(this.#passing)
    clearTimeout(this.#whole)
    this.options.signal?.removeEventListener('abort', this.#cancel)
    this.#request?.destroy()
    this.options.end(fault)
  }
}
