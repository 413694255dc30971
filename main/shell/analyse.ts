// An analysis, from two threads at once: one judges every client and finds what is wrong, the other compares with
// another policy. Neither waits for the other.

import type { Policy } from '../../protocol/formats/policy.ts'
import type { PackedAnalysis } from '../contract.ts'
import type { Asked, Desk } from './worker/desk.ts'
import type { Work, WorkKind } from './worker/order.ts'

export interface AnalysisDesks {
  readonly judges: Desk<'judge'>
  readonly comparisons: Desk<'compare'>
}

export interface AskedAnalysis {
  /** Whoever asks knows the work by this number. */
  readonly job: number
  readonly policy: Policy
  readonly against: Policy | null
  /** Told how far both threads are together, of 1, where it takes longer than 200 ms. */
  progress(done: number): void
}

/** null when it was cancelled or a newer one took its place; rejected when a thread breaks down. */
export async function analyse(desks: AnalysisDesks, asked: AskedAnalysis): Promise<PackedAnalysis | null> {
  const { job, policy, against } = asked
  const { judges, comparisons } = desks
  const began = performance.now()
  const part = together(asked.progress)
  const judged = part(judges, { job, task: { policy } })
  const compared = against === null ? null : part(comparisons, { job, task: { policy, against } })
  try {
    const [known, diff] = await Promise.all([judged, compared])
    if (known === null || (against !== null && diff === null)) return null
    return { judged: known, diff, ms: performance.now() - began }
  } catch (error) {
    // What is left of it is no longer of use to anybody.
    for (const desk of [judges, comparisons]) desk.cancel(job)
    throw error
  }
}

/** Gives orders that go on side by side; their progress is told as one. */
function together(tell: (done: number) => void) {
  const shares: number[] = []
  return async <Kind extends WorkKind>(
    desk: Desk<Kind>,
    asked: Omit<Asked<Kind>, 'progress'>,
  ): Promise<Work[Kind]['answer'] | null> => {
    const place = shares.push(0) - 1
    const progress = (done: number): void => {
      shares[place] = done
      tell(shares.reduce((sum, share) => sum + share, 0) / shares.length)
    }
    const answer = await desk.order({ ...asked, progress })
    shares[place] = 1
    return answer
  }
}
