// A trace as text for a person: each step with its virtual time, the why of each decision, and the verdict.

import { timeText } from '../../diagram/clock.ts'
import type { Step } from '../../diagram/drawing.ts'
import { layout, NARROWEST } from '../../diagram/layout.ts'
import { verdictOf } from '../../diagram/narrate.ts'
import { visible } from '../../diagram/text-width.ts'
import type { Trace } from '../../protocol/formats/trace.ts'
import { plain, say } from '../../words/words.ts'
import { connectionName, headingOf } from './heading.ts'
import { triedTexts } from './why.ts'

const TIME_WIDTH = 8
const INDENT = ' '.repeat(TIME_WIDTH + 2)

/** A step's time and sentence; a message is its line as transcripts write it. */
function stepLines(step: Step, trace: Trace): readonly string[] {
  const event = trace.events[step.event]
  const said =
    event?.kind === 'send' && event.longerThan === undefined
      ? `${event.actor === 'client' ? 'C' : 'S'}: ${event.line}`
      : plain(step.sentence)
  const tried = event?.kind === 'decide' ? triedTexts(event.why).map((text) => `${INDENT}  ${text}`) : []
  return [`${timeText(step.at).padStart(TIME_WIDTH)}  ${said}`, ...tried].map(visible)
}

/** What happened, by which rule, and what the person at that computer would have seen. */
function verdictText(trace: Trace): string {
  const { word, sentence, rule, seen } = verdictOf(trace)
  const sentences = [sentence, rule, seen].map((text) => visible(plain(text))).filter((text) => text !== '')
  return [say('cli.run.verdict', { word }), ...sentences].join('\n')
}

/** What came off the wire is printed so that it cannot move the cursor or colour the screen: see `visible`. */
function stepsText(trace: Trace, heading: string): string {
  // The width shapes rows, not sentences; every step of every hop is told.
  const { steps } = layout(trace, { width: NARROWEST, unfolded: true })
  const hops = trace.journey.hops.flatMap(({ version }, hop) => [
    '',
    connectionName(hop, version),
    ...steps.filter((step) => step.hop === hop).flatMap((step) => stepLines(step, trace)),
  ])
  return [heading, ...hops, ''].join('\n')
}

/** A run from its first connection to the end of its journey. */
export function traceText(trace: Trace): string {
  return `${stepsText(trace, headingOf(trace))}\n${verdictText(trace)}\n`
}

/** One connection to a server that does not say why, and after which nothing is installed: what came of it. */
export function queryText(trace: Trace): string {
  const word = say(`verdicts.word.${trace.outcome}`)
  const verdict = trace.code === null ? word : say('cli.query.refused', { word, code: trace.code })
  return `${stepsText(trace, visible(trace.title))}\n${say('cli.run.verdict', { word: verdict })}\n`
}
