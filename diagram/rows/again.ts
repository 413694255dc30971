// A later pass: the client reconnects as what it has become. Folded, one dashed arrow stands for all its steps.

import type { EventOf, Trace } from '../../protocol/formats/trace.ts'
import { type Part, parts, say } from '../../words/words.ts'
import type { Ground } from '../drawing.ts'
import { outcomeWithin } from '../facts.ts'
import type { AgainRow } from '../row.ts'
import type { Shape } from '../shape.ts'
import { fitted, groundInk, line, run, SIZE, SMALL, text, through, wordInk } from '../shapes.ts'
import { measure, runsOf, shorten, visible } from '../text-width.ts'
import { arrowHead } from './message.ts'
import { GAP, innerWidth, type Place, textLeft, textRight } from './place.ts'

export const AGAIN_HEIGHT = 36
export const AGAIN_AXIS = 18
const LABEL_CENTRE = 12
const ARROW = 24.5
const CLEAR = 6
const DRAWN_BY = 0.7

/** What the hop came to, where more hops follow it. */
function outcomeOf(trace: Trace, hop: number): string {
  const outcome = trace.journey.hops[hop]?.outcome
  return outcome === undefined ? '' : outcomeWithin(outcome)
}

/** Another connection of a recording may be anybody's: only its number is certain. */
const recordedLabel = (hop: number, version: string): readonly Part[] =>
  version === ''
    ? parts('recording.diagram.again', { n: hop + 1 })
    : parts('recording.diagram.againAs', { n: hop + 1, version })

export function againRow(
  trace: Trace,
  event: EventOf<'connect'>,
  folded: number,
  passing: boolean,
  ground: Ground,
): AgainRow {
  const note = [run(folded > 0 ? say('diagram.again.folded', { count: folded }) : say('diagram.again.shown'))]
  const room = innerWidth(ground) - measure(note, SMALL) - GAP
  const version = shorten(
    visible(event.version),
    room / 2,
    { face: 'mono', weight: 400, size: SIZE },
    'middle',
  )
  const told = folded > 0 && passing
  const outcome = told ? parts('diagram.again.outcome', { outcome: outcomeOf(trace, event.hop) }) : []
  const label =
    trace.recorded === true
      ? recordedLabel(event.hop, version)
      : [...parts('diagram.again.label', { version }), ...outcome]
  return { kind: 'again', text: fitted(runsOf(label), room), note, folded: folded > 0 }
}

export function againSentence(
  trace: Trace,
  event: EventOf<'connect'>,
  folded: number,
  passing: boolean,
): readonly Part[] {
  if (trace.recorded === true) return recordedLabel(event.hop, event.version)
  const outcome =
    folded > 0 && passing
      ? parts('diagram.again.sentenceOutcome', { outcome: outcomeOf(trace, event.hop) })
      : []
  return [...parts('diagram.again.sentence', { version: event.version }), ...outcome]
}

export function drawAgain(row: AgainRow, place: Place): readonly Shape[] {
  const { ground, y, phase, progress } = place
  const share = phase === 'past' ? 1 : phase === 'future' ? 0 : through(progress, 0, DRAWN_BY)
  const whole = { x1: ground.client + CLEAR, y1: y + ARROW, x2: ground.server - CLEAR, y2: y + ARROW }
  const tip = whole.x1 + (whole.x2 - whole.x1) * share
  const ghost = [
    line(whole.x1, whole.y1, whole.x2 - 10, whole.y2, 'ghost', 1, '4 4'),
    arrowHead(whole, 'ghost', groundInk(phase)),
  ]
  const drawn = [
    line(
      whole.x1,
      whole.y1,
      Math.max(whole.x1, tip - 10),
      whole.y2,
      'client',
      1.5,
      row.folded ? '4 4' : undefined,
    ),
    arrowHead({ ...whole, x2: tip }, 'client', null),
  ]
  return [
    text(textLeft(ground), y + LABEL_CENTRE, row.text, wordInk(phase, 'ink-1')),
    text(textRight(ground), y + LABEL_CENTRE, row.note, 'ink-3', 'end', SMALL),
    ...(share < 1 ? ghost : []),
    ...(share > 0 ? drawn : []),
  ]
}
