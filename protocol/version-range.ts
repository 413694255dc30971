// Version ranges as policies write them: `>=4.10 <5.0 || =6.2.0205`. A space is "and", `||` is "or"; parts are
// compared as the app compares versions (contracts: version ranges).

import { fail, ok, type Result } from './result.ts'
import { compareVersions, isVersion } from './version.ts'

const OPERATORS = ['<=', '>=', '<', '=', '>'] as const
export type Operator = (typeof OPERATORS)[number]

export interface Comparator {
  readonly operator: Operator
  readonly version: string
}

/** Any of the inner lists, each of whose comparators must all hold. */
export type VersionRange = readonly (readonly Comparator[])[]

/** What is wrong with a range: the piece that could not be read. */
export interface RangeFault {
  readonly piece: string
}

function parseComparator(piece: string): Comparator | null {
  const operator = OPERATORS.find((candidate) => piece.startsWith(candidate))
  const version = piece.slice(operator?.length ?? 0)
  return operator !== undefined && isVersion(version) ? { operator, version } : null
}

export function parseRange(text: string): Result<VersionRange, RangeFault> {
  const range: Comparator[][] = []
  for (const alternative of text.split('||')) {
    const pieces = alternative
      .replace(/([<>=])\s+/g, '$1')
      .trim()
      .split(/\s+/)
    const comparators: Comparator[] = []
    for (const piece of pieces) {
      const comparator = parseComparator(piece)
      if (comparator === null) return fail({ piece: piece === '' ? text : piece })
      comparators.push(comparator)
    }
    range.push(comparators)
  }
  return ok(range)
}

function holds(order: number, operator: Operator): boolean {
  switch (operator) {
    case '<':
      return order < 0
    case '<=':
      return order <= 0
    case '=':
      return order === 0
    case '>=':
      return order >= 0
    case '>':
      return order > 0
  }
}

/** Whether a version lies in a range; a text that is no version lies in none. */
export const inRange = (version: string, range: VersionRange): boolean =>
  isVersion(version) &&
  range.some((all) =>
    all.every(({ operator, version: bound }) => holds(compareVersions(version, bound), operator)),
  )

export const printRange = (range: VersionRange): string =>
  range.map((all) => all.map(({ operator, version }) => operator + version).join(' ')).join(' || ')

/** Every version a range names. */
export const versionsOf = (range: VersionRange): readonly string[] =>
  range.flat().map(({ version }) => version)
