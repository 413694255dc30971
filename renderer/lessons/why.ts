// Why the answer is what it is: the decisions and comparisons of the run between the question and its answer, in the
// picture's own sentences.

import type { Drawing, Step } from '../../diagram/drawing.ts'
import type { Prediction } from '../../protocol/formats/lesson.ts'
import { isShown } from './stages.ts'

const DECIDES: readonly Step['kind'][] = ['decide', 'compare', 'close', 'download']

/** Where nothing was decided on the way, the last decision before the answer. */
export function whyIn({ steps }: Pick<Drawing, 'steps'>, { at, reveal }: Prediction): readonly Step[] {
  const deciding = steps.filter((step) => isShown(step, reveal) && DECIDES.includes(step.kind))
  const between = deciding.filter((step) => !isShown(step, at))
  return between.length > 0 ? between : deciding.slice(-1)
}
