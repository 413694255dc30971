// Takes the run that is on show out of the app, and remembers what became of it.

import type { Answered } from '../../main/contract.ts'
import type { Shared } from '../../main/contract-share.ts'
import { sharedRun } from '../share/shared-run.ts'
import type { ShareCalls } from './share-calls.ts'
import type { ShareDeed, ShareNews, ShareSlice } from './share-types.ts'
import type { GetState, SetState } from './tools.ts'

/** null: nothing was chosen, so there is nothing to tell. */
function newsOf(answer: Answered<'share' | 'copyShare'>): ShareNews | null {
  if (!answer.ok) return { kind: 'failed' }
  const { value } = answer
  return isCancelled(value) ? null : value
}

const isCancelled = (value: { readonly kind: string }): value is Extract<Shared, { kind: 'cancelled' }> =>
  value.kind === 'cancelled'

export function shareSlice(set: SetState, get: GetState, calls: ShareCalls): ShareSlice {
  async function make(deed: ShareDeed, theme: 'light' | 'dark'): Promise<void> {
    const run = sharedRun(get(), deed.format)
    if (run === null) return
    set({ sharing: deed, shareNews: null })
    const answer = await (deed.kind === 'save'
      ? calls.share({ ...run, theme, format: deed.format })
      : calls.copyShare({ ...run, theme, format: deed.format }))
    // Of two that are under way, the newer one is told.
    if (get().sharing === deed) set({ sharing: null, shareNews: newsOf(answer) })
  }

  return {
    sharing: null,
    shareNews: null,
    shareRun: make,
    dismissShare: () => set({ shareNews: null }),
  }
}
