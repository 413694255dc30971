// The figures of a rollout film by day: for a person, for a program, for a spreadsheet.

import { visible } from '../../diagram/text-width.ts'
import {
  FILM_FLOWS,
  FILM_STATES,
  type Film,
  type FilmFlow,
  type FilmState,
  type Rollout,
} from '../../protocol/formats/rollout.ts'
import { say } from '../../words/words.ts'
import { type Cell, columns, counted, indented } from './columns.ts'
import { csvRow } from './csv.ts'
import { daysOf, type FilmDay, statesIn } from './film-days.ts'
import { jsonOf } from './json.ts'

/** Which policy holds on a day: the newest that has begun. */
const policyOn = ({ policies }: Rollout, day: number): string =>
  [...policies].sort((a, b) => a.day - b.day).findLast((step) => step.day <= day)?.policy.name ?? ''

const happenedRow = ({ day, flows, peakExchanges }: FilmDay): readonly Cell[] => [
  String(day),
  flows.signIns,
  flows.exchanges,
  peakExchanges,
  ...FILM_FLOWS.slice(2).map((flow) => flows[flow]),
]

const flowWord = (flow: FilmFlow): string => say(`cli.rollout.column.${flow}`)

const happenedHead: readonly Cell[] = [
  say('cli.rollout.column.day'),
  flowWord('signIns'),
  flowWord('exchanges'),
  say('cli.rollout.column.peak'),
  ...FILM_FLOWS.slice(2).map(flowWord),
]

const table = (head: readonly Cell[], rows: readonly (readonly Cell[])[]): readonly string[] =>
  indented(columns([head, ...rows], [...head.keys()]))

const standingRow = ({ day, population }: FilmDay, states: readonly FilmState[]): readonly Cell[] => [
  String(day),
  ...states.map((state) => population[state]),
]

/** Lines that anybody had at the first or the last day's end. */
function versionRows({ versions }: Film): readonly (readonly Cell[])[] {
  return versions
    .map(({ product, version, byDay }) => ({
      product,
      version,
      first: byDay[0] ?? 0,
      last: byDay.at(-1) ?? 0,
    }))
    .filter(({ first, last }) => first > 0 || last > 0)
    .map(({ product, version, first, last }) => [product ?? '', version, first, last])
}

export function filmText(film: Film, rollout: Rollout): string {
  const days = daysOf(film)
  const states = statesIn(days)
  const stateHead = [
    say('cli.rollout.column.day'),
    ...states.map((state) => say(`cli.rollout.state.${state}`)),
  ]
  const policies = [...rollout.policies]
    .sort((a, b) => a.day - b.day)
    .map(({ day, policy }) => say('cli.rollout.policy', { day, policy: visible(policy.name) }))
  const lines = [
    say('cli.rollout.heading', { clients: counted(film.clients), count: days.length, seed: rollout.seed }),
    ...policies,
    '',
    say('cli.rollout.happened'),
    ...table(happenedHead, days.map(happenedRow)),
    '',
    say('cli.rollout.states'),
    ...table(
      stateHead,
      days.map((day) => standingRow(day, states)),
    ),
    '',
    say('cli.rollout.versions'),
    ...indented(columns(versionRows(film))),
  ]
  return `${lines.join('\n')}\n`
}

export function filmCsv(film: Film, rollout: Rollout): string {
  const head = csvRow(['day', 'policy', ...FILM_FLOWS, 'peakExchanges', ...FILM_STATES])
  const rows = daysOf(film).map(({ day, flows, peakExchanges, population }) =>
    csvRow([
      day,
      policyOn(rollout, day),
      ...FILM_FLOWS.map((flow) => flows[flow]),
      peakExchanges,
      ...FILM_STATES.map((state) => population[state]),
    ]),
  )
  return head + rows.join('')
}

export const filmJson = (film: Film, rollout: Rollout): string =>
  jsonOf({
    format: 'cvq-lab/film@1',
    seed: rollout.seed,
    clients: film.clients,
    days: daysOf(film).map(({ day, flows, peakExchanges, population }) => ({
      day,
      policy: policyOn(rollout, day),
      ...flows,
      peakExchanges,
      population,
    })),
    exchangesByHour: [...film.exchanges],
    versions: film.versions.map(({ product, version, byDay }) => ({ product, version, byDay: [...byDay] })),
  })
