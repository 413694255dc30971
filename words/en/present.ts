// Texts of presenter mode.

export const present = {
  title: 'Present',
} as const
