// What has to be answered before files go on: one question at a time, in a dialog.

import type { Answer, Question } from './document-types.ts'
import type { GetState, SetState } from './tools.ts'

export interface Questions {
  /** The answer of the person; a question that another takes the place of is cancelled. */
  ask(question: Question): Promise<Answer>
  answer(answer: Answer): void
}

export function createQuestions(set: SetState, get: GetState): Questions {
  let answered: (answer: Answer) => void = () => {}
  return {
    ask(question) {
      answered('cancel')
      set({ question, dialog: 'question' })
      return new Promise((resolve) => {
        answered = resolve
      })
    },
    answer(given) {
      const tell = answered
      answered = () => {}
      set({ question: null, dialog: null })
      tell(given)
      // What arrived while it stood is looked at now.
      void get().openFile({ kind: 'arrived' })
    },
  }
}
