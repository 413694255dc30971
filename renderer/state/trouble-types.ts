// The shape of troubles in the window's state: what the main process says went wrong, and the diagnosis.

import type { Trouble } from '../../main/contract-trouble.ts'

/** What became of the last diagnosis; `lines` are those of the log. */
export type Diagnosis = { readonly kind: 'copied'; readonly lines: number } | { readonly kind: 'failed' }

export interface TroubleSlice {
  /** The oldest first. */
  readonly troubles: readonly Trouble[]
  readonly diagnosis: Diagnosis | null
  loadTroubles(): Promise<void>
  dismissTrouble(kind: Trouble['kind']): void
  copyDiagnostics(): Promise<void>
  dismissDiagnosis(): void
  /** Loads the page anew; unsaved work comes back. */
  reloadPage(): void
  /** The next start draws by the graphics processor again. */
  tryGraphics(): void
}
