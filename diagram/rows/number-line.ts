// The number line's texts and places in drawing units: zones with names, the server's versions as ticks, the
// client's own version as a marker. Labels are cut so that none touches another.

import type { Judgement } from '../../protocol/formats/trace.ts'
import type { FieldName } from '../../protocol/parameters.ts'
import { say } from '../../words/words.ts'
import type { Ground } from '../drawing.ts'
import type { NumberLine, Runs, Tick, Zone } from '../row.ts'
import { run, SIZE, SMALL } from '../shapes.ts'
import { measure, shorten } from '../text-width.ts'
import { tileOfOutcome } from '../tile.ts'
import { textLeft, textRight } from './place.ts'
import { type Scale, type Stretch, scaleOf, type Threshold, type TickName } from './zones.ts'

export const ZONE_PAD = 8
export const ZONE_GLYPH = 12
/** From a zone's left edge to its name. */
export const ZONE_TEXT = ZONE_PAD + ZONE_GLYPH + 5
const BETWEEN_TICKS = 8

/** A zone's name, in short where there is no room, cut where there is none for that either. */
function zoneLabel({ outcome, active }: Stretch, width: number): Runs {
  const weight = active ? 600 : 400
  const names = [say(`diagram.compare.line.${outcome}`), say(`diagram.compare.lineShort.${outcome}`)]
  const room = width - ZONE_TEXT - 4
  const fitting = names.find((name) => measure([run(name, 600)], SMALL) <= room)
  const name = fitting ?? shorten(names[1] ?? '', room, { face: 'sans', weight: 600, size: SMALL })
  return name === '' ? [] : [run(name, weight)]
}

function zoneOf(stretch: Stretch, at: (share: number) => number): Zone {
  const left = at(stretch.from)
  const right = at(stretch.to)
  return {
    left,
    right,
    outcome: stretch.outcome,
    glyph: tileOfOutcome(stretch.outcome).glyph,
    label: zoneLabel(stretch, right - left),
    active: stretch.active,
  }
}

function nameOf({ names }: Threshold, room: number): string {
  const [first = 'minimum', second] = names
  if (second === undefined) {
    const full = say(`diagram.compare.tick.${first}`)
    return measure([run(full)], SMALL) <= room ? full : say(`diagram.compare.tickShort.${first}`)
  }
  if (names.length > 2) return say('diagram.compare.tick.all')
  return say(names.includes('minimum') ? 'diagram.compare.tick.both' : 'diagram.compare.tick.bothRecommended')
}

/** What the line quotes of the reply; where two versions are the same, the first stands for both. */
const FIELDS = {
  minimum: 'minimum-allowed-version',
  recommended: 'recommended-version',
  recommended2: 'recommended-version-2',
} as const satisfies Record<TickName, FieldName>

/** How wide a tick's labels may be: to halfway to its neighbours, and within the line's surroundings. */
function tickOf(
  threshold: Threshold,
  i: number,
  scale: Scale,
  at: (share: number) => number,
  step: number,
): Tick {
  const x = at((i + 1) / (scale.thresholds.length + 1))
  const alone = scale.thresholds.length === 1
  const room = alone ? 2 * step : step - BETWEEN_TICKS
  const version = shorten(threshold.version, room, { face: 'mono', weight: 600, size: SIZE }, 'middle')
  const name = shorten(nameOf(threshold, room), room, { face: 'sans', weight: 400, size: SMALL })
  const [field = 'minimum'] = threshold.names
  return { x, version: [{ ...run(version, 600, 'mono'), field: FIELDS[field] }], name: [run(name)] }
}

export function numberLine(
  judgement: Judgement,
  comparison: NonNullable<Judgement['comparison']>,
  ground: Ground,
): NumberLine {
  const scale = scaleOf(comparison, judgement)
  const left = textLeft(ground)
  const length = textRight(ground) - left
  const at = (share: number): number => Math.round(left + share * length)
  const step = length / (scale.thresholds.length + 1)
  const own = shorten(comparison.own, length, { face: 'mono', weight: 600, size: SIZE }, 'middle')
  const label = [{ ...run(own, 600, 'mono'), field: 'client-version' as const }]
  const half = measure(label, SIZE) / 2
  const x = at(scale.own)
  return {
    zones: scale.stretches.map((stretch) => zoneOf(stretch, at)),
    ticks: scale.thresholds.map((threshold, i) => tickOf(threshold, i, scale, at, step)),
    marker: { x, labelX: Math.min(Math.max(x, left + half), textRight(ground) - half), label },
  }
}
