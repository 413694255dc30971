// What the parts of the writing screen share: the lesson, its traces, what is wrong with it, and how it is changed.

import { createContext, useContext } from 'react'
import type { Lesson, LessonStep } from '../../../protocol/formats/lesson.ts'
import type { LessonFault, LessonTraces } from '../../../protocol/lesson-faults.ts'
import { useLab } from '../../state/lab.ts'
import { changeStep, withLesson } from './edits.ts'

export interface Writing {
  readonly lesson: Lesson
  /** null until the runs are played. */
  readonly traces: LessonTraces | null
  readonly faults: readonly LessonFault[]
}

export const WritingContext = createContext<Writing | null>(null)

export function useWriting(): Writing {
  const writing = useContext(WritingContext)
  if (writing === null) throw new Error('useWriting needs a WritingContext above it')
  return writing
}

/** Changes the lesson as one undoable edit. */
export function useLessonEdit(): (change: (lesson: Lesson) => Lesson) => void {
  const change = useLab((state) => state.change)
  return (edit) => change(withLesson(edit))
}

export function useStepEdit(place: number): (change: (step: LessonStep) => LessonStep) => void {
  const edit = useLessonEdit()
  return (change) => edit(changeStep(place, change))
}
