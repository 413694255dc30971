// Texts of the screen Lessons: the list, the steps, questions and answers, results, authoring.

export const lessons = {
  title: 'Lessons',
} as const
