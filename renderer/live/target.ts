// The server that the views of the screen Live ask: what Probe was last told, Conformance offers.

import { create } from 'zustand'

export interface LiveTarget {
  /** A name or an address, as the user wrote it. */
  readonly host: string
  readonly port: number
}

interface Targets {
  /** null before anybody named one. */
  readonly liveTarget: LiveTarget | null
  setLiveTarget(target: LiveTarget | null): void
}

export const useLiveTarget = create<Targets>((set) => ({
  liveTarget: null,
  setLiveTarget: (liveTarget) => set({ liveTarget }),
}))
