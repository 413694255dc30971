// What became of every client: totals and a map for a person, totals for a program.

import { visible } from '../../diagram/text-width.ts'
import { OTHERWISE, type Policy } from '../../protocol/formats/policy.ts'
import type { Sweep } from '../../protocol/formats/sweep.ts'
import { say } from '../../words/words.ts'
import { type Cell, columns, counted, indented, percentOf } from './columns.ts'
import { jsonOf } from './json.ts'
import { LETTERS, type MapRow, MIXED, mapOf } from './sweep-map.ts'
import { type Count, type RuleTally, type Tally, tallyOf } from './sweep-tally.ts'

/** Rules and versions that a page still holds. */
const MOST_ROWS = 150

const shareRows = <Name extends string>(
  counts: readonly Count<Name>[],
  { clients: all }: Tally,
  word: (name: Name) => string,
): readonly (readonly Cell[])[] =>
  counts
    .filter(({ clients }) => clients > 0)
    .map(({ name, clients }) => [word(name), clients, percentOf(clients, all)])

const shares = <Name extends string>(
  counts: readonly Count<Name>[],
  tally: Tally,
  word: (name: Name) => string,
): readonly string[] => indented(columns(shareRows(counts, tally, word), [2]))

/** The first rows, and how many more there are. */
function cut(lines: readonly string[]): readonly string[] {
  if (lines.length <= MOST_ROWS) return lines
  return [...lines.slice(0, MOST_ROWS), say('cli.sweep.more', { count: lines.length - MOST_ROWS })]
}

const ruleWord = ({ rule, enabled }: RuleTally): string =>
  rule === null
    ? say('cli.sweep.none')
    : `${rule === OTHERWISE ? say('cli.lint.otherwise') : rule}${enabled ? '' : ` (${say('cli.sweep.off')})`}`

function ruleLines(tally: Tally): readonly string[] {
  const rows = tally.rules
    .filter(({ rule, clients }) => rule !== null || clients > 0)
    .map((rule): readonly Cell[] => [ruleWord(rule), rule.clients, percentOf(rule.clients, tally.clients)])
  return indented(cut(columns(rows, [2])))
}

/** A, B … Z, a … z for the columns of systems, then numbers. */
const columnName = (place: number): string =>
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'.charAt(place) || String(place + 1)

/** The newest of several versions, and how many there are. */
const rangeCells = ({ to, count }: MapRow): readonly Cell[] =>
  count === 1 ? ['', ''] : [say('cli.sweep.to', { to }), say('cli.sweep.versions', { count })]

function mapLines(rows: readonly MapRow[], { domain: { systems } }: Sweep): readonly string[] {
  const names = systems.values.map((_, place) => columnName(place))
  const keys = systems.values.map(({ type, version }, place) => [columnName(place), type, version])
  const versions = rows.map((row): readonly Cell[] => [
    row.library,
    row.from,
    ...rangeCells(row),
    ...row.letters,
  ])
  const legend = LETTERS.map(({ fate, letter }) => [letter, say(`cli.sweep.legend.${fate}`)])
  return [
    ...cut(columns([['', '', '', '', ...names], ...versions])),
    '',
    ...columns(keys),
    '',
    ...columns([...legend, [MIXED, say('cli.sweep.mixed')]]),
  ]
}

export function sweepText(sweep: Sweep, policy: Policy): string {
  const tally = tallyOf(sweep, policy)
  const heading = say('cli.sweep.heading', {
    policy: visible(policy.name),
    clients: counted(tally.clients),
    judged: counted(tally.judged),
  })
  const lines = [
    heading,
    '',
    say('cli.sweep.outcomes'),
    ...shares(tally.byOutcome, tally, (outcome) => say(`verdicts.word.${outcome}`)),
    '',
    say('cli.sweep.ends'),
    ...shares(tally.byEnd, tally, (end) => say(`cli.end.${end}`)),
    '',
    say('cli.sweep.rules'),
    ...ruleLines(tally),
    '',
    say('cli.sweep.map'),
    ...indented(mapLines(mapOf(sweep), sweep)),
  ]
  return `${lines.join('\n')}\n`
}

const byName = (counts: readonly Count<string>[]): Readonly<Record<string, number>> =>
  Object.fromEntries(counts.map(({ name, clients }) => [name, clients]))

export function sweepJson(sweep: Sweep, policy: Policy): string {
  const { clients, judged, byOutcome, byEnd, byCode, rules } = tallyOf(sweep, policy)
  const { kinds, systems, archs, locales, cohorts } = sweep.domain
  return jsonOf({
    format: 'cvq-lab/sweep@1',
    policy: policy.name,
    clients,
    judged,
    byOutcome: byName(byOutcome),
    byEnd: byName(byEnd),
    byCode: byName(byCode),
    rules,
    axes: {
      versions: kinds.length,
      systems: systems.values.length,
      archs: archs.values.length,
      locales: locales.values.length,
      cohorts: cohorts.length,
    },
  })
}
