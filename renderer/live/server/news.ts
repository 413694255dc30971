// What is known of the live server, and what news makes of it: pure functions, so that ten thousand connections are
// kept without a window.

import type { LiveLogEntry, LiveNews, LiveRow, LiveServerState } from '../../../main/contract-live.ts'

export interface Known {
  /** Of the newest news; 0 before any. */
  readonly revision: number
  readonly server: LiveServerState
  /** By their numbers, the oldest first. */
  readonly rows: readonly LiveRow[]
  readonly open: number
  readonly closed: number
  readonly refused: number
  /** The oldest first. */
  readonly log: readonly LiveLogEntry[]
}

export const NOTHING_KNOWN: Known = {
  revision: 0,
  server: { kind: 'stopped' },
  rows: [],
  open: 0,
  closed: 0,
  refused: 0,
  log: [],
}

/** Rows that are gone go, those that are other than before are replaced, new ones come last. */
export function mergeRows(
  rows: readonly LiveRow[],
  changed: readonly LiveRow[],
  gone: readonly number[],
): readonly LiveRow[] {
  const over = new Set(gone)
  const left = over.size === 0 ? rows : rows.filter(({ connection }) => !over.has(connection))
  if (changed.length === 0) return left
  const news = new Map(changed.map((row) => [row.connection, row]))
  const replaced = left.map((row) => {
    const newer = news.get(row.connection)
    news.delete(row.connection)
    return newer ?? row
  })
  return [...replaced, ...news.values()].toSorted((a, b) => a.connection - b.connection)
}

/** Entries that are no longer kept go, new ones come last; one that is here already is not taken twice. */
export function mergeLog(
  log: readonly LiveLogEntry[],
  added: readonly LiveLogEntry[],
  oldest: number,
): readonly LiveLogEntry[] {
  const last = log.at(-1)?.entry ?? 0
  const newer = added.filter(({ entry }) => entry > last)
  const first = log[0]?.entry ?? oldest
  const left = first >= oldest ? log : log.filter(({ entry }) => entry >= oldest)
  return newer.length === 0 ? left : [...left, ...newer]
}

/** Of a server that counts anew, as one does whose thread had ended, all is asked for again. */
export const withNews = (known: Known, news: LiveNews): Known =>
  news.revision < known.revision
    ? { ...NOTHING_KNOWN, server: news.server }
    : {
        revision: news.revision,
        server: news.server,
        rows: mergeRows(known.rows, news.rows, news.gone),
        open: news.open,
        closed: news.closed,
        refused: news.refused,
        log: mergeLog(known.log, news.log, news.oldestEntry),
      }

/** The place of a connection among rows in the order of their numbers; -1 where it is not listed. */
export function placeOf(rows: readonly LiveRow[], connection: number): number {
  let low = 0
  let high = rows.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const at = rows[middle]?.connection ?? 0
    if (at === connection) return middle
    if (at < connection) low = middle + 1
    else high = middle - 1
  }
  return -1
}

export const rowOf = (rows: readonly LiveRow[], connection: number | null): LiveRow | null =>
  connection === null ? null : (rows[placeOf(rows, connection)] ?? null)
