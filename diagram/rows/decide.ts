// The server's decision: a diamond on its lifeline, the sentence, and the trail that is ticked off in order.

import { OTHERWISE } from '../../protocol/formats/policy.ts'
import type { EventOf, Why } from '../../protocol/formats/trace.ts'
import { type Part, parts, say, type WordKey } from '../../words/words.ts'
import type { Ground } from '../drawing.ts'
import type { DecideRow, TrailItem } from '../row.ts'
import { failureOf } from '../say-failure.ts'
import type { Ink, Shape } from '../shape.ts'
import {
  fitted,
  glyph,
  groundInk,
  line,
  path,
  rect,
  round,
  SMALL,
  strokeInk,
  text,
  through,
  wordInk,
} from '../shapes.ts'
import { runsOf } from '../text-width.ts'
import { GAP, innerWidth, type Place } from './place.ts'
import { TRAIL_GAP, trailOf } from './trail.ts'

export const DECIDE_HEIGHT = 60
export const DECIDE_AXIS = 17
const SENTENCE_CENTRE = DECIDE_AXIS
const BOX_CENTRE = 37
const LABEL_CENTRE = 54
const BOX = 16
const DIAMOND = 8
/** The trail is ticked in this stretch of the step; what decides comes at its end. */
const TICKED_FROM = 0.1
const TICKED_BY = 0.8

/** The sentence of a decision in two places: on the stage and for screen readers. */
interface Told {
  readonly key: WordKey
  readonly spoken: WordKey
}

function tellRule(why: Why): Told {
  if (why.rule === OTHERWISE) {
    if (why.code === null)
      return { key: 'diagram.decide.otherwise', spoken: 'diagram.decide.sentence.otherwise' }
    const key = why.tried.length === 0 ? 'diagram.decide.noRules' : 'diagram.decide.otherwiseRefuses'
    return { key, spoken: 'diagram.decide.sentence.otherwiseRefuses' }
  }
  return why.code === null
    ? { key: 'diagram.decide.rule', spoken: 'diagram.decide.sentence.rule' }
    : { key: 'diagram.decide.ruleRefuses', spoken: 'diagram.decide.sentence.ruleRefuses' }
}

const ruleValues = (why: Why) => ({
  n: why.tried.length + 1,
  id: why.rule ?? '',
  code: why.code === null ? '' : String(why.code),
})

/** What the stage says of a decision. */
function sentenceOf(why: Why): readonly Part[] {
  if (why.failed === null) return parts(tellRule(why).key, ruleValues(why))
  const end =
    why.code === null ? say('diagram.decide.closes') : say('diagram.decide.answers', { code: why.code })
  return [...failureOf(why.failed), { text: end, wire: false }]
}

/** What a screen reader says of a decision. */
export function decideSentence({ why }: EventOf<'decide'>): readonly Part[] {
  if (why.failed === null) return parts(tellRule(why).spoken, ruleValues(why))
  const check = say(`diagram.decide.check.${why.failed.check}`)
  return [...parts('diagram.decide.sentence.check', { check }), ...failureOf(why.failed), FULL_STOP]
}

const FULL_STOP: Part = { text: '.', wire: false }

export const decideRow = ({ why }: EventOf<'decide'>, ground: Ground): DecideRow => ({
  kind: 'decide',
  sentence: fitted(runsOf(sentenceOf(why), 600), innerWidth(ground) + GAP - TRAIL_GAP),
  trail: trailOf(why, ground),
})

function diamond(cx: number, cy: number, ink: Ink): Shape {
  const d = `M${round(cx)} ${round(cy - DIAMOND)} L${round(cx + DIAMOND)} ${round(cy)} L${round(cx)} ${round(cy + DIAMOND)} L${round(cx - DIAMOND)} ${round(cy)} Z`
  return path(d, ink)
}

const decides = ({ mark }: TrailItem): boolean => mark === 'winning' || mark === 'refusing'

/** One box of the trail; empty while it is still to be ticked. */
function box(item: TrailItem, cy: number, ticked: boolean, place: Place): readonly Shape[] {
  if (item.mark === 'more') return [glyph('dots', item.x, cy, 14, ticked ? 'ink-3' : 'ghost', 2)]
  const edges = { x: item.x - BOX / 2, y: cy - BOX / 2, width: BOX, height: BOX }
  const ground = groundInk(place.phase)
  if (!ticked) return [rect(edges, ground, 3, 'ghost', 1, '3 3')]
  const name = item.mark === 'passed' || item.mark === 'winning' ? 'check' : 'cross'
  if (decides(item)) return [rect(edges, 'server', 3), glyph(name, item.x, cy, 12, 'stage', 2)]
  return [rect(edges, ground, 3, 'line-2', 1), glyph(name, item.x, cy, 10, 'ink-3', 1.5)]
}

const labelInk = (item: TrailItem, ticked: boolean): Ink => (decides(item) && ticked ? 'server' : 'ink-3')

function trail(items: readonly TrailItem[], place: Place, tickedShare: number): readonly Shape[] {
  const cy = place.y + BOX_CENTRE
  const ticked = (i: number): boolean => tickedShare * items.length >= i + 1
  return items.flatMap((item, i) => {
    const next = items[i + 1]
    const link: readonly Shape[] =
      next === undefined
        ? []
        : [line(item.x + BOX / 2 + 2, cy, next.x - BOX / 2 - 2, cy, ticked(i + 1) ? 'line-2' : 'line', 1)]
    const label = text(item.x, place.y + LABEL_CENTRE, item.label, labelInk(item, ticked(i)), 'middle', SMALL)
    return [...link, ...box(item, cy, ticked(i), place), label]
  })
}

export function drawDecide(row: DecideRow, place: Place): readonly Shape[] {
  const { ground, y, phase, progress } = place
  const share = phase === 'past' ? 1 : phase === 'future' ? 0 : through(progress, TICKED_FROM, TICKED_BY)
  return [
    diamond(ground.server, y + SENTENCE_CENTRE, strokeInk(phase, 'server')),
    text(
      ground.server - TRAIL_GAP,
      y + SENTENCE_CENTRE,
      row.sentence,
      wordInk(share === 1 ? phase : 'future', 'server'),
      'end',
    ),
    ...trail(row.trail, place, share),
  ]
}
