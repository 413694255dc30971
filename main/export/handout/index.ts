// A run as paper to teach with: a question sheet and an answer sheet in one document, of a lesson's own questions, or,
// of a run without a lesson, of questions made from its trace. Pages are for the window's engine to print.

import type { Lesson } from '../../../protocol/formats/lesson.ts'
import { say } from '../../../words/words.ts'
import { fontRules } from '../fonts.ts'
import { element, escaped, joined, pageText } from '../markup.ts'
import type { PrintPage } from '../print-page.ts'
import type { ExportFont } from '../source.ts'
import { answerSheet } from './answer-sheet.ts'
import type { HandoutRun } from './items.ts'
import { lessonItems } from './lesson-items.ts'
import { drawingOf } from './picture.ts'
import { questionSheet } from './question-sheet.ts'
import { runItems } from './run-items.ts'
import { HANDOUT_STYLE, SIDE_MM } from './style.ts'

export type { HandoutRun } from './items.ts'

export interface Handout {
  readonly title: string
  readonly lesson: Lesson | null
  /** The scenario's own run first, then those of its branches. */
  readonly runs: readonly [HandoutRun, ...HandoutRun[]]
}

/** More steps than these nobody prints: some fifty pages. */
export const MOST_STEPS = 400

/** How many steps there are to be drawn, all runs together. */
export const stepsOf = ({ runs }: Handout): number =>
  runs.reduce((sum, { trace }) => sum + drawingOf(trace).steps.length, 0)

/** A sheet as a table, whose head stands on each of its pages again. */
function sheet(kind: string, title: string, body: string): string {
  const head = element('div', { class: 'head' }, element('b', {}, escaped(kind)), escaped(title))
  return element(
    'table',
    { class: 'sheet', role: 'presentation' },
    `<thead><tr><th>${head}</th></tr></thead>`,
    `<tbody><tr><td>\n${body}\n</td></tr></tbody>`,
  )
}

const headline = (title: string, under: string): string =>
  joined([element('h1', {}, escaped(title)), element('div', { class: 'summary' }, under)])

const who = (): string =>
  element(
    'div',
    { class: 'who' },
    element('span', {}, escaped(say('share.handout.name'))),
    element('span', {}, escaped(say('share.handout.date'))),
  )

/** At the foot of each page; the engine sets it in a document of its own, which has the faces of its own too. */
const footerOf = (title: string, fonts: readonly ExportFont[]): string => `<style>
${fontRules(fonts, [{ face: 'sans', weight: 400 }])}
.foot { display: flex; justify-content: space-between; gap: 24px; width: 100%; margin: 0 ${SIDE_MM}mm 10mm; color: #414a51; font: 400 8px/11px "IBM Plex Sans", sans-serif; }
.foot span:last-child { flex: none; }
</style>
<div class="foot"><span>${escaped(title)}</span><span>${escaped(say('share.handout.page'))} <span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`

export function handoutPage(handout: Handout, fonts: readonly ExportFont[]): PrintPage {
  const { title, lesson, runs } = handout
  const items = lesson === null ? runItems(runs[0]) : lessonItems(lesson, runs)
  const summary =
    lesson === null ? element('p', {}, escaped(say('share.handout.summary'))) : pageText(lesson.summary)
  const hint = element('p', { class: 'hint' }, escaped(say('share.handout.hint')))
  const questions = joined([headline(title, summary), who(), hint, questionSheet(items)])
  const answers = joined([headline(title, escaped(say('share.handout.answersSummary'))), answerSheet(items)])
  const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${escaped(title)}</title>
<style>
${fontRules(fonts, fonts)}
${HANDOUT_STYLE}
</style>
${sheet(say('share.handout.questions'), title, questions)}
${sheet(say('share.handout.answers'), title, answers)}
</html>
`
  return { html, footer: footerOf(title, fonts) }
}
