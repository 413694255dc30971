// What came of a case, in words: the same for every report and for the window.

import { unreachable } from '../../protocol/result.ts'
import { say } from '../../words/words.ts'
import type { ConformanceCase, Due, Expected } from './case.ts'
import type { CaseResult, Entry, Miss, Verdict } from './result.ts'
import { shown } from './shown.ts'

/** What a person reads of one case; wire text in it is made visible. */
export interface ToldCase {
  readonly address: string
  readonly level: ConformanceCase['level']
  readonly status: Verdict['status']
  readonly statement: string
  readonly source: string
  /** What happened, in order. */
  readonly talk: readonly ToldEntry[]
  /** Of a case that failed for what came: what should have come, and what did. */
  readonly expected: string | null
  readonly got: string | null
  /** Why a case was not tried, or failed without being tried. */
  readonly reason: string | null
}

export interface ToldEntry {
  /** The connection, counted from 1; null where a case has only one. */
  readonly on: number | null
  readonly from: 'C' | 'S'
  readonly what: 'line' | 'closes'
  readonly text: string
}

const listed = (names: readonly (string | number)[]): string => names.join(', ')

function lineInWords(expected: Expected): string {
  switch (expected.is) {
    case 'exactly':
      return say('conform.due.exactly', { line: shown(expected.line) })
    case 'error':
      return say('conform.due.error', { codes: listed(expected.codes), trid: expected.trid })
    case 'bare-error':
      return say('conform.due.bareError', { code: expected.code, trid: expected.trid })
    case 'reply': {
      const verb = expected.verb === 'either' ? say('conform.due.either') : expected.verb
      return say('conform.due.reply', { verb, trid: expected.trid })
    }
    case 'whole-reply':
      return say('conform.due.wholeReply', { trid: expected.trid })
    case 'judged':
      return say('conform.due.judged', { trid: expected.trid })
    case 'agreed':
      return say('conform.due.agreed', { trid: expected.trid, dialect: expected.dialect })
    case 'designated':
      return say('conform.due.designated', { trid: expected.trid, offered: listed(expected.offered) })
    case 'command':
      return say('conform.due.command', { names: listed(expected.names), trid: expected.trid })
    case 'again':
      return say('conform.due.again', { trid: expected.trid })
    default:
      return unreachable(expected)
  }
}

const dueInWords = (due: Due): string =>
  due.kind === 'line' ? lineInWords(due.expected) : say(`conform.due.${due.kind}`)

/** All readings that would have done. */
export const expectedInWords = ({ readings }: Pick<Miss, 'readings'>): string =>
  readings.map((reading) => reading.map(dueInWords).join(say('conform.due.next'))).join(say('conform.due.or'))

function gotInWords({ got, readings }: Miss): string {
  switch (got.kind) {
    case 'line': {
      const lf = got.end === '\n' && readings.some((reading) => reading.some(({ kind }) => kind === 'crlf'))
      return say(lf ? 'conform.got.lf' : 'conform.got.line', { line: shown(got.line) })
    }
    case 'closed':
      return got.rest === ''
        ? say('conform.got.closed')
        : say('conform.got.closedAfter', { line: shown(got.rest) })
    case 'nothing':
      return got.rest === ''
        ? say('conform.got.nothing')
        : say('conform.got.begun', { line: shown(got.rest) })
    default:
      return unreachable(got)
  }
}

function reasonOf(verdict: Verdict): string | null {
  if ('lacks' in verdict) return say(`conform.lacks.${verdict.lacks}`)
  if ('gone' in verdict) return say('conform.gone', { code: verdict.gone.code })
  return null
}

/** A line's usual end goes without saying; any other is shown. */
const withoutEnd = (text: string): string => shown(text.endsWith('\r\n') ? text.slice(0, -2) : text)

function entries(entry: Entry, several: boolean): readonly ToldEntry[] {
  const on = several ? entry.on + 1 : null
  switch (entry.kind) {
    case 'sent':
    case 'heard': {
      const from = entry.kind === 'sent' ? 'C' : 'S'
      return [{ on, from, what: 'line', text: withoutEnd(entry.text) }]
    }
    case 'half-closed':
      return [{ on, from: 'C', what: 'closes', text: say('conform.report.halfClosed') }]
    case 'closed':
      return [{ on, from: 'S', what: 'closes', text: say('conform.report.closed') }]
    default:
      return unreachable(entry)
  }
}

export const sourceOf = ({ source, decision }: ConformanceCase): string =>
  decision === null
    ? say(`wire.source.${source}`)
    : say('conform.sourceOurs', {
        source: say(`wire.source.${source}`),
        decision: String(decision).padStart(4, '0'),
      })

export const statementOf = (address: ConformanceCase['address']): string => say(`conformCases.${address}`)

export function tell({ address, judged, verdict, log }: CaseResult): ToldCase {
  const miss = 'miss' in verdict ? verdict.miss : null
  const several = new Set(log.map(({ on }) => on)).size > 1
  return {
    address,
    level: judged.level,
    status: verdict.status,
    statement: statementOf(address),
    source: sourceOf(judged),
    talk: log.flatMap((entry) => entries(entry, several)),
    expected: miss === null ? null : expectedInWords(miss),
    got: miss === null ? null : gotInWords(miss),
    reason: reasonOf(verdict),
  }
}
