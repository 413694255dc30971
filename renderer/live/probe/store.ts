// What stands in the view Probe: whom to ask and how, the probe under way, and what came of the newest.

import { create } from 'zustand'
import type { ProbeAnswer, ProbeDoing } from '../../../main/contract-probe.ts'
import { INSTALLER_SETTINGS, type InstallerSettings } from '../../../protocol/formats/installer.ts'
import type { LiveTarget } from '../target.ts'

export interface Underway {
  readonly job: number
  readonly target: LiveTarget
  /** null while nothing is known of it yet. */
  readonly doing: ProbeDoing | null
}

/** What came of a probe, and of whom it was. */
export interface Came {
  readonly job: number
  readonly target: LiveTarget
  /** Whether it was our own server, which listened there when it was asked. */
  readonly own: boolean
  readonly answer: ProbeAnswer | { readonly kind: 'failed' }
}

export interface ProbeState {
  /** As typed. */
  readonly host: string
  readonly port: string
  readonly follows: boolean
  readonly settings: InstallerSettings
  readonly underway: Underway | null
  readonly came: Came | null
  /** Our own server was asked for, and does not run. */
  readonly ownOff: boolean
  /** In a narrow window: the run in place of the settings. */
  readonly narrow: 'settings' | 'run'
  set(change: Partial<Omit<ProbeState, 'set'>>): void
}

export const useProbe = create<ProbeState>((set) => ({
  host: '127.0.0.1',
  port: '1863',
  follows: true,
  settings: INSTALLER_SETTINGS,
  underway: null,
  came: null,
  ownOff: false,
  narrow: 'settings',
  set: (change) => set(change),
}))
