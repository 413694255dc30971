// The steps of a run for the page that plays, as a list that is read without the picture, and the verdict as far as
// each step has come.

import { timeText } from '../../../diagram/clock.ts'
import type { Drawing, Step } from '../../../diagram/drawing.ts'
import { type Verdict, verdictAt } from '../../../diagram/narrate.ts'
import type { Trace } from '../../../protocol/formats/trace.ts'
import { plain, say } from '../../../words/words.ts'
import { element, escaped, sentence } from '../markup.ts'

/** Each verdict once, and which of them is told after each step, the beginning first. */
export interface Told {
  readonly verdicts: readonly Verdict[]
  readonly after: readonly number[]
}

export function toldIn(trace: Trace, drawing: Drawing): Told {
  const seen = new Map<string, number>()
  const verdicts: Verdict[] = []
  const after = Array.from({ length: drawing.steps.length + 1 }, (_, current) => {
    const verdict = verdictAt(trace, drawing, { current, progress: 1 })
    const key = JSON.stringify(verdict)
    const known = seen.get(key) ?? verdicts.push(verdict) - 1
    seen.set(key, known)
    return known
  })
  return { verdicts, after }
}

export function verdictSection({ verdicts, after }: Told): string {
  const last = after.at(-1)
  const blocks = verdicts.map(({ tile, word, sentence: told, rule, seen }, i) =>
    element(
      'div',
      { 'data-verdict': i, class: i === last ? `${tile} final` : tile },
      element('p', { class: 'word' }, escaped(word)),
      element('p', {}, sentence(told)),
      ...[rule, seen].filter((parts) => parts.length > 0).map((parts) => element('p', {}, sentence(parts))),
    ),
  )
  return element(
    'section',
    { class: 'verdict' },
    element('h2', {}, escaped(say('export.page.verdict'))),
    blocks,
  )
}

function item(step: Step, total: number, verdict: number, message: number): string {
  const { number, begins, lasts, y, height, actor } = step
  const said = say('stage.diagram.announce', { number, total, sentence: plain(step.sentence) })
  const place = { 'data-y': y, 'data-height': height, 'data-actor': actor }
  const time = { 'data-begins': begins, 'data-lasts': lasts }
  return element(
    'li',
    {
      'data-item': number,
      ...place,
      ...time,
      'data-shows': message,
      'data-tells': verdict,
      'data-said': said,
    },
    element(
      'button',
      { type: 'button' },
      element('span', { class: 'number' }, String(number)),
      element('span', { class: 'time' }, escaped(timeText(step.at))),
      element('span', { class: 'sentence' }, sentence(step.sentence)),
    ),
  )
}

/** A step without a line of its own leaves the line before it in sight. */
export function stepsSection({ steps }: Drawing, { after }: Told): string {
  let message = 0
  const items = steps.map((step, i) => {
    message = step.message ?? message
    return item(step, steps.length, after[i + 1] ?? 0, message)
  })
  return element(
    'section',
    { class: 'steps' },
    element('h2', {}, escaped(say('stage.diagram.steps'))),
    element('ol', {}, items),
  )
}
