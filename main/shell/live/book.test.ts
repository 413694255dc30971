// What is kept has an end, and says so; what floods is counted.

import fc from 'fast-check'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { LiveRow } from '../../contract-live.ts'
import { Book, MOST_CLOSED, MOST_ROWS } from './book.ts'
import { ENTRIES_PER_SECOND, MOST_ENTRIES } from './entries.ts'
import type { Answer } from './exchange.ts'
import { limits, policyNamed, QUERY } from './fixture.ts'
import { MOST_EXCHANGES } from './kept.ts'
import { APART_MS, createTeller } from './news.ts'

const POLICY = policyNamed('one')
const WHY: Answer['why'] = () => ({
  rule: null,
  tried: [],
  passed: [],
  failed: null,
  dialect: null,
  code: null,
  closes: false,
})
const NONE = { bytesIn: 0, bytesOut: 0 }

let time = 0
beforeEach(() => {
  time = 0
})
const book = (): Book => new Book({ now: () => 1000 + time, steady: () => time })

function opened(kept: Book, connection: number): void {
  kept.open({ connection, peer: `127.0.0.1:${connection}`, place: '127.0.0.1:1863', policy: POLICY, limits })
}

function asks(kept: Book, connection: number, request = QUERY): void {
  kept.receive(connection, { request, tooLong: null })
  kept.answer(connection, { reply: '420 2', closes: false, why: WHY })
}

const newsOf = (kept: Book, since = 0) => kept.since(since, () => NONE).news

/** Every row that is listed. */
function allOf(kept: Book): readonly LiveRow[] {
  const rows: LiveRow[] = []
  let since = 0
  for (let more = true; more; ) {
    const answer = kept.since(since, () => NONE)
    rows.push(...answer.news.rows)
    since = answer.news.revision
    more = answer.more
  }
  return rows.toSorted((a, b) => a.connection - b.connection)
}

describe('connections', () => {
  test('that are closed are dropped, the first first; open ones never are', () => {
    const kept = book()
    opened(kept, 1)
    for (let connection = 2; connection <= 2000; connection++) {
      opened(kept, connection)
      kept.close(connection, 'client', NONE)
    }
    const { rows, open, closed } = newsOf(kept)
    expect(rows.length).toBeLessThanOrEqual(MOST_CLOSED + 51)
    expect(rows.length).toBeGreaterThan(MOST_CLOSED)
    expect([open, closed]).toEqual([1, 1999])
    expect(kept.find(1)).not.toBeNull()
  })

  test('are gone for whoever was told of them, however seldom it is asked', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 900 }), fc.nat(900)), { maxLength: 8 }),
        (rounds) => {
          const kept = book()
          const page = new Map<number, LiveRow>()
          let revision = 0
          let newest = 0
          for (const [opens, closes] of rounds) {
            for (let i = 0; i < opens; i++) opened(kept, ++newest)
            for (let i = 0; i < closes; i++) kept.close(1 + ((i * 7) % newest), 'client', NONE)
            for (let more = true; more; ) {
              const answer = kept.since(revision, () => NONE)
              for (const connection of answer.news.gone) page.delete(connection)
              for (const row of answer.news.rows) page.set(row.connection, row)
              revision = answer.news.revision
              more = answer.more
            }
            const all = allOf(kept)
            expect([...page.keys()].toSorted((a, b) => a - b)).toEqual(
              all.map(({ connection }) => connection),
            )
            expect([...page.values()].filter(({ closedAt }) => closedAt === null)).toHaveLength(kept.opened)
          }
        },
      ),
      { numRuns: 25 },
    )
  })

  test('that nobody was told of are not said to be gone, and a gone one is said once', () => {
    const kept = book()
    opened(kept, 1)
    kept.close(1, 'client', NONE)
    kept.clear()
    expect(newsOf(kept).gone).toEqual([])
    opened(kept, 2)
    const { revision } = newsOf(kept)
    kept.close(2, 'client', NONE)
    kept.clear()
    const after = newsOf(kept, revision)
    expect(after.gone).toEqual([2])
    expect(newsOf(kept, after.revision).gone).toEqual([])
  })

  test('come a part at a time where there are very many, each once, the last as it is', () => {
    const kept = book()
    const count = 2.5 * MOST_ROWS
    for (let connection = 1; connection <= count; connection++) opened(kept, connection)
    const seen: number[] = []
    let since = 0
    for (let more = true; more; ) {
      const answer = kept.since(since, () => NONE)
      expect(answer.news.rows.length).toBeLessThanOrEqual(MOST_ROWS)
      seen.push(...answer.news.rows.map(({ connection }) => connection))
      since = answer.news.revision
      more = answer.more
    }
    expect(seen).toHaveLength(count)
    expect(new Set(seen).size).toBe(count)
  })

  test('keep the beginning of what is said, and count what they do not keep', () => {
    const kept = book()
    opened(kept, 1)
    for (let i = 0; i < MOST_EXCHANGES + 10; i++) asks(kept, 1)
    expect(kept.find(1)?.exchanges).toHaveLength(MOST_EXCHANGES)
    expect(newsOf(kept).rows[0]).toMatchObject({ unkept: 20, last: 'CVQ 2', code: 420 })
  })

  test('make room for those that are open by what is closed; without any, lines are counted alone', () => {
    const kept = book()
    const long = 'x'.repeat(60_000)
    for (let connection = 1; connection <= 300; connection++) {
      opened(kept, connection)
      for (let i = 0; i < 3; i++) asks(kept, connection, long)
      kept.close(connection, 'client', NONE)
    }
    expect(kept.find(1)).toBeNull()
    expect(kept.find(300)).not.toBeNull()
    for (let connection = 1001; connection <= 1004; connection++) {
      opened(kept, connection)
      for (let i = 0; i < MOST_EXCHANGES; i++) asks(kept, connection, long)
    }
    const unkept = newsOf(kept).rows.map((row) => row.unkept)
    expect(unkept[0]).toBe(0)
    expect(unkept.at(-1)).toBeGreaterThan(0)
  })
})

describe('the log', () => {
  test('counts what comes faster than anybody reads, and says how much', () => {
    const kept = book()
    opened(kept, 1)
    for (let i = 0; i < 100_000; i++) kept.log.add(1, () => [{ kind: 'closed', by: 'client' }])
    const { log } = newsOf(kept)
    expect(log.length).toBeLessThanOrEqual(ENTRIES_PER_SECOND + 1)
    const { count } = Object(log.at(-1)?.what)
    expect(count + log.length - 1).toBe(100_001)
    time += 1000
    kept.log.add(1, () => [{ kind: 'closed', by: 'server' }])
    expect(newsOf(kept).log.at(-1)?.what).toEqual({ kind: 'closed', by: 'server' })
  })

  test('does not make what it leaves out', () => {
    const make = vi.fn(() => [{ kind: 'closed', by: 'client' } as const])
    const kept = book()
    for (let i = 0; i < 10 * ENTRIES_PER_SECOND; i++) kept.log.add(1, make)
    expect(make.mock.calls.length).toBe(ENTRIES_PER_SECOND)
  })

  test('keeps the newest', () => {
    const kept = book()
    for (let i = 0; i < 3 * MOST_ENTRIES; i++) {
      time += 10
      kept.log.add(null, () => [{ kind: 'policy', name: String(i) }])
    }
    const { log, oldestEntry } = newsOf(kept)
    expect(log).toHaveLength(MOST_ENTRIES)
    expect(oldestEntry).toBe(2 * MOST_ENTRIES + 1)
    expect(log.at(-1)).toMatchObject({ entry: 3 * MOST_ENTRIES, at: 1000 + time })
  })
})

describe('that there is news', () => {
  test('is told ten times a second at most, and once more after the last change', () => {
    vi.useFakeTimers()
    try {
      const told: number[] = []
      const teller = createTeller(
        () => told.push(performance.now()),
        () => performance.now(),
      )
      const began = performance.now()
      for (let ms = 0; ms < 1000; ms++) {
        teller.changed()
        vi.advanceTimersByTime(1)
      }
      const last = performance.now()
      vi.advanceTimersByTime(APART_MS)
      expect(told.length).toBeLessThanOrEqual(11)
      expect(told.length).toBeGreaterThanOrEqual(10)
      expect(told.at(-1)).toBeGreaterThanOrEqual(last - 1)
      expect((told[0] ?? 0) - began).toBeLessThanOrEqual(1)
      vi.advanceTimersByTime(10 * APART_MS)
      expect(told.length).toBeLessThanOrEqual(11)
    } finally {
      vi.useRealTimers()
    }
  })

  test('is not told any more once it is stopped', () => {
    vi.useFakeTimers()
    try {
      const tell = vi.fn()
      const teller = createTeller(tell, () => performance.now())
      teller.changed()
      teller.stop()
      vi.advanceTimersByTime(10 * APART_MS)
      expect(tell).not.toHaveBeenCalled()
    } finally {
      vi.useRealTimers()
    }
  })
})
