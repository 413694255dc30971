import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  begin,
  changedFields,
  entriesOf,
  movedTo,
  placeOf,
  record,
  recordApart,
  redone,
  replaced,
  undone,
} from './history.ts'

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

describe('a value that stands by itself', () => {
  it('joins neither what came before it nor what follows', () => {
    const one = record(begin({ a: 0 }), { a: 1 }, 0)
    const apart = recordApart(one, { a: 2 })
    const next = record(apart, { a: 3 }, 1)
    expect(entriesOf(next).map(({ a }) => a)).toEqual([0, 1, 2, 3])
  })

  it('takes the place of the present without an entry of its own', () => {
    const one = record(begin({ a: 0, front: 0 }), { a: 1, front: 0 }, 0)
    const other = replaced(one, { a: 1, front: 1 })
    expect(entriesOf(other)).toEqual([
      { a: 0, front: 0 },
      { a: 1, front: 1 },
    ])
    expect(undone(other).present).toEqual({ a: 0, front: 0 })
  })
})

describe('the entries of a history', () => {
  const edits = fc.array(fc.integer(), { minLength: 1, maxLength: 20 })
  const walk = fc.array(
    fc.oneof(fc.constant('undo' as const), fc.constant('redo' as const), fc.integer({ min: -3, max: 25 })),
    { maxLength: 30 },
  )
  const made = (values: readonly number[]) =>
    values.reduce((history, n, i) => record(history, { n }, (i + 1) * LATER), begin({ n: 0 }))

  it('are never lost, whatever walk of undo, redo and jumps goes through them', () => {
    fc.assert(
      fc.property(edits, walk, (values, ways) => {
        const start = made(values)
        const end = ways.reduce((history, way) => {
          if (way === 'undo') return undone(history)
          return way === 'redo' ? redone(history) : movedTo(history, way)
        }, start)
        expect(entriesOf(end)).toEqual(entriesOf(start))
        expect(entriesOf(end)[placeOf(end)]).toBe(end.present)
      }),
    )
  })

  it('are reached by a jump as by that many undos or redos', () => {
    fc.assert(
      fc.property(edits, fc.nat(20), (values, back) => {
        const start = made(values)
        const place = Math.max(placeOf(start) - back, 0)
        let undoing = start
        for (let i = 0; i < back; i++) undoing = undone(undoing)
        expect(movedTo(start, place).present).toBe(undoing.present)
        expect(movedTo(movedTo(start, place), placeOf(start)).present).toBe(start.present)
      }),
    )
  })

  it('outside of which there is nowhere to go', () => {
    const start = made([1, 2])
    for (const place of [-1, 3, placeOf(start)]) expect(movedTo(start, place)).toBe(start)
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
