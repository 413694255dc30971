// Work that parts of the window show themselves: a scenario's trace, a rollout's film, what a repair changes.

import type { Jobs } from './jobs.ts'
import type { Tools } from './tools.ts'
import type { WorkSlice } from './types.ts'

export const workSlice = ({ calls }: Pick<Tools, 'calls'>, jobs: Jobs): WorkSlice => ({
  traceOf: (scenario) => calls.trace(scenario),
  playFilm: (rollout, progress) => {
    const job = jobs.begin(progress)
    const answer = calls.film({ job, rollout }).finally(() => jobs.end(job))
    return { answer, cancel: () => void calls.cancel(job) }
  },
  compare: (policy, against, progress) => {
    const job = jobs.begin(progress)
    const answer = calls.analyse({ job, policy, against }).finally(() => jobs.end(job))
    return { answer, cancel: () => void calls.cancel(job) }
  },
})
