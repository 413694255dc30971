// What each channel of a conformance run does.

import type { CONFORM_CHANNELS } from '../../contract-conform.ts'
import type { Handlers } from '../door.ts'
import type { ConformDesk } from './runs.ts'

export const conformHandlers = (desk: ConformDesk): Pick<Handlers, keyof typeof CONFORM_CHANNELS> => ({
  conform: (order) => desk.run(order),
  conformNow: (job) => desk.now(job),
  conformCancel: (job) => {
    desk.cancel(job)
    return null
  },
  conformSave: (format) => desk.save(format),
})
