// The answer to a lesson's question, read from the trace, and the point from which the stage shows it. No lesson
// holds an answer of its own (docs/decisions/0020).

import { missesOf } from './claim.ts'
import type { Claim } from './formats/claim.ts'
import type { Ask } from './formats/lesson.ts'
import type { Outcome } from './formats/outcomes.ts'
import type { EventOf, Trace } from './formats/trace.ts'
import type { FieldName } from './parameters.ts'
import { unreachable } from './result.ts'
import { labelTokens } from './tokens.ts'

export type Answer =
  /** Which of the choices hold, from 0; a good question has one. */
  | { readonly kind: 'choice'; readonly right: readonly number[] }
  | { readonly kind: 'outcome'; readonly outcome: Outcome }
  | { readonly kind: 'line'; readonly from: 'C' | 'S'; readonly line: string }
  | { readonly kind: 'field'; readonly value: string }

/** The line sent at an event, counted from 1; null when nothing is sent there. */
export function lineAt({ events }: Trace, event: number): EventOf<'send'> | null {
  const sent = events[event - 1]
  return sent?.kind === 'send' ? sent : null
}

const speakerOf = ({ actor }: EventOf<'send'>): 'C' | 'S' => (actor === 'client' ? 'C' : 'S')

/** The value of a field of a line, several with spaces between as VER has dialects; null when the line does not have it. */
export function fieldOfLine(line: string, from: 'C' | 'S', field: FieldName): string | null {
  const values = labelTokens(line, from).filter((token) => token.field === field)
  return values.length === 0 ? null : values.map(({ text }) => text).join(' ')
}

/** What is right; null when the question points where no line is sent, or at a field the line does not have. */
export function answerTo(trace: Trace, ask: Ask): Answer | null {
  switch (ask.kind) {
    case 'choice': {
      const holds = ({ holds }: { readonly holds: Claim }): boolean => missesOf(trace, holds).length === 0
      return { kind: 'choice', right: ask.choices.flatMap((choice, i) => (holds(choice) ? [i] : [])) }
    }
    case 'outcome':
      return { kind: 'outcome', outcome: trace.outcome }
    case 'line': {
      const sent = lineAt(trace, ask.event)
      return sent && { kind: 'line', from: speakerOf(sent), line: sent.line }
    }
    case 'field': {
      const sent = lineAt(trace, ask.event)
      const value = sent && fieldOfLine(sent.line, speakerOf(sent), ask.field)
      return value === null ? null : { kind: 'field', value }
    }
    default:
      return unreachable(ask)
  }
}

/** From which stage on a line can be read: the server's already where it decides to send it. */
function lineShownAt(trace: Trace, event: number): number {
  const before = trace.events[event - 2]
  const sent = lineAt(trace, event)
  return before?.kind === 'decide' && before.reply !== null && before.reply === sent?.line ? event - 1 : event
}

/** The stage that shows the first event that is so, or the end of the run. */
function firstOf(trace: Trace, isIt: (event: Trace['events'][number]) => boolean): number {
  const found = trace.events.findIndex(isIt)
  return found < 0 ? trace.events.length : found + 1
}

const judgedAt = (trace: Trace): number => firstOf(trace, ({ kind, hop }) => kind === 'judge' && hop === 0)

/** Where the decision on the first hop's question stands; where there is none, its absence shows when it is judged. */
function decidedAt(trace: Trace): number {
  const judged = judgedAt(trace)
  const decided = trace.events.findLastIndex(
    ({ kind, hop }, i) => kind === 'decide' && hop === 0 && i < judged,
  )
  return trace.why === null || decided < 0 ? judged : decided + 1
}

/** From which stage on all that is claimed can be seen to hold; 0 when nothing is claimed. */
function claimShownAt(trace: Trace, claim: Claim): number {
  const { outcome, code, end, disconnectedBy, lines = [], rule, check, hops } = claim
  const shown = [0]
  if (outcome !== undefined) shown.push(judgedAt(trace))
  if (code !== undefined) shown.push(code === null ? judgedAt(trace) : decidedAt(trace))
  if (rule !== undefined || check !== undefined) shown.push(decidedAt(trace))
  if (disconnectedBy !== undefined)
    shown.push(firstOf(trace, ({ kind, hop }) => kind === 'close' && hop === 0))
  if (end !== undefined || hops !== undefined) shown.push(trace.events.length)
  let from = 0
  for (const line of lines) {
    const at = trace.events.findIndex(
      (event, i) => i >= from && event.kind === 'send' && `${speakerOf(event)}: ${event.line}` === line,
    )
    from = at < 0 ? trace.events.length : at + 1
    shown.push(lineShownAt(trace, from))
  }
  return Math.max(...shown)
}

/**
 * The first stage that gives the answer away: a question has to stop before it and reveal it. Of several right
 * choices the one that shows first; null where there is no answer.
 */
export function answerShownAt(trace: Trace, ask: Ask): number | null {
  const answer = answerTo(trace, ask)
  if (answer === null) return null
  switch (ask.kind) {
    case 'choice': {
      const right = ask.choices.filter(({ holds }) => missesOf(trace, holds).length === 0)
      return right.length === 0 ? null : Math.min(...right.map(({ holds }) => claimShownAt(trace, holds)))
    }
    case 'outcome':
      return judgedAt(trace)
    case 'line':
    case 'field':
      return lineShownAt(trace, ask.event)
    default:
      return unreachable(ask)
  }
}
