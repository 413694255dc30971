// How the window was left, put back at the next start: the screen, the folds, the panes. A presentation is no way to
// leave it: its folds are its own.

import type { Layout } from '../../main/contract-settings.ts'
import type { Lab } from './store.ts'
import type { Calls } from './tools.ts'
import type { State } from './types.ts'

/** Several changes in a row are one, in milliseconds. */
const REST_MS = 300

const layoutOf = ({ screen, policyView, pane, bytesOpen, whyOpen, unfolded }: State): Layout => ({
  screen,
  policyView,
  pane,
  bytesOpen,
  whyOpen,
  unfolded,
})

const isSame = (one: Layout, other: Layout): boolean => JSON.stringify(one) === JSON.stringify(other)

/** Before the first paint. */
export function putBackLayout(lab: Lab): void {
  const { layout } = lab.getState().boot.settings
  if (layout === null) return
  const { screen, unfolded, ...folds } = layout
  lab.setState(folds)
  if (unfolded) lab.getState().toggle('unfolded')
  if (screen !== 'negotiate') lab.getState().show(screen)
}

export interface LayoutKeeper {
  /** Tells what has not been told yet. */
  flush(): Promise<void>
}

export function keepLayout(lab: Lab, calls: Pick<Calls, 'keepLayout'>): LayoutKeeper {
  let told = layoutOf(lab.getState())
  let resting: ReturnType<typeof setTimeout> | undefined
  async function flush(): Promise<void> {
    clearTimeout(resting)
    const state = lab.getState()
    const now = layoutOf(state)
    if (state.presenting || isSame(now, told)) return
    told = now
    await calls.keepLayout(now)
  }
  lab.subscribe((state) => {
    if (isSame(layoutOf(state), told)) return
    clearTimeout(resting)
    resting = setTimeout(() => void flush(), REST_MS)
  })
  return { flush }
}
