// Texts of recorded runs.

export const recording = {
  title: 'Recorded run',
} as const
