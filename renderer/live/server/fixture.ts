// What the tests of the view Server share: rows, entries and news of a server that nobody runs.

import type { LiveLogEntry, LiveNews, LiveRow } from '../../../main/contract-live.ts'

export const row = (connection: number, rest: Partial<LiveRow> = {}): LiveRow => ({
  connection,
  peer: `127.0.0.1:${50_000 + connection}`,
  openedAt: 1_000,
  closedAt: 4_000,
  closedBy: 'client',
  who: { library: 'MSNMSGR', version: '6.0.0602' },
  dialect: 'CVR0',
  outcome: 'upgrade-forced',
  code: null,
  bytesIn: 110,
  bytesOut: 173,
  unkept: 0,
  last: 'CVQ 2',
  policy: 'As on the CVQ page',
  ...rest,
})

export const entry = (
  number: number,
  what: LiveLogEntry['what'] = { kind: 'opened', peer: '127.0.0.1:50001' },
  connection: number | null = 1,
): LiveLogEntry => ({ entry: number, at: 1_000 + number, connection, what })

export const news = (rest: Partial<LiveNews> = {}): LiveNews => ({
  revision: 1,
  server: { kind: 'stopped' },
  rows: [],
  gone: [],
  open: 0,
  closed: 0,
  refused: 0,
  log: [],
  oldestEntry: 1,
  ...rest,
})
