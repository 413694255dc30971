// The comparison as rows to read: what is said of the runs as a whole, then event by event, field by field.

import type { ComparedField, ComparedName, ComparedRow, FactComparison } from '../../../protocol/compare.ts'
import { DISCONNECTORS, JOURNEY_ENDS, OUTCOMES } from '../../../protocol/formats/outcomes.ts'
import { CHECKS, type TraceEvent } from '../../../protocol/formats/trace.ts'
import { parseLine } from '../../../protocol/line.ts'
import { FIELD_NAMES, type FieldName } from '../../../protocol/parameters.ts'
import { say } from '../../../words/words.ts'
import { stepShowing } from '../../state/moments.ts'
import type { Pair } from '../../state/time-types.ts'

export interface FieldRow {
  readonly key: string
  readonly name: string
  /** null where the run does not have it. */
  readonly left: string | null
  readonly right: string | null
  readonly same: boolean
  /** Whether it is as on the wire, or a number. */
  readonly wire: boolean
}

export interface EventRows {
  readonly key: string
  readonly what: string
  readonly actor: TraceEvent['actor']
  /** Number of the step that shows it; null where the run does not have it. */
  readonly left: number | null
  readonly right: number | null
  readonly same: boolean
  readonly fields: readonly FieldRow[]
}

const oneOf = <const Name extends string>(names: readonly Name[], text: string): Name | undefined =>
  names.find((name) => name === text)

/** The app's own names in words; null for what stands as it is. */
function inWords(name: string, text: string): string | null {
  switch (name) {
    case 'outcome': {
      const outcome = oneOf(OUTCOMES, text)
      return outcome === undefined ? null : say(`verdicts.word.${outcome}`)
    }
    case 'end': {
      const end = oneOf(JOURNEY_ENDS, text)
      return end === undefined ? null : say(`time.compare.end.${end}`)
    }
    case 'disconnectedBy':
    case 'actor': {
      const who = oneOf(DISCONNECTORS, text)
      return who === undefined ? null : say(`time.compare.by.${who}`)
    }
    case 'check': {
      const check = oneOf(CHECKS, text)
      return check === undefined ? null : say(`diagram.decide.check.${check}`)
    }
    case 'closes':
      return say(text === 'true' ? 'time.change.yes' : 'time.change.no')
    case 'policy':
    case 'release':
      return text
    default:
      return null
  }
}

type Values = Pick<FieldRow, 'left' | 'right' | 'wire'>

function valuesOf(name: string, left: string | number | null, right: string | number | null): Values {
  const read = (value: string | number | null) => {
    const words = value === null ? null : inWords(name, String(value))
    return { text: words ?? (value === null ? null : String(value)), wire: words === null }
  }
  const [one, other] = [read(left), read(right)]
  return { left: one.text, right: other.text, wire: one.text === null ? other.wire : one.wire }
}

export const factRow = ({ fact, left, right, same }: FactComparison): FieldRow => ({
  key: fact,
  name: say(`time.compare.fact.${fact}`),
  ...valuesOf(fact, left, right),
  same,
})

export const isFieldName = (name: ComparedName): name is FieldName =>
  FIELD_NAMES.some((field) => field === name)

const nameOf = (name: ComparedName): string =>
  isFieldName(name) ? say(`fields.name.${name}`) : say(`time.compare.name.${name}`)

const fieldRow = ({ name, place, left, right, same }: ComparedField): FieldRow => ({
  key: `${name} ${place ?? ''}`,
  name: nameOf(name),
  ...valuesOf(name, left, right),
  same,
})

/** A message by its command, all else by its kind. */
const whatOf = (event: TraceEvent): string =>
  event.kind === 'send' || event.kind === 'receive'
    ? parseLine(event.line).command
    : say(`time.compare.kind.${event.kind}`)

function eventRows(pair: Pair, row: ComparedRow): readonly EventRows[] {
  const { left, right } = pair
  const event =
    row.left !== null
      ? left.trace.events[row.left]
      : row.right !== null
        ? right.trace.events[row.right]
        : undefined
  if (event === undefined) return []
  const stepOf = (side: Pair['left'], index: number | null) =>
    index === null ? null : stepShowing(side.timeline, index + 1)
  return [
    {
      key: `${row.left} ${row.right}`,
      what: whatOf(event),
      actor: event.actor,
      left: stepOf(left, row.left),
      right: stepOf(right, row.right),
      same: row.same,
      fields: row.fields.map(fieldRow),
    },
  ]
}

const isLone = ({ left, right }: Pick<EventRows, 'left' | 'right'>): boolean =>
  left === null || right === null

/** Whether two rows are events of one step that only one of the runs has. */
const belong = (one: EventRows | undefined, other: EventRows): one is EventRows =>
  one !== undefined && isLone(one) && one.left === other.left && one.right === other.right

/** Events of one step that only one of the runs has, as one row. */
function merged(rows: readonly EventRows[]): readonly EventRows[] {
  const groups: EventRows[][] = []
  for (const row of rows) {
    const group = groups.at(-1)
    if (belong(group?.[0], row)) group?.push(row)
    else groups.push([row])
  }
  return groups.flatMap(([first, ...more]) => {
    if (first === undefined) return []
    const what = say('time.compare.merged', { what: first.what, count: more.length })
    return more.length === 0 ? first : { ...first, what }
  })
}

/** Event by event; with `onlyDifferent`, what is the same is left out. */
export function tableOf(pair: Pair, onlyDifferent: boolean): readonly EventRows[] {
  const rows = pair.comparison.rows
    .filter(({ same }) => !onlyDifferent || !same)
    .flatMap((row) => eventRows(pair, row))
  const shown = onlyDifferent
    ? rows.map((row) => ({ ...row, fields: row.fields.filter(({ same }) => !same) }))
    : rows
  return merged(shown)
}

/** How many fields differ of what both runs have, and how many events only one has. */
export function countDifferent({ comparison: { rows } }: Pair): {
  readonly fields: number
  readonly lone: number
} {
  const both = rows.filter((row) => !isLone(row))
  const fields = both.flatMap((row) => row.fields).filter(({ same }) => !same)
  return { fields: fields.length, lone: rows.length - both.length }
}
