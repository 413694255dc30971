// The client's comparison: a dot on its lifeline, the sentence, and a number line with the server's versions as
// ticks. The marker falls to its place, then the zone fills.

import type { Judgement, Trace } from '../../protocol/formats/trace.ts'
import { type ComparedOutcome, isComparedOutcome } from '../../protocol/judge.ts'
import { compareVersions } from '../../protocol/version.ts'
import { type Part, parts, say } from '../../words/words.ts'
import type { Ground } from '../drawing.ts'
import { judgedByDocument } from '../facts.ts'
import type { CompareRow, NumberLine, Runs, Zone } from '../row.ts'
import type { Ink, Shape } from '../shape.ts'
import {
  circle,
  fitted,
  glyph,
  line,
  path,
  rect,
  round,
  run,
  SIZE,
  SMALL,
  strokeInk,
  text,
  through,
  wordInk,
} from '../shapes.ts'
import { measure, runsOf, wrap } from '../text-width.ts'
import { tileOfOutcome } from '../tile.ts'
import { numberLine, ZONE_GLYPH, ZONE_PAD, ZONE_TEXT } from './number-line.ts'
import { type Place, textLeft, textRight } from './place.ts'

const HEIGHT = 116
const NOTE_HEIGHT = 16
export const COMPARE_AXIS = 16
const SENTENCE_CENTRE = COMPARE_AXIS
const OWN_CENTRE = 35
export const BAR_TOP = 54
export const BAR_HEIGHT = 20
const TICK_OVER = 4
const TICK_UNDER = 6
const VERSION_CENTRE = 89
const NAME_CENTRE = 103
const NOTE_CENTRE = 120
const DOT = 6.5
const MARKER_HALF = 6
const MARKER_HEIGHT = 9
/** How far the marker falls, in px, and by when it is down. */
const FALL = 4
const FALLEN_BY = 0.5
const FILLED_FROM = 0.5
const FILLED_BY = 0.8

type Comparison = NonNullable<Judgement['comparison']>
export type JudgedOnVersions = Judgement & { readonly comparison: Comparison }

type Said = ComparedOutcome | 'atMinimum' | 'silent'

/** Which sentence tells this judgement. */
function saidOf({ outcome, behaviour, comparison }: JudgedOnVersions): Said {
  if (outcome === 'upgrade-forced')
    return compareVersions(comparison.own, comparison.minimum) < 0 ? 'upgrade-forced' : 'atMinimum'
  if (outcome === 'upgrade-offered' && behaviour === 'observed-8.0-beta') return 'silent'
  return isComparedOutcome(outcome) ? outcome : 'up-to-date'
}

/** Where the sources read this comparison otherwise, or something in it is out of the ordinary. */
export function notesOn({ behaviour, comparison }: JudgedOnVersions): readonly (readonly Part[])[] {
  const { own, minimum, recommended, recommended2 } = comparison
  const notes: (readonly Part[])[] = []
  const atMinimum = compareVersions(own, minimum) === 0 && compareVersions(own, recommended) < 0
  if (atMinimum && behaviour === 'documented') notes.push(parts('diagram.compare.noteEqual'))
  if (atMinimum && behaviour === 'minimum-inclusive') notes.push(parts('diagram.compare.noteEqualInclusive'))
  if (compareVersions(recommended, minimum) < 0) notes.push(parts('diagram.compare.noteBelow'))
  if (compareVersions(recommended2, recommended) !== 0 && behaviour !== 'maximum')
    notes.push(parts('diagram.compare.noteSecond', { recommended2 }))
  return notes
}

const leadOf = (trace: Trace) =>
  judgedByDocument(trace) ? 'recording.diagram.compare' : 'diagram.compare.lead'

export function compareRow(trace: Trace, judgement: JudgedOnVersions, ground: Ground): CompareRow {
  const lead = [run(say(leadOf(trace)), 600)]
  const said = saidOf(judgement)
  const room = textRight(ground) - textLeft(ground) - measure(lead, SIZE)
  const choices = [say(`diagram.compare.full.${said}`), say(`diagram.compare.short.${said}`)]
  const rest = choices.map((sentence) => [run(` ${sentence}`)]).find((runs) => measure(runs, SIZE) <= room)
  return {
    kind: 'compare',
    lead,
    rest: rest ?? fitted([run(` ${choices[1] ?? ''}`)], room),
    line: numberLine(judgement, judgement.comparison, ground),
    notes: notesUnder(judgement, ground),
  }
}

const notesUnder = (judgement: JudgedOnVersions, ground: Ground): CompareRow['notes'] =>
  notesOn(judgement).flatMap((note) => wrap(runsOf(note), textRight(ground) - textLeft(ground), SMALL))

export const compareHeight = (judgement: JudgedOnVersions, ground: Ground): number =>
  HEIGHT + notesUnder(judgement, ground).length * NOTE_HEIGHT

export function compareSentence(trace: Trace, judgement: JudgedOnVersions): readonly Part[] {
  const { minimum, recommended, recommended2 } = judgement.comparison
  return [
    ...parts(leadOf(trace)),
    { text: ' ', wire: false },
    ...parts(`diagram.compare.sentence.${saidOf(judgement)}`, { minimum, recommended, recommended2 }),
  ]
}

/** How far the two movements of the step are. */
interface Motion {
  readonly fallen: number
  readonly filled: number
}

function motionOf({ phase, progress }: Place): Motion {
  if (phase === 'past') return { fallen: 1, filled: 1 }
  if (phase === 'future') return { fallen: 1, filled: 0 }
  return { fallen: through(progress, 0, FALLEN_BY), filled: through(progress, FILLED_FROM, FILLED_BY) }
}

function zoneShapes(zone: Zone, place: Place, { filled }: Motion): readonly Shape[] {
  const { tile } = tileOfOutcome(zone.outcome)
  if (tile === 'none') return []
  const future = place.phase === 'future'
  const top = place.y + BAR_TOP
  const edges = { x: zone.left, y: top, width: zone.right - zone.left, height: BAR_HEIGHT }
  const lit = zone.active && filled === 1
  const ink: Ink = future ? 'ink-3' : lit ? `${tile}-on-cell` : tile
  const cy = top + BAR_HEIGHT / 2
  const filling: readonly Shape[] =
    zone.active && filled > 0 ? [rect({ ...edges, width: edges.width * filled }, `${tile}-cell`)] : []
  const outline: readonly Shape[] = lit ? [rect(inset(edges), 'none', 0, tile, 1.5)] : []
  return [
    future ? rect(inset(edges, 0.5), 'none', 0, 'ghost', 1, '3 3') : rect(edges, `${tile}-tint`),
    ...filling,
    ...outline,
    glyph(zone.glyph, zone.left + ZONE_PAD + ZONE_GLYPH / 2, cy, ZONE_GLYPH, ink, 1.6),
    text(zone.left + ZONE_TEXT, cy, zone.label, ink, 'start', SMALL),
  ]
}

const inset = (
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  by = 0.75,
) => ({
  x: x + by,
  y: y + by,
  width: width - 2 * by,
  height: height - 2 * by,
})

function tickShapes({ ticks }: NumberLine, { y, phase }: Place): readonly Shape[] {
  const top = y + BAR_TOP - TICK_OVER
  const bottom = y + BAR_TOP + BAR_HEIGHT + TICK_UNDER
  return ticks.flatMap(({ x, version, name }) => [
    line(x, top, x, bottom, strokeInk(phase, 'server'), 2),
    text(x, y + VERSION_CENTRE, version, wordInk(phase, 'server'), 'middle'),
    text(x, y + NAME_CENTRE, name, wordInk(phase, 'ink-2'), 'middle', SMALL),
  ])
}

const markerPath = (x: number, tip: number): string =>
  `M${x} ${round(tip)} L${x - MARKER_HALF} ${round(tip - MARKER_HEIGHT)} L${x + MARKER_HALF} ${round(tip - MARKER_HEIGHT)} Z`

/** The marker, and while it is still to fall, the ghost of the place it falls to. */
function markerShapes({ marker }: NumberLine, { y, phase }: Place, { fallen }: Motion): readonly Shape[] {
  const down = y + BAR_TOP - 1
  const ghost = path(markerPath(marker.x, down), 'none', 'ghost', 1)
  const solid = path(markerPath(marker.x, down - FALL * (1 - fallen)), 'client')
  const label = text(marker.labelX, y + OWN_CENTRE, marker.label, wordInk(phase, 'client'), 'middle')
  if (phase === 'future') return [ghost, label]
  return fallen < 1 ? [ghost, solid, label] : [solid, label]
}

const noteShapes = (notes: readonly Runs[], place: Place): readonly Shape[] =>
  notes.map((note, i) =>
    text(textLeft(place.ground), place.y + NOTE_CENTRE + i * NOTE_HEIGHT, note, 'ink-3', 'start', SMALL),
  )

export function drawCompare(row: CompareRow, place: Place): readonly Shape[] {
  const { ground, y, phase } = place
  const motion = motionOf(place)
  const left = textLeft(ground)
  const told = motion.filled === 1 ? phase : 'future'
  return [
    circle(
      ground.client,
      y + BAR_TOP + BAR_HEIGHT / 2,
      DOT,
      phase === 'future' ? 'stage' : 'client',
      strokeInk(phase, 'client'),
      1.5,
    ),
    text(left, y + SENTENCE_CENTRE, row.lead, wordInk(phase, 'ink-1')),
    text(left + measure(row.lead, SIZE), y + SENTENCE_CENTRE, row.rest, wordInk(told, 'ink-2')),
    ...row.line.zones.flatMap((zone) => zoneShapes(zone, place, motion)),
    ...tickShapes(row.line, place),
    ...markerShapes(row.line, place, motion),
    ...noteShapes(row.notes, place),
  ]
}
