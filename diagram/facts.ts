// What a trace says about its hops, looked up once for the sentences: who asked, what was answered, what came of it.

import { queryField, understand } from '../protocol/commands.ts'
import type { Outcome } from '../protocol/formats/outcomes.ts'
import { OTHERWISE } from '../protocol/formats/policy.ts'
import type { EventOf, Judgement, Trace, Why } from '../protocol/formats/trace.ts'
import { say } from '../words/words.ts'
import { judgementOf, sentLine } from './beats.ts'
import { eventsOfHop, lookupOf } from './lookup.ts'

/** One hop of a journey as its sentence needs it. */
export interface HopFacts {
  readonly hop: number
  readonly version: string
  readonly library: string
  /** `winnt 5.1`, as asked with; the scenario's where no query was sent. */
  readonly system: string
  readonly judgement: Judgement | null
  /** The server's last decision before the client judged, leaving aside OUT. */
  readonly decision: EventOf<'decide'> | null
}

function lastDecision(trace: Trace, hop: number): EventOf<'decide'> | null {
  const events = eventsOfHop(trace, hop)
  const judged = events.findIndex(({ kind }) => kind === 'judge')
  const before = judged < 0 ? events : events.slice(0, judged)
  return before.findLast((event) => event.kind === 'decide') ?? null
}

function systemOf(trace: Trace, decision: EventOf<'decide'> | null): string {
  const { type, version } = trace.client.system
  const line = decision === null ? null : sentLine(trace, decision.message)
  const spoken = line === null ? null : understand(line, 'C')
  if (spoken?.kind !== 'query') return `${type} ${version}`
  return `${queryField(spoken.query, 'system-type') ?? type} ${queryField(spoken.query, 'system-ver') ?? version}`
}

/**
 * Whether nobody saw how the client judged: a recorded one, or one that came to our server. It is told what a client
 * that follows the documentation would make of the answers.
 */
export const judgedByDocument = ({ recorded, live }: Pick<Trace, 'recorded' | 'live'>): boolean =>
  recorded === true || live === true

export function hopFacts(trace: Trace, hop: number): HopFacts {
  const connect = eventsOfHop(trace, hop).find(({ kind }) => kind === 'connect')
  const { version, library } = connect?.kind === 'connect' ? connect : trace.client
  const decision = lastDecision(trace, hop)
  return {
    hop,
    version,
    library,
    system: systemOf(trace, decision),
    judgement: judgementOf(trace, hop),
    decision,
  }
}

/** The number of the rule that answered, counted in the order tried; null when none did. */
export const ruleNumber = (why: Why | null): number | null =>
  why === null || why.rule === null || why.rule === OTHERWISE ? null : why.tried.length + 1

/** An outcome's word within a sentence. Its first letter alone changes: names such as CVQ keep theirs. */
export function outcomeWithin(outcome: Outcome): string {
  const word = say(`verdicts.word.${outcome}`)
  return word.charAt(0).toLowerCase() + word.slice(1)
}

/** The download of a hop, and the page opened after it, if there were any. */
export function aftermathOf(trace: Trace, hop: number) {
  const events = eventsOfHop(trace, hop)
  return {
    download: events.find((event) => event.kind === 'download') ?? null,
    opened: events.find((event) => event.kind === 'openUrl') ?? null,
    installed: events.find((event) => event.kind === 'install') ?? null,
    waited: events.find((event) => event.kind === 'wait') ?? null,
    close: events.find((event) => event.kind === 'close') ?? null,
  }
}

/** A message of a hop that never arrived, if there is one. */
export function lostMessage(trace: Trace, hop: number): EventOf<'send'> | null {
  const { received } = lookupOf(trace)
  const sent = eventsOfHop(trace, hop).flatMap((event) => (event.kind === 'send' ? [event] : []))
  return sent.find(({ message }) => !received.has(message)) ?? null
}
