// The strip of tabs, where there is more than one run or one was deleted just now; loaded when it is first needed.

import { lazy, Suspense } from 'react'
import { Crash } from '../app/Crash.tsx'
import { useLab } from '../state/lab.ts'

const TabStrip = lazy(async () => ({ default: (await import('./TabStrip.tsx')).TabStrip }))

export function Runs() {
  const isShown = useLab(({ workspace, deletedRun }) => workspace.runs.length > 1 || deletedRun !== null)
  if (!isShown) return null
  return (
    <Crash>
      <Suspense>
        <TabStrip />
      </Suspense>
    </Crash>
  )
}
