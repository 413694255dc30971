// A failed check as a Fault. The schemas carry what was expected as the issue's message (schema.ts), so nothing
// here reads the library's prose.

import type * as v from 'valibot'
import { EXPECTED, type Expected, type Fault } from './fault.ts'
import { UNKNOWN_KEY } from './schema.ts'

type Issue = v.BaseIssue<unknown>
type Path = readonly v.IssuePathItem[]

/** As a reader of the file would write it: `rules[2].answer.minimum`; a key that is no name is quoted. */
function printPath(path: Path): string {
  return path.map(({ key }, i) => printKey(key, i === 0)).join('')
}

function printKey(key: unknown, first: boolean): string {
  if (typeof key === 'number') return `[${key}]`
  const name = String(key)
  if (!/^[$\w-]+$/.test(name)) return `[${JSON.stringify(name)}]`
  return first ? name : `.${name}`
}

const LONGEST = 60

const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text)

/** What stood there, as JSON and short. Lists and objects are not written out: they may be of any size. */
function printGot(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : '[…]'
  if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0 ? '{}' : '{…}'
  if (typeof value === 'string') return shortened(JSON.stringify(value.slice(0, LONGEST)))
  return String(value)
}

/** The number of single-character edits that make one word of another (Levenshtein). */
function distance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, i) => i)
  for (let i = 1; i <= left.length; i++) {
    const next = [i]
    for (let j = 1; j <= right.length; j++) {
      const swap = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1)
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

/**
 * The known key that was most likely meant: one that begins or is begun by it, else the fewest edits
 * away. Itself where none is known.
 */
export const nearestKey = (key: string, known: readonly string[]): string => nearestKeys(key, known)[0] ?? key

/** Those that are known, the one that was most likely meant first. */
function nearestKeys(key: string, known: readonly string[]): readonly string[] {
  const word = key.slice(0, LONGEST).toLowerCase()
  const edits = (name: string): number =>
    name.startsWith(word) || word.startsWith(name) ? 0 : distance(word, name)
  return known
    .map((name) => ({ name, edits: edits(name.toLowerCase()) }))
    .sort((a, b) => a.edits - b.edits)
    .map(({ name }) => name)
}

/** Of so many names that nobody would read them all, those most like what stood there are enough. */
const FEW = 3

const isOtherKind = ({ message }: Issue): boolean => message.startsWith('kind\n')

/** Of a value of none of several kinds, one issue that names them all. */
function ofNoKind(issues: readonly Issue[]): Issue | null {
  const [first] = issues
  if (first === undefined || !issues.every(isOtherKind)) return null
  return { ...first, message: ['kind', ...issues.map(({ message }) => message.split('\n')[1])].join('\n') }
}

/**
 * Of a value that may be one of several kinds, the failure of the kind it is: a named policy or one inline fails
 * as inline when it is an object. Where it is of neither kind, the choice itself failed.
 */
function innermost(issue: Issue): { readonly issue: Issue; readonly path: Path } {
  const path = issue.path ?? []
  const issues = issue.issues ?? []
  const inner =
    ofNoKind(issues) ??
    issues.find((one) => !isOtherKind(one) && (one.path !== undefined || one.kind !== 'schema'))
  if (inner === undefined) return { issue, path }
  const deeper = innermost(inner)
  return { issue: deeper.issue, path: [...path, ...deeper.path] }
}

const isExpected = (name: string | undefined): name is Expected =>
  EXPECTED.some((expected) => expected === name)

export function faultOfIssue(outer: Issue): Fault {
  const { issue, path } = innermost(outer)
  const [what, ...names] = issue.message.split('\n')
  const last = path.at(-1)
  if (last !== undefined && 'origin' in last && last.origin === 'key') {
    const key = shortened(String(last.key))
    const within = printPath(path.slice(0, -1))
    return what === UNKNOWN_KEY
      ? { kind: 'unknown-key', path: within, key, nearest: nearestKey(String(last.key), names) }
      : { kind: 'missing-key', path: within, key }
  }
  return {
    kind: 'wrong-value',
    path: printPath(path),
    expected: isExpected(what) ? what : 'object',
    choices: what === 'bug' ? nearestKeys(String(issue.input), names).slice(0, FEW) : names,
    got: printGot(issue.input),
  }
}
