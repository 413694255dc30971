// The trace of the run that the open step plays on.

import { useSyncExternalStore } from 'react'
import type { Trace } from '../../protocol/formats/trace.ts'
import { useLearning } from './use-learning.ts'

/** null while it is being played. */
export function useStageTrace(): Trace | null {
  const lab = useLearning(({ stage }) => stage?.lab ?? null)
  return useSyncExternalStore(
    (changed) => lab?.subscribe(changed) ?? (() => {}),
    () => lab?.getState().trace ?? null,
  )
}
