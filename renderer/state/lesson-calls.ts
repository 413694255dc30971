// The calls about lessons that the state makes through the door.

import type { Answered } from '../../main/contract.ts'
import type { ResultsForm } from '../../main/contract-lessons.ts'
import type { Deed } from '../../protocol/formats/progress.ts'
import type { CallingDoor } from './calling-door.ts'

export interface LessonCalls {
  lessons(): Promise<Answered<'lessons'>>
  noteProgress(deed: Deed): Promise<Answered<'noteProgress'>>
  saveResults(form: ResultsForm): Promise<Answered<'saveResults'>>
}

export const lessonCallsThrough = (door: CallingDoor): LessonCalls => ({
  lessons: () => door.call('lessons', null),
  noteProgress: (deed) => door.call('noteProgress', deed),
  saveResults: (form) => door.call('saveResults', form),
})
