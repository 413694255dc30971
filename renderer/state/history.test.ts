import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { begin, changedFields, record, redone, undone } from './history.ts'

const LATER = 10_000

describe('history', () => {
  it('undoes every edit and redoes every undo, whatever the edits', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 30 }), (edits) => {
        const start = begin({ n: 0 })
        const done = edits.reduce((history, n, i) => record(history, { n }, (i + 1) * LATER), start)
        let back = done
        for (const _ of edits) back = undone(back)
        expect(back.present).toEqual({ n: 0 })
        for (const _ of edits) back = redone(back)
        expect(back.present).toEqual(done.present)
      }),
    )
  })

  it('forgets what was undone when something else is edited', () => {
    const first = record(begin({ n: 0 }), { n: 1 }, LATER)
    const other = record(undone(first), { n: 2 }, 2 * LATER)
    expect(redone(other)).toBe(other)
  })

  it('joins quick edits of the same field, not those of another field or after a pause', () => {
    const start = begin({ a: 0, b: 0 })
    const one = record(start, { a: 1, b: 0 }, 0)
    expect(record(one, { a: 2, b: 0 }, 500).past).toHaveLength(1)
    expect(record(one, { a: 1, b: 1 }, 500).past).toHaveLength(2)
    expect(record(one, { a: 2, b: 0 }, 1500).past).toHaveLength(2)
  })

  it('does not join an edit with one that was undone', () => {
    const one = record(begin({ a: 0 }), { a: 1 }, 0)
    const again = record(redone(undone(one)), { a: 2 }, 100)
    expect(undone(again).present).toEqual({ a: 1 })
  })
})

describe('changed fields', () => {
  it('name the place in a list of objects, unless the list grew', () => {
    const rule = (minimum: string) => ({ answer: { minimum } })
    const before = { rules: [rule('6.0'), rule('6.2')] }
    expect(changedFields(before, { rules: [before.rules[0], rule('7.0')] })).toEqual([
      'rules.1.answer.minimum',
    ])
    expect(changedFields(before, { rules: [...before.rules, rule('7.0')] })).toEqual(['rules'])
  })

  it('are named by their path, lists of plain values as one value', () => {
    const before = { client: { version: '6.0', offers: ['CVR0'] }, seed: 1 }
    expect(changedFields(before, { ...before, seed: 2 })).toEqual(['seed'])
    expect(changedFields(before, { ...before, client: { version: '7.0', offers: ['CVR0'] } })).toEqual([
      'client.version',
    ])
    expect(changedFields(before, { ...before, client: { version: '6.0', offers: [] } })).toEqual([
      'client.offers',
    ])
  })

  it('include what was added or taken away', () => {
    expect(changedFields({}, { handle: 'a' })).toEqual(['handle'])
    expect(changedFields({ handle: 'a' }, {})).toEqual(['handle'])
  })
})
