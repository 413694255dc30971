// The question sheet: each question under the picture as far as it has come, with boxes to tick and lines to write on.
// A new page begins before anything that would give an earlier answer away.

import { unreachable } from '../../../protocol/result.ts'
import { say } from '../../../words/words.ts'
import { element, escaped, joined, pageLine, pageText } from '../markup.ts'
import type { Answer, HandoutRun, Item, Question } from './items.ts'
import { type Picture, pictureOf, TALLEST_BESIDE } from './picture.ts'

const BOX = element('span', { class: 'box' })
const RULE = element('div', { class: 'rule' })

/** Short options stand in columns. */
const SHORT = 32

function roomFor(answer: Answer): string {
  switch (answer.kind) {
    case 'options': {
      const isShort = answer.options.length > 3 && answer.options.every(({ text }) => text.length <= SHORT)
      const items = answer.options.map(({ text }) =>
        element('li', {}, BOX, element('span', {}, pageLine(text))),
      )
      return element('ul', { class: isShort ? 'boxes columns' : 'boxes' }, items)
    }
    case 'written':
      return element('div', { class: 'room' }, RULE, ...(answer.room === 'line' ? [RULE] : []))
    case 'blanks': {
      const rows = answer.blanks.map(({ name, meaning }) =>
        element(
          'tr',
          {},
          element('th', { scope: 'row' }, escaped(name)),
          element('td', {}, escaped(meaning)),
          element('td', { class: 'blank' }),
        ),
      )
      return element('table', { class: 'fields' }, rows)
    }
    default:
      return unreachable(answer)
  }
}

/** The name of a branch above its picture; the scenario's own run needs none. */
export const runLabel = ({ name }: HandoutRun): string =>
  name === null ? '' : element('p', { class: 'label' }, escaped(say('share.handout.branch', { name })))

/** What was shown last, and which questions have been asked since the last new page. */
interface Shown {
  readonly picture: { readonly run: string | null; readonly at: number } | null
  readonly asked: readonly Question[]
}

/** Whether a picture gives the answer to one of these questions away, and not only as much as its own. */
const givesAway = (asked: readonly Question[], run: HandoutRun, at: number): boolean =>
  asked.some(
    (question) =>
      question.run.name === run.name &&
      question.shownAt !== null &&
      at >= question.shownAt &&
      at > question.at,
  )

const isShown = ({ picture }: Shown, run: HandoutRun, at: number): boolean =>
  picture !== null && picture.run === run.name && picture.at === at

function figure(shown: Shown, run: HandoutRun, at: number | null): Picture {
  if (at === null || isShown(shown, run, at)) return []
  return [runLabel(run), ...pictureOf(run.trace, at, TALLEST_BESIDE)]
}

const section = (breaks: boolean, ...content: readonly string[]): string =>
  element('section', breaks ? { class: 'item new-page' } : { class: 'item' }, joined(content))

/** The end of the picture, the question and the room for its answer stay together. */
function questionSection(item: Question, number: number, picture: Picture, breaks: boolean): string {
  const text = item.text === null ? '' : pageText(item.text)
  const asked = element('p', { class: 'question' }, pageLine(item.question))
  return section(
    breaks,
    element('h2', {}, escaped(say('share.handout.question', { number }))),
    text,
    ...picture.slice(0, -1),
    element('div', { class: 'asked' }, joined([picture.at(-1) ?? '', asked, roomFor(item.answer)])),
  )
}

function exerciseSection(item: Extract<Item, { readonly kind: 'exercise' }>, breaks: boolean): string {
  const heading = element('h2', {}, escaped(say('share.handout.exercise')))
  return section(breaks, heading, pageText(item.text), element('div', { class: 'room' }, RULE, RULE, RULE))
}

export function questionSheet(items: readonly Item[]): string {
  let shown: Shown = { picture: null, asked: [] }
  let number = 0
  const sections = items.map((item) => {
    const at = item.kind === 'exercise' ? null : item.at
    const speaks = item.kind === 'text' && shown.asked.length > 0
    const breaks = speaks || (at !== null && givesAway(shown.asked, item.run, at))
    const before: Shown = breaks ? { picture: null, asked: [] } : shown
    const picture = figure(before, item.run, at)
    shown = {
      picture: at === null ? before.picture : { run: item.run.name, at },
      asked: item.kind === 'question' ? [...before.asked, item] : before.asked,
    }
    switch (item.kind) {
      case 'text':
        return section(breaks, pageText(item.text), ...picture)
      case 'question':
        number += 1
        return questionSection(item, number, picture, breaks)
      case 'exercise':
        return exerciseSection(item, breaks)
      default:
        return unreachable(item)
    }
  })
  return joined(sections)
}
