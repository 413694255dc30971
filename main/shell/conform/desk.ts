// The desk for conformance runs in the running app: it comes with the first one. Nothing of it is read, and no packet is
// sent, before somebody asks.

import type { Surroundings } from './open.ts'
import type { ConformDesk } from './runs.ts'

export function conformDesk(surroundings: Surroundings): ConformDesk {
  let opening: Promise<ConformDesk> | null = null
  const open = (): Promise<ConformDesk> =>
    (opening ??= import('./open.ts').then(({ openConform }) => openConform(surroundings)))
  return {
    run: async (order) => (await open()).run(order),
    now: async (job) => (await opening)?.now(job) ?? null,
    cancel: (job) => void opening?.then((desk) => desk.cancel(job)),
    save: async (format) => (await open()).save(format),
    stop: () => void opening?.then((desk) => desk.stop()),
  }
}
