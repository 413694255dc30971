// The question that waits for its answer.

import type { Prediction } from '../../protocol/formats/lesson.ts'
import { stepOf } from '../state/lesson-course.ts'
import type { Learning } from './use-learning.ts'

/** null where none waits: another kind of step, or one that is answered. Stable. */
export function askedNow(learning: Learning): Prediction | null {
  const step = stepOf(learning)
  return step?.kind === 'predict' && learning.reveal === 'no' ? step : null
}
