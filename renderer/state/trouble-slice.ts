// What went wrong, as the main process says it, and the diagnosis of it.

import type { GetState, SetState } from './tools.ts'
import type { TroubleCalls } from './trouble-calls.ts'
import type { TroubleSlice } from './trouble-types.ts'

export const troubleSlice = (set: SetState, get: GetState, calls: TroubleCalls): TroubleSlice => ({
  troubles: [],
  diagnosis: null,
  loadTroubles: async () => {
    const now = await calls.troubles()
    if (now.ok) set({ troubles: now.value })
  },
  dismissTrouble: (kind) => {
    set({ troubles: get().troubles.filter((each) => each.kind !== kind) })
    void calls.dismissTrouble(kind)
  },
  copyDiagnostics: async () => {
    const copied = await calls.copyDiagnostics()
    set({ diagnosis: copied.ok ? { kind: 'copied', lines: copied.value } : { kind: 'failed' } })
  },
  dismissDiagnosis: () => set({ diagnosis: null }),
  reloadPage: () => void calls.reloadPage(),
  tryGraphics: () => void calls.tryGraphics(),
})
