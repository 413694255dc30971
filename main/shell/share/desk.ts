// The desk for sharing in the running app: it comes with its first order.

import type { OpenShare, Surroundings } from './open.ts'
import type { Share } from './share.ts'

export interface ShareDesk extends Share {
  /** Whoever ordered is gone: nothing under way is worth waiting for. */
  stop(): void
}

export function shareDesk(surroundings: Surroundings): ShareDesk {
  let opening: Promise<OpenShare> | null = null
  const open = (): Promise<OpenShare> =>
    (opening ??= import('./open.ts').then(({ openShare }) => openShare(surroundings)))
  return {
    save: async (order) => (await open()).save(order),
    copy: async (order) => (await open()).copy(order),
    stop: () => void opening?.then((share) => share.stop()),
  }
}
