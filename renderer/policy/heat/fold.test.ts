import { describe, expect, it } from 'vitest'
import type { Table } from './cells.ts'
import { EVERYBODY } from './cells.ts'
import { catalogue, domain, sweepOf } from './fixture.ts'
import { everySpan, foldedBy, foldedSpans, rowOfBucket } from './fold.ts'
import { scaleOf } from './scale.ts'
import { tableOf } from './table.ts'

const rows = scaleOf(domain, catalogue, 'version')
const columns = scaleOf(domain, catalogue, 'system')

/** 6.1.0211 and 6.0.0602 must upgrade, 1.0.0863 is refused. */
const sweep = sweepOf(domain, ({ kind }) => ({
  outcome: kind === 0 ? 'refused' : 'upgrade-forced',
  hops: kind === 0 ? 0 : 1,
}))
const table = tableOf(sweep, rows, columns, EVERYBODY)

const folded = (of: Table) => {
  const spans = foldedSpans(of)
  return { spans, table: foldedBy(of, spans) }
}

describe('folding', () => {
  it('joins neighbours that are alike in every column, and counts their clients together', () => {
    const fold = folded(table)
    expect(fold.spans).toEqual([
      { first: 0, last: 1 },
      { first: 2, last: 2 },
    ])
    expect(fold.table.rows).toBe(2)
    expect(fold.table.clients[0]).toBe((table.clients[0] ?? 0) + (table.clients[table.columns] ?? 0))
    expect([...fold.table.totals]).toEqual([...table.totals])
    expect(fold.table.hops[0]).toBe(1)
  })

  it('keeps rows apart that differ in one column, in their hops, or that are no neighbours', () => {
    const bySystem = sweepOf(domain, ({ kind, system }) => ({
      outcome: 'upgrade-forced',
      hops: kind === 1 && system === 2 ? 2 : 1,
    }))
    expect(folded(tableOf(bySystem, rows, columns, EVERYBODY)).spans).toHaveLength(3)
  })

  it('does not look at how many clients there are', () => {
    expect(table.clients[0]).not.toBe(table.clients[table.columns])
    expect(folded(table).spans).toHaveLength(2)
  })

  it('leaves every row by itself when it is off', () => {
    expect(everySpan(table)).toHaveLength(3)
    expect(foldedBy(table, everySpan(table))).toBe(table)
  })
})

it('a bucket is found in its row', () => {
  const { spans } = folded(table)
  expect([0, 1, 2, 3].map((bucket) => rowOfBucket(spans, bucket))).toEqual([0, 0, 1, -1])
})
