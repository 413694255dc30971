// Rows and log entries are kept by their numbers, in order, however the news comes.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entry, news, row } from './fixture.ts'
import { mergeLog, mergeRows, NOTHING_KNOWN, placeOf, rowOf, withNews } from './news.ts'

const numbers = (rows: readonly { readonly connection: number }[]) => rows.map(({ connection }) => connection)

describe('rows', () => {
  it('replaces what is other than before, and adds what is new in order', () => {
    const before = [row(1), row(2, { closedAt: null })]
    const after = mergeRows(before, [row(4), row(2), row(3)], [])
    expect(numbers(after)).toEqual([1, 2, 3, 4])
    expect(after[1]?.closedAt).not.toBeNull()
    expect(after[0]).toBe(before[0])
  })

  it('drops those that are gone, also one that was open when it was last told of', () => {
    const before = [row(1, { closedAt: null }), row(2), row(3, { closedAt: null })]
    expect(numbers(mergeRows(before, [], [2]))).toEqual([1, 3])
    expect(numbers(mergeRows(before, [row(4)], [1, 2]))).toEqual([3, 4])
  })

  it('is the same list where nothing is new', () => {
    const before = [row(1), row(2)]
    expect(mergeRows(before, [], [])).toBe(before)
  })

  it('finds each by its number', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(500)), fc.nat(500), (listed, wanted) => {
        const rows = mergeRows(
          [],
          listed.map((number) => row(number)),
          [],
        )
        expect(numbers(rows)).toEqual(listed.toSorted((a, b) => a - b))
        expect(placeOf(rows, wanted)).toBe(numbers(rows).indexOf(wanted))
        expect(rowOf(rows, wanted)?.connection).toBe(listed.includes(wanted) ? wanted : undefined)
      }),
    )
  })
})

describe('the log', () => {
  it('takes each entry once, however often it is told', () => {
    const log = mergeLog([], [entry(1), entry(2)], 1)
    expect(mergeLog(log, [entry(2), entry(3)], 1).map((each) => each.entry)).toEqual([1, 2, 3])
  })

  it('drops what is no longer kept', () => {
    expect(mergeLog([entry(1), entry(2), entry(3)], [], 3).map((each) => each.entry)).toEqual([3])
    expect(mergeLog([entry(1), entry(2)], [], 3)).toEqual([])
  })
})

it('takes the server and the counts as they are told', () => {
  const first = withNews(
    NOTHING_KNOWN,
    news({ revision: 7, open: 2, closed: 40, refused: 1, rows: [row(1)] }),
  )
  expect(first).toMatchObject({ revision: 7, open: 2, closed: 40, refused: 1 })
  const cleared = withNews(first, news({ revision: 8, gone: [1], oldestEntry: 9 }))
  expect(cleared).toMatchObject({ revision: 8, open: 0, closed: 0, rows: [], log: [] })
})

it('asks for everything again where the server counts anew', () => {
  const before = withNews(NOTHING_KNOWN, news({ revision: 700, rows: [row(1, { closedAt: null })], open: 1 }))
  const after = withNews(before, news({ revision: 3, open: 1 }))
  expect(after).toEqual(NOTHING_KNOWN)
})

it('merges ten changes into ten thousand rows in a few milliseconds', () => {
  const rows = Array.from({ length: 10_000 }, (_, i) => row(i + 1, { closedAt: null }))
  const began = performance.now()
  for (let round = 0; round < 10; round++) mergeRows(rows, rows.slice(round * 10, round * 10 + 10), [])
  expect((performance.now() - began) / 10).toBeLessThan(50)
})
