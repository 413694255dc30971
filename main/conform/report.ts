// The report on a server as text, JSON and JUnit.

import { say } from '../../words/words.ts'
import { jsonOf } from '../export/json.ts'
import { type JunitCase, junitSuites } from '../export/junit.ts'
import { sectionOf } from './case.ts'
import type { Counts, Report } from './result.ts'
import { sectionTitle } from './sections.ts'
import { type ToldCase, type ToldEntry, tell } from './tell.ts'

export interface Reported {
  readonly report: Report
  /** The server, as words call it. */
  readonly target: string
  /** Whether a failed `may` counts. */
  readonly strict: boolean
}

const INDENT = '      '
const LABEL = 10

const labelled = (label: string, text: string): string => `${INDENT}${label.padEnd(LABEL)}${text}`

function entryText({ on, from, text, what }: ToldEntry): string {
  const where = on === null ? '' : say('conform.connection', { on })
  const label = what === 'closes' ? '' : say(from === 'C' ? 'conform.report.sent' : 'conform.report.heard')
  return labelled(label, where + text)
}

function failedText(told: ToldCase): readonly string[] {
  const { address, level, statement, status, source, talk, expected, got } = told
  return [
    `    ${say('conform.report.case', { address, level: say(`conform.level.${level}`), status: say(`conform.status.${status}`), statement })}`,
    labelled(say('conform.report.source'), source),
    ...talk.map(entryText),
    labelled(say('conform.report.expected'), expected ?? ''),
    labelled(say('conform.report.got'), got ?? ''),
  ]
}

/** Cases that were not tried for one reason are told as one. */
function togetherText(cases: readonly ToldCase[]): readonly string[] {
  const reasons = new Map<string, ToldCase[]>()
  for (const told of cases) {
    const key = `${told.status} ${told.reason}`
    reasons.set(key, [...(reasons.get(key) ?? []), told])
  }
  return [...reasons.values()].map((same) => {
    const [first] = same
    const key = first?.status === 'failed' ? 'conform.report.togetherFailed' : 'conform.report.together'
    return `    ${say(key, { count: same.length, reason: first?.reason ?? '' })}`
  })
}

function sectionText(address: string, cases: readonly ToldCase[]): readonly string[] {
  const passed = cases.filter(({ status }) => status === 'passed').length
  const title = sectionTitle(address)
  return [
    `  ${say('conform.report.section', { address, title, passed, count: cases.length })}`,
    ...cases.filter(({ got }) => got !== null).flatMap(failedText),
    ...togetherText(cases.filter(({ reason }) => reason !== null)),
  ]
}

const countsText = (level: 'must' | 'may', { passed, failed, skipped }: Counts): string =>
  say('conform.report.counts', { level: say(`conform.level.${level}`), passed, failed, skipped })

/** Sections in the order of their first cases. */
export function bySection(cases: readonly ToldCase[]): ReadonlyMap<string, readonly ToldCase[]> {
  const sections = new Map<string, ToldCase[]>()
  for (const told of cases) {
    const section = sectionOf(told.address)
    sections.set(section, [...(sections.get(section) ?? []), told])
  }
  return sections
}

export function conformText({ report, target }: Reported): string {
  const gone = report.gone === null ? [] : [say('conform.report.goneOnce', { code: report.gone.code })]
  return `${[
    say('conform.report.heading', { target }),
    ...[...bySection(report.results.map(tell))].flatMap(([address, cases]) => sectionText(address, cases)),
    countsText('must', report.must),
    countsText('may', report.may),
    ...gone,
  ].join('\n')}\n`
}

export function conformJson({ report, target }: Reported): string {
  const { must, may, facts, gone, results } = report
  const { client, dialects } = facts
  const told = { target, must, may, gone, client, dialects, cases: results.map(tell) }
  return jsonOf(told)
}

const missText = ({ expected, got, reason }: ToldCase): string =>
  expected === null ? (reason ?? '') : say('conform.report.gotInstead', { expected, got: got ?? '' })

/** A failed `may` is no failure to a build server, unless it counts. */
function junitCase(told: ToldCase, strict: boolean): JunitCase {
  const { address, statement, status, level, source } = told
  const head = { name: `${address} ${statement}`, classname: `conform.${sectionOf(address)}` }
  const message = missText(told)
  if (status === 'passed') return { ...head, failure: null }
  if (status === 'skipped') return { ...head, failure: null, skipped: message }
  if (level === 'may' && !strict)
    return { ...head, failure: null, skipped: say('conform.report.mayDiffers', { reason: message }) }
  const detail = [source, ...told.talk.map(entryText), message].join('\n')
  return { ...head, failure: { message, detail } }
}

export const conformJunit = ({ report, strict }: Reported): string =>
  junitSuites(
    [...bySection(report.results.map(tell))].map(([address, cases]) => ({
      name: `${address} ${sectionTitle(address)}`,
      cases: cases.map((told) => junitCase(told, strict)),
    })),
  )

/** Whether the server passes: every must, and with `strict` every may. */
export const passes = ({ must, may }: Report, strict: boolean): boolean =>
  must.failed === 0 && (!strict || may.failed === 0)
