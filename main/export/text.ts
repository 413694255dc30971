// A trace as text for a person: each step with its virtual time, the why of each decision, and the verdict.

import { timeText } from '../../diagram/clock.ts'
import type { Step } from '../../diagram/drawing.ts'
import { layout, NARROWEST } from '../../diagram/layout.ts'
import type { Trace } from '../../protocol/formats/trace.ts'
import { plain, say } from '../../words/words.ts'
import { triedTexts } from './why.ts'

const TIME_WIDTH = 8
const INDENT = ' '.repeat(TIME_WIDTH + 2)

/** A step's time and sentence; a message is its line as transcripts write it. */
function stepLines(step: Step, trace: Trace): readonly string[] {
  const event = trace.events[step.event]
  const said =
    event?.kind === 'send' ? `${event.actor === 'client' ? 'C' : 'S'}: ${event.line}` : plain(step.sentence)
  const tried = event?.kind === 'decide' ? triedTexts(event.why).map((text) => `${INDENT}  ${text}`) : []
  return [`${timeText(step.at).padStart(TIME_WIDTH)}  ${said}`, ...tried]
}

const verdictText = ({ outcome, code }: Trace): string => {
  const verdict = say(`verdicts.word.${outcome}`)
  return code === null ? say('cli.run.verdict', { verdict }) : say('cli.run.verdict-code', { verdict, code })
}

export function traceText(trace: Trace): string {
  const { title, policy, seed } = trace
  // The width shapes rows, not sentences; every step of every hop is told.
  const { steps } = layout(trace, { width: NARROWEST, unfolded: true })
  const hops = trace.journey.hops.flatMap(({ version }, hop) => [
    '',
    say('cli.run.connection', { number: hop + 1, version }),
    ...steps.filter((step) => step.hop === hop).flatMap((step) => stepLines(step, trace)),
  ])
  return `${[say('cli.run.heading', { title, policy, seed }), ...hops, '', verdictText(trace)].join('\n')}\n`
}
