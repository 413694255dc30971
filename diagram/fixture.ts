// Traces for tests, told step by step on a tape, as a run would record them. Only tests import this.

import fc from 'fast-check'
import { BEHAVIOURS, type Behaviour, type Client } from '../protocol/formats/client.ts'
import type { JourneyEnd, Outcome } from '../protocol/formats/outcomes.ts'
import { MATCH_KEYS } from '../protocol/formats/policy.ts'
import { DOWNLOAD_OUTCOMES, type DownloadOutcome } from '../protocol/formats/scenario.ts'
import {
  type Actor,
  type Comparison,
  type Disconnector,
  type Hop,
  type Judgement,
  TRACE_FORMAT,
  type Trace,
  type TraceEvent,
  type Why,
} from '../protocol/formats/trace.ts'
import { judgeVersions } from '../protocol/judge.ts'

export const client: Client = {
  format: 'cvq-lab/client@1',
  offers: ['MSNP9', 'MSNP8', 'CVR0'],
  locale: '0x0409',
  system: { type: 'winnt', version: '5.1', arch: 'i386' },
  library: 'MSNMSGR',
  version: '6.0.0602',
  identification: 'MSMSGS',
  handle: 'example@hotmail.com',
  firstTrid: 1,
  line: null,
  behaviour: 'documented',
  takesOffers: false,
}

const NOTHING: Why = {
  rule: null,
  tried: [],
  passed: [],
  failed: null,
  dialect: null,
  code: null,
  closes: false,
}
export const why = (parts: Partial<Why>): Why => ({ ...NOTHING, ...parts })

const CHECKED = ['trid', 'command', 'state', 'parameters', 'locale', 'client'] as const

/** A rule answered after `before` others did not fit. */
export const byRule = (rule: string, before = 1, code: number | null = null): Why =>
  why({
    rule,
    code,
    passed: CHECKED,
    tried: Array.from({ length: before }, (_, i) => ({
      rule: `rule-${i + 1}`,
      failed: MATCH_KEYS[i % MATCH_KEYS.length] ?? 'version',
      expected: ['win'],
      got: 'winnt',
    })),
  })

type Happening = TraceEvent extends infer Event
  ? Event extends TraceEvent
    ? Omit<Event, 'at' | 'hop'>
    : never
  : never

export class Tape {
  readonly #events: TraceEvent[] = []
  readonly #hops: Hop[] = []
  #at = 0
  #hop = 0
  #message = 0

  constructor(
    private readonly latency = 40,
    private readonly end: JourneyEnd = 'rests',
  ) {}

  #record(happening: Happening): this {
    this.#events.push({ at: this.#at, hop: this.#hop, ...happening })
    return this
  }

  connects(version = client.version, library = client.library): this {
    this.#hop = this.#hops.length
    this.#hops.push({ version, outcome: 'connection-lost', code: null, rule: null })
    this.#record({ actor: 'client', kind: 'connect', version, library })
    this.#at += 2 * this.latency
    return this
  }

  sends(actor: Actor, line: string): this {
    const message = ++this.#message
    this.#record({ actor, kind: 'send', message, line })
    this.#at += this.latency
    return this.#record({ actor: actor === 'client' ? 'server' : 'client', kind: 'receive', message, line })
  }

  loses(actor: Actor, line: string): this {
    return this.#record({ actor, kind: 'send', message: ++this.#message, line })
  }

  /** The server decides on the last message, and replies or stays silent. */
  decides(decided: Why, reply: string | null): this {
    this.#record({ actor: 'server', kind: 'decide', message: this.#message, why: decided, reply })
    return reply === null ? this : this.sends('server', reply)
  }

  judges(outcome: Outcome, more: Partial<Judgement> = {}): this {
    const judgement = { outcome, code: null, behaviour: 'documented' as const, comparison: null, ...more }
    const hop = this.#hops[this.#hop]
    if (hop !== undefined) this.#hops[this.#hop] = { ...hop, outcome, code: judgement.code }
    return this.#record({ actor: 'client', kind: 'judge', message: this.#message, judgement })
  }

  closes(actor: Disconnector): this {
    return this.#record({ actor, kind: 'close' })
  }

  waits(ms: number): this {
    this.#at += ms
    return this.#record({ actor: 'client', kind: 'wait', ms })
  }

  downloads(url: string, outcome: DownloadOutcome, bytes = 3_731_000, totalBytes = 9_100_000): this {
    const arrived = outcome === 'completes' ? totalBytes : bytes
    const durationMs = 4550
    this.#record({ actor: 'client', kind: 'download', url, outcome, bytes: arrived, totalBytes, durationMs })
    this.#at += durationMs
    return this
  }

  opens(url: string): this {
    return this.#record({ actor: 'client', kind: 'openUrl', url })
  }

  installs(from: string, to: string): this {
    this.#record({ actor: 'client', kind: 'install', from, to, release: 'MSN Messenger' })
    this.#at += 500
    return this
  }

  trace(policy = 'Autumn'): Trace {
    const outcome = this.#hops.at(-1)?.outcome ?? 'connection-lost'
    this.#record({ actor: 'client', kind: 'end', end: this.end, outcome })
    const decided = this.#events.find((event) => event.kind === 'decide' && event.why.dialect === null)
    const closed = this.#events.find((event) => event.kind === 'close')
    return {
      format: TRACE_FORMAT,
      title: 'A test',
      seed: 42,
      client,
      policy,
      outcome: this.#hops[0]?.outcome ?? 'connection-lost',
      code: this.#hops[0]?.code ?? null,
      disconnectedBy: closed?.kind === 'close' ? closed.actor : null,
      lines: [],
      events: [...this.#events],
      why: decided?.kind === 'decide' ? decided.why : null,
      journey: { end: this.end, hops: [...this.#hops] },
    }
  }
}

export const DOWNLOAD_URL = 'http://msgr.dlservice.microsoft.com/download/5/d/9/Install_MSN_Messenger.exe'
export const FALLBACK_URL = 'http://messenger.msn.com'

export interface Answered {
  readonly comparison: Comparison
  readonly behaviour?: Behaviour
  readonly decided?: Why
  readonly urls?: string
  readonly trid?: number
}

/** One connection as far as the judgement: VER, CVR0, CVQ, an answer with versions. */
export function asks(tape: Tape, answered: Answered): Tape {
  const { comparison, behaviour = 'documented', decided = byRule('winnt'), trid = 1 } = answered
  const { own, recommended, recommended2, minimum } = comparison
  const urls = answered.urls ?? `${DOWNLOAD_URL} ${FALLBACK_URL}`
  const dialect = { offered: client.offers, spoken: [], chosen: 'CVR0' }
  return tape
    .connects(own)
    .sends('client', `VER ${trid} MSNP9 MSNP8 CVR0`)
    .decides(why({ dialect }), `VER ${trid} CVR0`)
    .sends('client', `CVQ ${trid + 1} 0x0409 winnt 5.1 i386 MSNMSGR ${own} MSMSGS example@hotmail.com`)
    .decides(decided, `CVQ ${trid + 1} ${recommended} ${recommended2} ${minimum} ${urls}`.trimEnd())
    .judges(judgeVersions(comparison, behaviour), { behaviour, comparison })
}

export const versions = (own: string, recommended: string, minimum: string, second = recommended) => ({
  own,
  recommended,
  recommended2: second,
  minimum,
})

const upToDate = (tape: Tape, version: string, trid: number): Tape =>
  asks(tape, { comparison: versions(version, version, '6.2.0205'), trid })
    .sends('client', 'OUT')
    .decides(why({ closes: true }), null)
    .closes('client')

/** The start scenario: 6.0.0602 must upgrade, does, and is up to date. */
export function forcedUpgrade(): Trace {
  const tape = asks(new Tape(), { comparison: versions('6.0.0602', '7.0.0813', '6.2.0205') })
    .closes('client')
    .downloads(DOWNLOAD_URL, 'completes')
    .installs('6.0.0602', '7.0.0813')
  return upToDate(tape, '7.0.0813', 3).trace()
}

/** A journey of so many connections, each of which must upgrade, but the last: some fifteen events for each. */
export function longJourney(connections: number): Trace {
  const tape = new Tape()
  for (let hop = 1; hop < connections; hop++) {
    const [own, next] = [`6.${hop}.0`, `6.${hop + 1}.0`]
    asks(tape, { comparison: versions(own, next, next), decided: byRule(own, hop), trid: 2 * hop - 1 })
      .closes('client')
      .downloads(DOWNLOAD_URL, 'completes')
      .installs(own, next)
  }
  return upToDate(tape, `6.${connections}.0`, 2 * connections - 1).trace()
}

/** One answered connection and nothing after it. */
export const comparedOnce = (answered: Answered): Trace =>
  asks(new Tape(), answered).sends('client', 'OUT').closes('client').trace()

/** One CVQ that a check or a rule refuses. */
export function refused(line: string, decided: Why, reply: string): Trace {
  const tape = new Tape(40, 'refused').connects().sends('client', line).decides(decided, reply)
  const closed = decided.closes ? tape.closes('server') : tape
  const judged = closed.judges('refused', { code: decided.code })
  return (decided.closes ? judged : judged.sends('client', 'OUT').closes('client')).trace()
}

const version = fc
  .array(fc.integer({ min: 0, max: 9999 }), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.join('.'))
const noise = fc.string({ unit: 'binary', maxLength: 300 })
const token = fc.stringMatching(/^[!-~]{1,120}$/)

/** Any answered connection, however odd its texts, followed by any aftermath and up to three later hops. */
export const anyTrace: fc.Arbitrary<Trace> = fc
  .record({
    comparison: fc.record({
      own: version,
      recommended: version,
      recommended2: version,
      minimum: version,
    }),
    behaviour: fc.constantFrom(...BEHAVIOURS),
    before: fc.integer({ min: 0, max: 60 }),
    rule: fc.oneof(fc.constantFrom('winnt', 'otherwise'), noise),
    urls: fc.oneof(
      fc.constant(''),
      fc.tuple(token, token).map((pair) => pair.join(' ')),
    ),
    latency: fc.constantFrom(0, 40, 3_600_000),
    download: fc.constantFrom(...DOWNLOAD_OUTCOMES),
    extra: noise,
    hops: fc.integer({ min: 0, max: 3 }),
    policy: noise,
    end: fc.constantFrom('rests', 'loops', 'stranded'),
    by: fc.constantFrom('client', 'server', 'network'),
  })
  .map((made) => {
    const { comparison, behaviour, urls } = made
    const decided = byRule(made.rule, made.before)
    const tape = asks(new Tape(made.latency, made.end), { comparison, behaviour, decided, urls })
      .loses('client', made.extra)
      .sends('server', made.extra)
      .closes(made.by)
      .downloads(urls, made.download)
      .opens(urls)
    for (let hop = 0; hop < made.hops; hop++)
      upToDate(tape.installs(comparison.own, comparison.recommended), comparison.recommended, 3 + 2 * hop)
    return tape.waits(5000).trace(made.policy)
  })
