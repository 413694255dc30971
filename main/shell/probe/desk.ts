// The desk for probes in the running app: it comes with the first one. Nothing of it is read, and no packet is sent,
// before somebody asks.

import type { Surroundings } from './open.ts'
import type { ProbeDesk } from './probe.ts'

export function probeDesk(surroundings: Surroundings): ProbeDesk {
  let opening: Promise<ProbeDesk> | null = null
  const open = (): Promise<ProbeDesk> =>
    (opening ??= import('./open.ts').then(({ openProbes }) => openProbes(surroundings)))
  return {
    probe: async (order) => (await open()).probe(order),
    now: async (job) => (await opening)?.now(job) ?? null,
    cancel: (job) => void opening?.then((desk) => desk.cancel(job)),
    stop: () => void opening?.then((desk) => desk.stop()),
  }
}
