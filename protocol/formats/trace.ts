// `cvq-lab/trace@1`: everything that happened in a run, as data. The window, the command line, the exports and
// the tests all read it. Times are virtual milliseconds from the start of the run. `outcome`, `code`,
// `disconnectedBy` and `why` are the first hop's; `lines` and `events` are all hops'.

import * as v from 'valibot'
import { BEHAVIOURS, clientSchema } from './client.ts'
import { DISCONNECTORS, JOURNEY_ENDS, OUTCOMES } from './outcomes.ts'
import { DOWNLOAD_OUTCOMES } from './scenario.ts'
import { choice, code, count, document, flag, formatName, kind, list, text } from './schema.ts'
import { whySchema } from './why.ts'

export type { Disconnector } from './outcomes.ts'
export { CHECKS, type Check, type DialectChoice, type FailedCheck, type TriedRule, type Why } from './why.ts'

export const TRACE_FORMAT = 'cvq-lab/trace@1'

const ACTORS = ['client', 'server'] as const
export type Actor = (typeof ACTORS)[number]

export const otherOf = (actor: Actor): Actor => (actor === 'client' ? 'server' : 'client')

const outcome = choice(OUTCOMES)

/** How the client compared, when it did. */
const comparisonSchema = document({ own: text, recommended: text, recommended2: text, minimum: text })
export type Comparison = v.InferOutput<typeof comparisonSchema>

const judgementSchema = document({
  outcome,
  code: v.nullable(code),
  behaviour: choice(BEHAVIOURS),
  comparison: v.nullable(comparisonSchema),
})
export type Judgement = v.InferOutput<typeof judgementSchema>

/** Virtual milliseconds; a faster link makes fractions of one. */
const time = v.pipe(v.number('number'), v.minValue(0, 'number'))

/** What every event has: when, on which hop, whose it is, and its kind. */
const event = <const Actors extends readonly string[], const Kind extends string>(
  actors: Actors,
  name: Kind,
) => ({
  at: time,
  hop: count,
  actor: choice(actors),
  kind: kind(name),
})

/**
 * A line that was too long to be kept: more bytes than this, its end not counted. `line` is then '', and no such line was
 * sent. Left out where `line` is what was sent.
 */
const longerThan = v.exactOptional(count)

const said = { message: count, line: text, longerThan }

/** Why a server closes that no request makes close; `limit` is in seconds, then in bytes. */
const closeReasonSchema = v.union(
  [
    document({ kind: kind('idleness'), limit: count }),
    document({ kind: kind('line-too-long'), limit: count }),
    document({ kind: kind('stopped') }),
  ],
  'object',
)
export type CloseReason = v.InferOutput<typeof closeReasonSchema>

const eventSchema = v.union(
  [
    document({ ...event(['client'], 'connect'), version: text, library: text }),
    document({ ...event(ACTORS, 'send'), ...said }),
    document({ ...event(ACTORS, 'receive'), ...said }),
    /** The server's decision on message `message`; `reply` is the line it sends, null when it only closes. */
    document({ ...event(['server'], 'decide'), message: count, why: whySchema, reply: v.nullable(text) }),
    /** The client's judgement of message `message`; null when none came. */
    document({ ...event(['client'], 'judge'), message: v.nullable(count), judgement: judgementSchema }),
    /** Who closed; the other side sees it one latency later. `because` is our own server's, left out where it is not known. */
    document({ ...event(DISCONNECTORS, 'close'), because: v.exactOptional(closeReasonSchema) }),
    /** Begun at `at`, over after `durationMs`; `bytes` of `totalBytes` had arrived (simulated, no byte is moved). */
    document({
      ...event(['client'], 'download'),
      url: text,
      outcome: choice(DOWNLOAD_OUTCOMES),
      bytes: count,
      totalBytes: count,
      durationMs: time,
    }),
    document({ ...event(['client'], 'openUrl'), url: text }),
    /** `release` is the catalogue's product name for what was installed, null when it has none. */
    document({ ...event(['client'], 'install'), from: text, to: text, release: v.nullable(text) }),
    /** The client waited this long for an answer that did not come. */
    document({ ...event(['client'], 'wait'), ms: time }),
    document({ ...event(['client'], 'end'), end: choice(JOURNEY_ENDS), outcome }),
  ],
  'object',
)
export type TraceEvent = v.InferOutput<typeof eventSchema>
export type EventOf<Kind extends TraceEvent['kind']> = Extract<TraceEvent, { readonly kind: Kind }>

const lineSchema = document({ hop: count, from: choice(['C', 'S']), line: text, longerThan })
export type TraceLine = v.InferOutput<typeof lineSchema>

const hopSchema = document({ version: text, outcome, code: v.nullable(code), rule: v.nullable(text) })
export type Hop = v.InferOutput<typeof hopSchema>

export const traceSchema = document({
  format: formatName(TRACE_FORMAT),
  title: text,
  seed: count,
  /**
   * The client of the first hop, and the policy's name: what a picture's heads say. Both are what the run began with,
   * also where the scenario's changes put others in their place on the way.
   */
  client: clientSchema,
  policy: text,
  /** The catalogue's product name of the first hop's client; left out where the catalogue has none. */
  product: v.exactOptional(text),
  /**
   * Whether it was read from a recording: nothing of it is a decision of ours, and a hop is judged only where an event
   * says so. `policy` is then the server's address, '' when it is not known. Left out for runs of ours.
   */
  recorded: v.exactOptional(flag),
  /**
   * Whether it was said on a real connection to our server: its decisions are ours, the client is whoever came. What a
   * client that follows the documentation would make of the answers is judged; where no event says so, nothing is.
   */
  live: v.exactOptional(flag),
  /** Whether our client asked a server on a real connection: its decisions are not known, `policy` is its address. */
  probed: v.exactOptional(flag),
  outcome,
  code: v.nullable(code),
  disconnectedBy: v.nullable(choice(DISCONNECTORS)),
  lines: list(lineSchema),
  events: list(eventSchema),
  /** The decision on the first hop's CVQ, or on its VER when no CVQ was sent. */
  why: v.nullable(whySchema),
  journey: document({ end: choice(JOURNEY_ENDS), hops: list(hopSchema) }),
})
export type Trace = v.InferOutput<typeof traceSchema>
