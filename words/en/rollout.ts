// Texts of the rollout film: a population over days under policies that change by date.

export const rollout = {
  title: 'Rollout',
} as const
