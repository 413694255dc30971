// Texts of presenter mode.

export const present = {
  title: 'Present',
  start: 'Present (F5)',
  line: 'The line being talked about',
  keys: {
    present: 'Present, and leave',
    leave: 'Leave presenting',
  },
} as const
