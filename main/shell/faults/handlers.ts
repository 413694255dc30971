// What each channel of "find me a failure" does: a worker thread looks, and is asked how far it is.

import { BUG_NAMES, type BugName } from '../../../protocol/bug-names.ts'
import { FAULT_KINDS } from '../../../protocol/fault-kinds.ts'
import type { Policy } from '../../../protocol/formats/policy.ts'
import type { FaultsAnswer, FaultsOrder, VOPR_CHANNELS } from '../../contract-vopr.ts'
import { replayCommand } from '../../vopr/report.ts'
import type { Handlers } from '../door.ts'
import type { Desk } from '../worker/desk.ts'

/** A bug by chance, the same for the same seed. */
const surprise = (seed: number): BugName | null =>
  BUG_NAMES[(Math.imul(seed + 1, 0x9e3779b1) >>> 0) % BUG_NAMES.length] ?? null

const bugOf = ({ server, seed }: FaultsOrder): BugName | null => {
  if (server === 'ours') return null
  return server === 'surprise' ? surprise(seed) : server
}

export function faultsHandlers(
  desk: Desk<'faults'>,
  policies: readonly Policy[],
): Pick<Handlers, keyof typeof VOPR_CHANNELS> {
  let now: { readonly job: number; done: number } | null = null
  async function seek(order: FaultsOrder): Promise<FaultsAnswer> {
    const { job, sessions, seed } = order
    const bug = bugOf(order)
    const kinds = order.kinds.length === FAULT_KINDS.length ? null : order.kinds
    const mine = { job, done: 0 }
    now = mine
    const found = await desk.order({
      job,
      task: { policies, bug, sessions, seed, kinds },
      progress: (done) => {
        mine.done = done
      },
    })
    if (now === mine) now = null
    if (found === null) return { kind: 'cancelled' }
    const { counts, failure } = found
    const replay = failure === null ? null : replayCommand(failure.seed, { bug, kinds })
    return { kind: 'sought', counts, bug, failure, replay }
  }
  return {
    faults: seek,
    faultsNow: (job) => (now?.job === job ? now.done : null),
    faultsCancel: (job) => {
      desk.cancel(job)
      return null
    },
  }
}
