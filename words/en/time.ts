// Texts of branches, bookmarks, the history of runs, and the comparison of two.

export const time = {
  title: 'Branches',
  bookmarks: { begin: 'The beginning' },
} as const
