// The answer sheet: each run whole and what came of it, then the right answers, what the author says of them, and why
// it came so.

import { GLYPHS } from '../../../diagram/glyphs.ts'
import { verdictOf } from '../../../diagram/narrate.ts'
import { unreachable } from '../../../protocol/result.ts'
import { say } from '../../../words/words.ts'
import { element, escaped, joined, pageLine, pageText, sentence, wireText } from '../markup.ts'
import type { Answer, Blank, HandoutRun, Item, Option, Question } from './items.ts'
import { pictureOf } from './picture.ts'
import { runLabel } from './question-sheet.ts'

const BOX = element('span', { class: 'box' })
const TICKED = element(
  'span',
  { class: 'box' },
  `<svg viewBox="0 0 16 16" aria-hidden="true"><path d="${GLYPHS.check}"/></svg>`,
)

function optionItem({ text, right, feedback }: Option): string {
  const said = right ? element('strong', {}, pageLine(text)) : pageLine(text)
  const word = right ? ` ${element('em', {}, escaped(say('share.handout.right')))}` : ''
  const more = feedback === null ? '' : element('div', { class: 'feedback' }, pageText(feedback))
  return element('li', {}, right ? TICKED : BOX, element('div', {}, said, word, more))
}

const blankRow = ({ name, meaning, value }: Blank): string =>
  element(
    'tr',
    {},
    element('th', { scope: 'row' }, escaped(name)),
    element('td', {}, escaped(meaning)),
    element('td', {}, value === '' ? escaped(say('share.handout.missing')) : wireText(value)),
  )

function rightAnswer(answer: Answer): string {
  switch (answer.kind) {
    case 'options': {
      // Of many options without a word on each, the right ones are enough.
      const isLong = answer.options.length > 5 && answer.options.every(({ feedback }) => feedback === null)
      const shown = isLong ? answer.options.filter(({ right }) => right) : answer.options
      return element('ul', { class: 'boxes' }, shown.map(optionItem))
    }
    case 'written':
      return element('p', { class: 'right' }, sentence(answer.right))
    case 'blanks':
      return element('table', { class: 'fields' }, answer.blanks.map(blankRow))
    default:
      return unreachable(answer)
  }
}

function questionSection(item: Question, number: number): string {
  const reasons = item.why.map((parts) => element('li', {}, sentence(parts)))
  const why =
    reasons.length === 0
      ? ''
      : element(
          'div',
          { class: 'why' },
          element('p', { class: 'label' }, escaped(say('share.handout.why'))),
          element('ul', {}, reasons),
        )
  return element(
    'section',
    { class: 'item' },
    joined([
      element('h2', {}, escaped(say('share.handout.question', { number }))),
      element('p', { class: 'question' }, pageLine(item.question)),
      rightAnswer(item.answer),
      item.feedback === null ? '' : pageText(item.feedback),
      why,
    ]),
  )
}

/** The whole picture, what came of the run, and what the person at that computer would have seen. */
function runSection(run: HandoutRun): string {
  const { word, glyph, sentence: happened, rule, seen } = verdictOf(run.trace)
  const mark = `<svg class="glyph" viewBox="0 0 16 16" aria-hidden="true"><path d="${GLYPHS[glyph]}"/></svg>`
  const name = run.name ?? run.trace.title
  return element(
    'section',
    { class: 'item run' },
    joined([
      element('h2', {}, escaped(say('share.handout.run', { name }))),
      ...pictureOf(run.trace),
      element(
        'div',
        { class: 'verdict' },
        joined([
          element('p', { class: 'word' }, mark, escaped(word)),
          ...[happened, rule, seen]
            .filter((parts) => parts.length > 0)
            .map((parts) => element('p', {}, sentence(parts))),
        ]),
      ),
    ]),
  )
}

function exerciseSection({ run, text, goal }: Extract<Item, { readonly kind: 'exercise' }>): string {
  const reached = goal.map((each) => element('li', {}, escaped(each)))
  const list =
    reached.length === 0
      ? element('p', {}, escaped(say('share.handout.openEnd')))
      : joined([
          element('p', { class: 'label' }, escaped(say('share.handout.goal.label'))),
          element('ul', {}, reached),
        ])
  const heading = element('h2', {}, escaped(say('share.handout.exercise')))
  return element('section', { class: 'item' }, joined([heading, runLabel(run), pageText(text), list]))
}

export function answerSheet(items: readonly Item[]): string {
  const seen = new Set<string | null>()
  let number = 0
  return joined(
    items.flatMap((item) => {
      const whole = seen.has(item.run.name) ? [] : [runSection(item.run)]
      seen.add(item.run.name)
      switch (item.kind) {
        case 'text':
          return whole
        case 'question':
          number += 1
          return [...whole, questionSection(item, number)]
        case 'exercise':
          return [...whole, exerciseSection(item)]
        default:
          return unreachable(item)
      }
    }),
  )
}
