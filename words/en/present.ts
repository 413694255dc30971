// Texts of presenter mode.

export const present = {
  line: 'The line being talked about',
  leave: 'Leave presenting',
  keys: {
    present: 'Present, and leave',
    leave: 'Leave presenting',
  },
} as const
