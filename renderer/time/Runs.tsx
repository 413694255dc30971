// The strip of tabs, where there is more than one run or one was deleted just now, and two runs side by side. Both are
// loaded when they are first needed.

import { lazy, Suspense } from 'react'
import { Crash } from '../app/Crash.tsx'
import { useLab } from '../state/lab.ts'

const TabStrip = lazy(async () => ({ default: (await import('./TabStrip.tsx')).TabStrip }))

const CompareView = lazy(async () => ({
  default: (await import('./compare/CompareView.tsx')).CompareView,
}))

export function Runs() {
  const isShown = useLab(
    ({ workspace, deletedRun, pairTrouble }) =>
      workspace.runs.length > 1 || deletedRun !== null || pairTrouble !== null,
  )
  if (!isShown) return null
  return (
    <Crash>
      <Suspense>
        <TabStrip />
      </Suspense>
    </Crash>
  )
}

export function Compared() {
  const paired = useLab(({ pair }) => pair !== null)
  if (!paired) return null
  return (
    <Crash>
      <Suspense>
        <CompareView />
      </Suspense>
    </Crash>
  )
}
