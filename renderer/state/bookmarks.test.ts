import { describe, expect, it } from 'vitest'
import type { Scenario } from '../../protocol/formats/scenario.ts'
import { bookmarksOf, renamedBookmark, toggled, withoutBookmark } from './bookmarks.ts'
import { bench } from './fixture.ts'

const start: Scenario = bench().lab.getState().scenario
const mark = (event: number, name = `at ${event}`) => ({ event, name })
const two = toggled(toggled(start, mark(6), 5, 7), mark(2), 1, 3)

describe('bookmarks', () => {
  it('stand in the order of the run', () => {
    expect(bookmarksOf(two)).toEqual([mark(2), mark(6)])
  })

  it('of a run without any are always the same none', () => {
    expect(bookmarksOf(start)).toBe(bookmarksOf({ ...start }))
  })

  it('go again where one of the same step is set a second time, and no list of none is left', () => {
    const once = toggled(two, mark(7), 5, 7)
    expect(bookmarksOf(once)).toEqual([mark(2)])
    expect(toggled(once, mark(2), 1, 3)).toEqual(start)
    expect('bookmarks' in toggled(once, mark(2), 1, 3)).toBe(false)
  })

  it('get other names, but not none', () => {
    expect(bookmarksOf(renamedBookmark(two, 1, ' The answer '))).toEqual([mark(2), mark(6, 'The answer')])
    expect(renamedBookmark(two, 1, '  ')).toBe(two)
    expect(renamedBookmark(two, 9, 'x')).toBe(two)
  })

  it('are deleted one by one', () => {
    expect(bookmarksOf(withoutBookmark(two, 0))).toEqual([mark(6)])
    expect(withoutBookmark(two, 2)).toBe(two)
  })
})
