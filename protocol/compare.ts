// Two runs side by side: what they have in common, where they part, and what differs, field by field. Data; the words
// are made elsewhere.

import { align, type Pair } from './align.ts'
import { type ComparedField, fieldsOfBoth, likenessOf, type Moment, momentsOf } from './compare-fields.ts'
import type { Trace } from './formats/trace.ts'
import { isSame } from './same.ts'

export type { ComparedField, ComparedName } from './compare-fields.ts'

/** What is said of a run as a whole, in this order; of the first connection, but for the last five. */
export const COMPARED_FACTS = [
  'version',
  'policy',
  'outcome',
  'code',
  'rule',
  'check',
  'disconnectedBy',
  'end',
  'hops',
  /** The version that the last connection was made as. */
  'lastVersion',
  'messages',
  /** Virtual milliseconds from the beginning to the last event. */
  'duration',
] as const
export type ComparedFact = (typeof COMPARED_FACTS)[number]

export interface FactComparison {
  readonly fact: ComparedFact
  readonly left: string | number | null
  readonly right: string | number | null
  readonly same: boolean
}

/** An event of one run beside the event of the other that stands in its place. */
export interface ComparedRow {
  /** Index of the event, from 0; null when only the other run has it. */
  readonly left: number | null
  readonly right: number | null
  /** Whether every field is the same; never where only one run has the event. */
  readonly same: boolean
  readonly fields: readonly ComparedField[]
}

export interface TraceComparison {
  /** Index of the first event that is not the same in both, from 0; null when all are. */
  readonly partsAt: number | null
  readonly facts: readonly FactComparison[]
  /**
   * Every event of both but `receive`, once and in the order of its run. That a message arrives stands with the
   * message's sending. Between what both have, the left run's own events come first.
   */
  readonly rows: readonly ComparedRow[]
}

function factOf(trace: Trace, fact: ComparedFact): string | number | null {
  switch (fact) {
    case 'version':
      return trace.client.version
    case 'policy':
      return trace.policy
    case 'outcome':
      return trace.outcome
    case 'code':
      return trace.code
    case 'rule':
      return trace.why?.rule ?? null
    case 'check':
      return trace.why?.failed?.check ?? null
    case 'disconnectedBy':
      return trace.disconnectedBy
    case 'end':
      return trace.journey.end
    case 'hops':
      return trace.journey.hops.length
    case 'lastVersion':
      return trace.journey.hops.at(-1)?.version ?? null
    case 'messages':
      return trace.lines.length
    case 'duration':
      return trace.events.at(-1)?.at ?? 0
  }
}

const compareFact = (fact: ComparedFact, left: Trace, right: Trace): FactComparison => {
  const [mine, other] = [factOf(left, fact), factOf(right, fact)]
  return { fact, left: mine, right: other, same: mine === other }
}

function partsAt(left: Trace, right: Trace): number | null {
  const longer = Math.max(left.events.length, right.events.length)
  for (let i = 0; i < longer; i++) if (!isSame(left.events[i], right.events[i])) return i
  return null
}

function rowOf(left: Moment | null, right: Moment | null): ComparedRow {
  const fields = fieldsOfBoth(left, right)
  return {
    left: left?.index ?? null,
    right: right?.index ?? null,
    same: left !== null && right !== null && fields.every(({ same }) => same),
    fields,
  }
}

const isAfter = (left: readonly Moment[], right: readonly Moment[]): boolean => {
  const place = left.findIndex(({ signature }, i) => signature !== right[i]?.signature)
  return (left[place]?.signature ?? '') > (right[place]?.signature ?? '')
}

/** Of several ways to line up that are as good as each other the same one is taken whichever run stands left. */
function pairsOf(left: readonly Moment[], right: readonly Moment[]): readonly Pair[] {
  if (isAfter(left, right))
    return pairsOf(right, left).map((pair) => ({ left: pair.right, right: pair.left }))
  return align({
    length: { left: left.length, right: right.length },
    likeness: (i, j) => likenessOf(left[i], right[j]),
  })
}

function rowsOf(left: readonly Moment[], right: readonly Moment[]): readonly ComparedRow[] {
  const rows: ComparedRow[] = []
  let at: Pair = { left: 0, right: 0 }
  for (const pair of [...pairsOf(left, right), { left: left.length, right: right.length }]) {
    rows.push(...left.slice(at.left, pair.left).map((moment) => rowOf(moment, null)))
    rows.push(...right.slice(at.right, pair.right).map((moment) => rowOf(null, moment)))
    const [mine, other] = [left[pair.left], right[pair.right]]
    if (mine !== undefined && other !== undefined) rows.push(rowOf(mine, other))
    at = { left: pair.left + 1, right: pair.right + 1 }
  }
  return rows
}

/** Compares two runs; the work grows with their length. */
export const compareTraces = (left: Trace, right: Trace): TraceComparison => ({
  partsAt: partsAt(left, right),
  facts: COMPARED_FACTS.map((fact) => compareFact(fact, left, right)),
  rows: rowsOf(momentsOf(left), momentsOf(right)),
})
