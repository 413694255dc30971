// The events of a run as fields that can be held against another run's: a line's tokens under their names in the
// protocol's tables, a decision's rule, a judgement's outcome, and of each when it happened.

import { ALIKE } from './align.ts'
import { WIRE_NAMES } from './formats/policy.ts'
import type { EventOf, Judgement, Trace, TraceEvent, TriedRule, Why } from './formats/trace.ts'
import { parseLine } from './line.ts'
import { type FieldName, REQUEST_PARAMETERS } from './parameters.ts'
import { unreachable } from './result.ts'
import { isSame } from './same.ts'
import { type LabelToken, labelTokens } from './tokens.ts'

/** What an event says beside the fields of a line. */
export const EVENT_FIELDS = [
  /** A line's command, and a parameter that no table names. */
  'command',
  'parameter',
  /** What stands between a line's tokens, where it is not one space each. */
  'spaces',
  /** Virtual milliseconds, and when a message arrives: null when it is lost. */
  'at',
  'arrives',
  'version',
  'library',
  'rule',
  /** A rule that was tried before, with the field of it that failed; told only where the runs differ. */
  'tried',
  'check',
  'reason',
  'expected',
  'got',
  'offered',
  'spoken',
  'chosen',
  'closes',
  'reply',
  'error',
  'outcome',
  'behaviour',
  'recommended',
  'recommended2',
  'minimum',
  'own',
  'url',
  'bytes',
  'totalBytes',
  'durationMs',
  'from',
  'to',
  'release',
  'waits',
  'actor',
  'end',
] as const

export type ComparedName = FieldName | (typeof EVENT_FIELDS)[number]

interface Field {
  readonly name: ComparedName
  /** Which of several of that name, from 0. */
  readonly place?: number
  readonly value: string | null
}

export interface ComparedField {
  readonly name: ComparedName
  readonly place?: number
  /** As it stands in the run; null where the run does not have it. */
  readonly left: string | null
  readonly right: string | null
  readonly same: boolean
}

type StepEvent = Exclude<TraceEvent, EventOf<'receive'>>

/** An event with its place in the trace and what the alignment looks at. */
export interface Moment {
  readonly index: number
  readonly event: StepEvent
  /** When a message arrives; null for one that is lost, and for all other events. */
  readonly arrives: number | null
  /** Two with the same kind may stand side by side. */
  readonly kind: string
  readonly command: string
  /** What it says, but for times, message numbers and the rules tried: two with the same are alike. */
  readonly signature: string
}

const commandOf = (event: StepEvent): string => (event.kind === 'send' ? parseLine(event.line).command : '')

/** Rules tried may be thousands for each decision: they are compared once the decisions stand side by side. */
function signatureOf(event: StepEvent): string {
  if (event.kind !== 'decide') return JSON.stringify({ ...event, at: 0, message: 0 })
  const { why, reply } = event
  return JSON.stringify({ ...why, tried: null, reply })
}

function momentOf(event: StepEvent, index: number, arrives: number | null): Moment {
  const kind = `${event.hop} ${event.kind} ${event.kind === 'close' ? '' : event.actor}`
  return { index, event, arrives, kind, command: commandOf(event), signature: signatureOf(event) }
}

export function momentsOf({ events }: Trace): readonly Moment[] {
  const arrivals = new Map<number, number>()
  for (const event of events) if (event.kind === 'receive') arrivals.set(event.message, event.at)
  return events.flatMap((event, index) => {
    if (event.kind === 'receive') return []
    return momentOf(event, index, event.kind === 'send' ? (arrivals.get(event.message) ?? null) : null)
  })
}

/** Same kind counts least, then the same command; two of the one must not outweigh one of the other. */
const SAME_KIND = 5
const SAME_COMMAND = 40

export function likenessOf(left: Moment | undefined, right: Moment | undefined): number {
  if (left === undefined || right === undefined || left.kind !== right.kind) return 0
  if (left.signature === right.signature) return ALIKE
  return left.command === right.command ? SAME_COMMAND : SAME_KIND
}

const field = (name: ComparedName, value: string | number | boolean | null): Field => ({
  name,
  value: value === null ? null : String(value),
})

/** The tokens of a line; what repeats, and what no table names, by its place. */
function lineFields(line: string, from: 'C' | 'S'): readonly Field[] {
  const labels = labelTokens(line, from)
  const seen = new Map<ComparedName, number>()
  const tokens = labels.map((label, i): Field => {
    const name = label.field ?? (i === 0 ? 'command' : 'parameter')
    const place = seen.get(name) ?? 0
    seen.set(name, place + 1)
    const repeats = name === 'dialect' || name === 'parameter'
    return repeats ? { name, place, value: label.text } : { name, value: label.text }
  })
  return [...tokens, ...emptyLast(line, labels), field('spaces', spacesOf(line, labels))]
}

/** What an empty last parameter is: the seventh of MSNP4 to MSNP7 in their query. */
function emptyLast(line: string, labels: readonly LabelToken[]): readonly Field[] {
  if (parseLine(line).trailing === null) return []
  const isQuery = labels.some((label) => label.field === 'locale')
  const named = REQUEST_PARAMETERS.find(({ index }) => isQuery && index === labels.length - 1)
  if (named !== undefined) return [field(named.name, '')]
  const place = labels.slice(1).filter((label) => label.field === null).length
  return [{ name: 'parameter', place, value: '' }]
}

/** What stands between the tokens and behind the last; null where it is the usual one space. */
function spacesOf(line: string, labels: readonly LabelToken[]): string | null {
  const written = labels.reduce((length, { gap, text }) => length + gap.length + text.length, 0)
  const gaps = [...labels.slice(1).map(({ gap }) => gap), line.slice(written)]
  return gaps.every((gap, i) => gap === ' ' || (gap === '' && i === gaps.length - 1))
    ? null
    : JSON.stringify(gaps)
}

const textOf = (value: TriedRule['expected'] | TriedRule['got']): string => {
  if (value === null) return ''
  if (typeof value === 'object' && 'below' in value) return `${value.salt} < ${value.below}`
  return typeof value === 'object' ? value.join(' ') : String(value)
}

const triedText = ({ rule, failed, expected, got }: TriedRule): string =>
  `${rule}: ${WIRE_NAMES[failed]} ${textOf(expected)} / ${textOf(got)}`

const triedIn = (moment: Moment | null): readonly TriedRule[] =>
  moment?.event.kind === 'decide' ? moment.event.why.tried : []

/** Of the rules tried those alone that differ. */
function triedFields(left: Moment | null, right: Moment | null): readonly ComparedField[] {
  const [mine, others] = [triedIn(left), triedIn(right)]
  const longer = mine.length < others.length ? others : mine
  return longer.flatMap((_, place) => {
    const [one, other] = [mine[place], others[place]]
    if (isSame(one, other)) return []
    const texts = [one, other].map((tried) => (tried === undefined ? null : triedText(tried)))
    return compared({ name: 'tried', place }, texts[0] ?? null, texts[1] ?? null)
  })
}

const whyFields = ({ rule, failed, dialect, code, closes }: Why): readonly Field[] => [
  field('rule', rule),
  field('check', failed?.check ?? null),
  field('reason', failed?.reason ?? null),
  field('expected', failed?.expected ?? null),
  field('got', failed?.got ?? null),
  field('offered', dialect?.offered.join(' ') ?? null),
  field('spoken', dialect?.spoken.join(' ') ?? null),
  field('chosen', dialect?.chosen ?? null),
  field('error', code),
  field('closes', closes),
]

const judgementFields = ({ outcome, code, behaviour, comparison }: Judgement): readonly Field[] => [
  field('outcome', outcome),
  field('error', code),
  field('behaviour', behaviour),
  field('own', comparison?.own ?? null),
  field('recommended', comparison?.recommended ?? null),
  field('recommended2', comparison?.recommended2 ?? null),
  field('minimum', comparison?.minimum ?? null),
]

function ownFields(event: StepEvent, arrives: number | null): readonly Field[] {
  switch (event.kind) {
    case 'connect':
      return [field('version', event.version), field('library', event.library)]
    case 'send':
      return [...lineFields(event.line, event.actor === 'client' ? 'C' : 'S'), field('arrives', arrives)]
    case 'decide':
      return [...whyFields(event.why), field('reply', event.reply)]
    case 'judge':
      return judgementFields(event.judgement)
    case 'close':
      return [
        field('actor', event.actor),
        field('reason', event.because?.kind ?? null),
        field(
          'expected',
          event.because !== undefined && 'limit' in event.because ? event.because.limit : null,
        ),
      ]
    case 'download':
      return [
        field('url', event.url),
        field('outcome', event.outcome),
        field('bytes', event.bytes),
        field('totalBytes', event.totalBytes),
        field('durationMs', event.durationMs),
      ]
    case 'openUrl':
      return [field('url', event.url)]
    case 'install':
      return [field('from', event.from), field('to', event.to), field('release', event.release)]
    case 'wait':
      return [field('waits', event.ms)]
    case 'end':
      return [field('end', event.end), field('outcome', event.outcome)]
    default:
      return unreachable(event)
  }
}

const fieldsOf = (moment: Moment | null): readonly Field[] =>
  moment === null ? [] : [field('at', moment.event.at), ...ownFields(moment.event, moment.arrives)]

const keyOf = ({ name, place = 0 }: Field): string => `${name} ${place}`

const compared = (
  { name, place }: Omit<Field, 'value'>,
  left: string | null,
  right: string | null,
): ComparedField => ({
  name,
  ...(place === undefined ? {} : { place }),
  left,
  right,
  same: left === right,
})

/** The fields of both, those of the left one first; what neither has is left out. */
export function fieldsOfBoth(left: Moment | null, right: Moment | null): readonly ComparedField[] {
  const mine = fieldsOf(left)
  const others = new Map(fieldsOf(right).map((each) => [keyOf(each), each]))
  const fields = mine.map((each) => {
    const other = others.get(keyOf(each))
    others.delete(keyOf(each))
    return compared(each, each.value, other?.value ?? null)
  })
  const rest = [...others.values()].map((each) => compared(each, null, each.value))
  const all = [...fields, ...rest].filter((each) => each.left !== null || each.right !== null)
  return [...all, ...triedFields(left, right)]
}
