// Texts of branches, bookmarks, the history of runs, and the comparison of two.

export const time = {
  title: 'Branches',
} as const
