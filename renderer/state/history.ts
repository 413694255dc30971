// Undo and redo as data. Edits of the same fields in quick succession (typing a version) make one entry.

export interface History<Value> {
  readonly past: readonly Value[]
  readonly present: Value
  readonly future: readonly Value[]
  /** Which fields the newest edit changed and when; null after an undo or redo. */
  readonly newest: { readonly fields: string; readonly at: number } | null
}

/** Edits of the same fields within this many milliseconds of each other become one entry. */
const TOGETHER_MS = 1000
/** Older entries than this many are forgotten. */
const KEPT = 200

export const begin = <Value>(present: Value): History<Value> => ({
  past: [],
  present,
  future: [],
  newest: null,
})

/** Where an edit stands by itself, whatever came before it or follows: a reset, for one. */
export const recordApart = <Value>(history: History<Value>, next: Value): History<Value> => ({
  ...record({ ...history, newest: null }, next, 0),
  newest: null,
})

/** Another value in the present's place that is no edit: nothing to undo. */
export const replaced = <Value>(history: History<Value>, next: Value): History<Value> => ({
  ...history,
  present: next,
  newest: null,
})

/** `at` is in milliseconds on any clock that only goes forward. */
export function record<Value>(history: History<Value>, next: Value, at: number): History<Value> {
  const fields = changedFields(history.present, next).join(' ')
  const together = history.newest?.fields === fields && at - history.newest.at < TOGETHER_MS
  return {
    past: together ? history.past : [...history.past, history.present].slice(-KEPT),
    present: next,
    future: [],
    newest: { fields, at },
  }
}

export function undone<Value>(history: History<Value>): History<Value> {
  const present = history.past.at(-1)
  if (present === undefined) return history
  return {
    past: history.past.slice(0, -1),
    present,
    future: [history.present, ...history.future],
    newest: null,
  }
}

export function redone<Value>(history: History<Value>): History<Value> {
  const [present, ...future] = history.future
  if (present === undefined) return history
  return { past: [...history.past, history.present], present, future, newest: null }
}

/** Every value that undo and redo lead to, the oldest first. */
export const entriesOf = <Value>({ past, present, future }: History<Value>): readonly Value[] => [
  ...past,
  present,
  ...future,
]

/** The present's place among the entries, from 0. */
export const placeOf = <Value>({ past }: History<Value>): number => past.length

/** Another entry becomes the present, as that many undos or redos would make it; none is lost. */
export function movedTo<Value>(history: History<Value>, place: number): History<Value> {
  const entries = entriesOf(history)
  const present = entries[place]
  if (present === undefined || place === placeOf(history)) return history
  return { past: entries.slice(0, place), present, future: entries.slice(place + 1), newest: null }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

/** Dotted paths of what differs. Lists of objects are gone into where they are equally long; others are one value. */
export function changedFields(before: unknown, after: unknown, path = ''): readonly string[] {
  if (Object.is(before, after)) return []
  const within = (key: string | number) => (path === '' ? String(key) : `${path}.${key}`)
  if (isList(before) && isList(after) && before.length === after.length && after.some(isRecord)) {
    return after.flatMap((item, i) => changedFields(before[i], item, within(i)))
  }
  if (!isRecord(before) || !isRecord(after)) return same(before, after) ? [] : [path]
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return keys.flatMap((key) => changedFields(before[key], after[key], within(key)))
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
