// Texts of the screen Reference.

export const reference = {
  title: 'Reference',
} as const
