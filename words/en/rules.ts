// Texts of rules: a sentence that says each in English, and the controls that edit one.

export const rules = {
  title: 'Rules',
} as const
