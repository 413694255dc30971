// Texts of exports and copies, and of what stands in them.

export const share = {
  title: 'Share',
} as const
