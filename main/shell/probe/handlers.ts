// What each channel of a probe does.

import type { PROBE_CHANNELS } from '../../contract-probe.ts'
import type { Handlers } from '../door.ts'
import type { ProbeDesk } from './probe.ts'

export const probeHandlers = (desk: ProbeDesk): Pick<Handlers, keyof typeof PROBE_CHANNELS> => ({
  probe: (order) => desk.probe(order),
  probeNow: (job) => desk.now(job),
  probeCancel: (job) => {
    desk.cancel(job)
    return null
  },
})
