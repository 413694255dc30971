// Points of a run that have names, as pure edits of the run. They count events, so they mean the same whatever is
// folded; they change no run.

import type { Bookmark, Scenario } from '../../protocol/formats/scenario.ts'

const NONE: readonly Bookmark[] = []

/** The same value as long as they are the same. */
export const bookmarksOf = ({ bookmarks }: Scenario): readonly Bookmark[] => bookmarks ?? NONE

/** In the order of the run. A run without bookmarks has no list of them. */
function withBookmarks(run: Scenario, bookmarks: readonly Bookmark[]): Scenario {
  const { bookmarks: _, ...rest } = run
  return bookmarks.length === 0
    ? rest
    : { ...rest, bookmarks: bookmarks.toSorted((a, b) => a.event - b.event) }
}

/** Sets a bookmark, or takes away those from `first` to `last`, which stand at the same step. */
export function toggled(run: Scenario, mark: Bookmark, first: number, last: number): Scenario {
  const marks = bookmarksOf(run)
  const others = marks.filter(({ event }) => event < first || event > last)
  return withBookmarks(run, others.length < marks.length ? others : [...marks, mark])
}

/** Another name for the bookmark at a place; a name with nothing in it changes nothing. */
export function renamedBookmark(run: Scenario, place: number, wanted: string): Scenario {
  const marks = bookmarksOf(run)
  const mark = marks[place]
  const name = wanted.trim()
  if (mark === undefined || name === '' || name === mark.name) return run
  return withBookmarks(run, marks.with(place, { ...mark, name }))
}

export const withoutBookmark = (run: Scenario, place: number): Scenario =>
  bookmarksOf(run)[place] === undefined ? run : withBookmarks(run, bookmarksOf(run).toSpliced(place, 1))
