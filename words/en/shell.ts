// Texts of menu, about box, window.

export const shell = {
  name: 'CVQ Lab',
} as const
