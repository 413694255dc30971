// Whichever panel of time travel is open, and the menu of a step; each is loaded when it is first needed.

import { lazy, Suspense } from 'react'
import { Crash } from '../app/Crash.tsx'
import { useLab } from '../state/lab.ts'
import type { TimePanel } from '../state/time-types.ts'

const PANELS = {
  fork: lazy(async () => ({ default: (await import('./ForkPanel.tsx')).ForkPanel })),
  bookmarks: lazy(async () => ({ default: (await import('./BookmarksPanel.tsx')).BookmarksPanel })),
  history: lazy(async () => ({ default: (await import('./HistoryPanel.tsx')).HistoryPanel })),
  'go-to': lazy(async () => ({ default: (await import('./GoTo.tsx')).GoTo })),
} as const satisfies Record<TimePanel, unknown>

const StepMenu = lazy(async () => ({ default: (await import('./StepMenu.tsx')).StepMenu }))

export function TimePanels() {
  const panel = useLab((state) => state.timePanel)
  const menu = useLab((state) => state.stepMenu)
  if (panel === null && menu === null) return null
  const Panel = panel === null ? null : PANELS[panel]
  return (
    <Crash>
      <Suspense>
        {Panel !== null && <Panel />}
        {menu !== null && <StepMenu at={menu} />}
      </Suspense>
    </Crash>
  )
}
