// Files from the window's start to its end: earlier work comes back, what came from outside is opened, unsaved work is
// kept, and told a last time before the window closes.

import { keepWork } from '../state/autosave.ts'
import { keepLayout } from '../state/layout.ts'
import type { Lab } from '../state/store.ts'
import type { Calls } from '../state/tools.ts'
import type { PageDoor } from './door.ts'
import { afterPaint } from './use-root.ts'

/** How long a save under way may hold up the window's end, in milliseconds. */
const LAST_SAVE_MS = 800

/** Earlier work that came with the start is taken up before the first paint. */
export function beginWork(lab: Lab): void {
  const { recovery } = lab.getState().boot
  if (recovery.kind === 'here') lab.getState().restore(recovery.work)
  if (recovery.kind === 'broken') lab.setState({ notice: { kind: 'broken-work', aside: recovery.aside } })
}

/** The rest, most of it once the window has been painted. */
export async function liveWithFiles(lab: Lab, door: PageDoor, calls: Calls): Promise<void> {
  let kept: ReturnType<typeof keepWork> | null = null
  let layout: ReturnType<typeof keepLayout> | null = null
  door.onFileNews((news) => {
    if (news.kind === 'leaving') void leave()
    else lab.getState().hear(news)
  })
  async function leave(): Promise<void> {
    await Promise.race([lab.getState().saved(), new Promise((late) => setTimeout(late, LAST_SAVE_MS))])
    await layout?.flush()
    await kept?.flush()
    await calls.leave()
  }
  await new Promise<void>((painted) => afterPaint(painted))
  door.onTrouble(() => void lab.getState().loadTroubles())
  void lab.getState().loadTroubles()
  if (lab.getState().boot.recovery.kind === 'later') await recoverLate(lab, calls)
  layout = keepLayout(lab, calls)
  kept = keepWork(lab, calls, () => performance.now())
  await lab.getState().loadRecent()
  await lab.getState().openFile({ kind: 'arrived' })
}

async function recoverLate(lab: Lab, calls: Calls): Promise<void> {
  const late = await calls.recover()
  if (!late.ok) return
  if (late.value.kind === 'here') lab.getState().restore(late.value.work)
  if (late.value.kind === 'broken') lab.setState({ notice: { kind: 'broken-work', aside: late.value.aside } })
}
