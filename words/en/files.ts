// Texts of files, links, recovery, and what changed on disk.

export const files = {
  title: 'Files',
} as const
