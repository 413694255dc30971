// Where the sources disagree: the question, every reading with its source, what in the wire panel it concerns, and
// the switch of the scenario that chooses among the readings, where there is one. From the decisions on the
// protocol (docs/decisions) and the reference (section 6); the sentences stand in words/en/wire.ts under the ids.

import type { Check } from '../protocol/formats/trace.ts'
import type { FieldName } from '../protocol/parameters.ts'
import type { SourceId } from '../protocol/sources.ts'
import type { WordKey } from '../words/words.ts'

export interface Reading {
  readonly words: WordKey
  readonly sources: readonly SourceId[]
}

/** What a note stands beside in the wire panel. */
export interface Concern {
  /** Fields of messages from one side. */
  readonly from?: 'C' | 'S'
  readonly fields?: readonly FieldName[]
  /** Checks that failed, and error codes answered. */
  readonly checks?: readonly Check[]
  readonly codes?: readonly number[]
  /** Answers with versions. */
  readonly answered?: boolean
}

export interface Disagreement<Id extends string = string> {
  readonly id: Id
  readonly question: WordKey
  /** The app's own first. */
  readonly readings: readonly Reading[]
  readonly concerns: readonly Concern[]
}

const on = (from: 'C' | 'S', ...fields: readonly FieldName[]): Concern => ({ from, fields })

/** Disagreements that a switch decides; the switches are in setup/switches.ts under the same ids. */
export const SWITCHED = [
  {
    id: 'behaviour',
    question: 'wire.differ.behaviour.question',
    readings: [
      { words: 'wire.differ.behaviour.documented', sources: ['seed'] },
      { words: 'wire.differ.behaviour.minimumInclusive', sources: ['seed'] },
      { words: 'wire.differ.behaviour.maximum', sources: ['seed'] },
      { words: 'wire.differ.behaviour.observed', sources: ['nina'] },
    ],
    concerns: [on('S', 'minimum-allowed-version')],
  },
  {
    id: 'verReply',
    question: 'wire.differ.verReply.question',
    readings: [
      { words: 'wire.differ.verReply.chosen', sources: ['draft', 'wiki'] },
      { words: 'wire.differ.verReply.all', sources: ['msnpiki', 'capture'] },
    ],
    concerns: [on('S', 'dialect')],
  },
  {
    id: 'order',
    question: 'wire.differ.order.question',
    readings: [
      { words: 'wire.differ.order.lenient', sources: ['seed'] },
      { words: 'wire.differ.order.strict', sources: ['hypothetic'] },
    ],
    concerns: [{ checks: ['state'] }],
  },
  {
    id: 'parameters',
    question: 'wire.differ.parameters.question',
    readings: [
      { words: 'wire.differ.parameters.lenient', sources: ['seed'] },
      { words: 'wire.differ.parameters.strict', sources: ['wiki'] },
    ],
    concerns: [{ checks: ['parameters'] }, on('C', 'user-handle')],
  },
  {
    id: 'knownClients',
    question: 'wire.differ.knownClients.question',
    readings: [
      { words: 'wire.differ.knownClients.catalogue', sources: ['seed'] },
      { words: 'wire.differ.knownClients.any', sources: ['capture', 'msnpiki', 'nina'] },
    ],
    concerns: [{ checks: ['client'] }, on('C', 'requesting-library', 'client-version')],
  },
  {
    id: 'closesAfterAnswer',
    question: 'wire.differ.closesAfterAnswer.question',
    readings: [
      { words: 'wire.differ.closesAfterAnswer.stays', sources: ['seed'] },
      { words: 'wire.differ.closesAfterAnswer.closes', sources: ['wiki'] },
    ],
    concerns: [{ answered: true }],
  },
  {
    id: 'closesAfter420',
    question: 'wire.differ.closesAfter420.question',
    readings: [
      { words: 'wire.differ.closesAfter420.stays', sources: ['seed', 'ours'] },
      { words: 'wire.differ.closesAfter420.closes', sources: ['seed'] },
    ],
    concerns: [{ codes: [420] }],
  },
  {
    id: 'closesAfter710',
    question: 'wire.differ.closesAfter710.question',
    readings: [
      { words: 'wire.differ.closesAfter710.stays', sources: ['ours'] },
      { words: 'wire.differ.closesAfter710.closes', sources: ['bitlbee'] },
    ],
    concerns: [{ codes: [710] }],
  },
] as const satisfies readonly Disagreement[]

export type SwitchId = (typeof SWITCHED)[number]['id']

const UNSWITCHED: readonly Disagreement[] = [
  {
    id: 'recommended2',
    question: 'wire.differ.recommended2.question',
    readings: [
      { words: 'wire.differ.recommended2.same', sources: ['capture'] },
      { words: 'wire.differ.recommended2.maximum', sources: ['seed'] },
    ],
    concerns: [on('S', 'recommended-version-2')],
  },
  {
    id: 'unknownMinimum',
    question: 'wire.differ.unknownMinimum.question',
    readings: [
      { words: 'wire.differ.unknownMinimum.lowest', sources: ['capture'] },
      { words: 'wire.differ.unknownMinimum.own', sources: ['msnpiki', 'nina'] },
    ],
    concerns: [on('S', 'minimum-allowed-version')],
  },
  {
    id: 'seventh',
    question: 'wire.differ.seventh.question',
    readings: [
      { words: 'wire.differ.seventh.byDialect', sources: ['wiki', 'hypothetic'] },
      { words: 'wire.differ.seventh.always', sources: ['seed'] },
    ],
    concerns: [on('C', 'client-identification')],
  },
  {
    id: 'dialectCase',
    question: 'wire.differ.dialectCase.question',
    readings: [
      { words: 'wire.differ.dialectCase.exact', sources: ['msnpiki', 'ours'] },
      { words: 'wire.differ.dialectCase.any', sources: ['draft', 'escargot'] },
    ],
    concerns: [on('C', 'dialect')],
  },
  {
    id: 'localeFirst',
    question: 'wire.differ.localeFirst.question',
    readings: [
      { words: 'wire.differ.localeFirst.before', sources: ['inference'] },
      { words: 'wire.differ.localeFirst.shifted', sources: ['seed'] },
    ],
    concerns: [{ checks: ['locale'] }],
  },
  {
    id: 'unknownAnswer',
    question: 'wire.differ.unknownAnswer.question',
    readings: [
      { words: 'wire.differ.unknownAnswer.code', sources: ['seed'] },
      { words: 'wire.differ.unknownAnswer.invited', sources: ['wiki'] },
    ],
    concerns: [{ codes: [420] }],
  },
]

export const DISAGREEMENTS: readonly Disagreement[] = [...SWITCHED, ...UNSWITCHED]

/** What the wire panel shows: a field of a message from one side, and what came of its line. */
export interface Shown {
  readonly from: 'C' | 'S'
  readonly field: FieldName | null
  readonly check: Check | null
  readonly code: number | null
  /** Whether the server answered with versions. */
  readonly answered: boolean
}

const concernsField = ({ from, fields }: Concern, shown: Pick<Shown, 'from' | 'field'>): boolean =>
  from === shown.from && shown.field !== null && (fields?.includes(shown.field) ?? false)

/** The disagreements about the field selected. */
export const aboutField = (shown: Pick<Shown, 'from' | 'field'>): readonly Disagreement[] =>
  DISAGREEMENTS.filter(({ concerns }) => concerns.some((concern) => concernsField(concern, shown)))

const concernsOutcome = (
  { checks = [], codes = [], answered: answers = false }: Concern,
  { check, code, answered }: Pick<Shown, 'check' | 'code' | 'answered'>,
): boolean =>
  (check !== null && checks.includes(check)) ||
  (code !== null && codes.includes(code)) ||
  (answers && answered)

/** The disagreements about what came of the line. */
export const aboutOutcome = (outcome: Pick<Shown, 'check' | 'code' | 'answered'>): readonly Disagreement[] =>
  DISAGREEMENTS.filter(({ concerns }) => concerns.some((concern) => concernsOutcome(concern, outcome)))
