// The lab of the run in the learner's hands.

import type { Lab } from '../../state/lesson-stage.ts'
import { useLearning } from '../use-learning.ts'

export const useTrialLab = (): Lab | null => useLearning(({ trial }) => trial?.lab ?? null)
