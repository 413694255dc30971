// Texts of the heat map: every client under a policy, by two axes, with filters, a cell's clients and its journey.

export const heat = {
  title: 'Every client',
} as const
