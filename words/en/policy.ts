// Texts of the screen Policy: the draft and the active policy, files, the JSON, the difference.

export const policy = {
  title: 'Policy',
  left: 'Rules',
  right: 'Every client',
  views: { legend: 'What is shown', rules: 'Rules', rollout: 'Rollout' },
  panes: { findings: 'Findings', rule: 'Rule', difference: 'Difference', json: 'JSON' },
} as const
