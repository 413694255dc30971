import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSame } from './same.ts'

describe('two values of plain data', () => {
  it('are the same when they are written the same', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(isSame(value, JSON.parse(JSON.stringify(value)))).toBe(true)
      }),
    )
  })

  it('are the same only then, the order of keys aside', () => {
    const sorted = (_: string, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
        : value
    const small = fc.jsonValue({ maxDepth: 2 })
    fc.assert(
      fc.property(small, small, (a, b) => {
        fc.pre(!JSON.stringify([a, b]).includes('-0'))
        expect(isSame(a, b)).toBe(JSON.stringify(a, sorted) === JSON.stringify(b, sorted))
      }),
    )
  })

  it('are told apart where one has less', () => {
    expect(isSame({ a: 1 }, { a: 1, b: undefined })).toBe(false)
    expect(isSame([1, 2], [1])).toBe(false)
    expect(isSame([], {})).toBe(false)
    expect(isSame(null, {})).toBe(false)
    expect(isSame({ a: undefined }, { b: undefined })).toBe(false)
  })
})
