// What the state knows of sharing: what is being made, and what became of the newest.

import type { CopyFormat, ShareFormat, ShareRefusal } from '../../main/contract-share.ts'

export type ShareDeed =
  | { readonly kind: 'save'; readonly format: ShareFormat }
  | { readonly kind: 'copy'; readonly format: CopyFormat }

export type ShareNews =
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'copied' }
  | ShareTrouble

export type ShareTrouble =
  | { readonly kind: 'not-written'; readonly name: string; readonly detail: string }
  | { readonly kind: 'refused'; readonly reason: ShareRefusal }
  /** The main process did not carry it out. */
  | { readonly kind: 'failed' }

export interface ShareSlice {
  /** The newest that is under way; null while nothing is. */
  readonly sharing: ShareDeed | null
  /** What became of the newest, until it is dismissed or another begins. */
  readonly shareNews: ShareNews | null
  /** Of what is on show; nothing happens where that is no run. `theme` is that of pictures. */
  shareRun(deed: ShareDeed, theme: 'light' | 'dark'): Promise<void>
  dismissShare(): void
}
