// Texts of the screen Policy: the draft and the active policy, files, the JSON, the difference.

export const policy = {
  title: 'Policy',
} as const
