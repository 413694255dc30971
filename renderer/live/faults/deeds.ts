// What can be done in the view Faults: look for a failure, follow how far it is, break off.

import { door } from '../../app/door.ts'
import type { State } from '../../state/types.ts'
import { useFaults } from './store.ts'

/** How often it is asked how far a search is, in ms. */
const LOOK_MS = 150

let newest = 0

type Showing = Pick<State, 'showLiveRun' | 'clearLiveRun'>

/** Asks how far it is, again and again; the returned function stops it. */
function follow(job: number): () => void {
  const look = async (): Promise<void> => {
    const now = await door().call('faultsNow', job)
    const { underway, set } = useFaults.getState()
    if (now.ok && now.value !== null && underway?.job === job) set({ underway: { job, done: now.value } })
  }
  const timer = setInterval(() => void look(), LOOK_MS)
  return () => clearInterval(timer)
}

/** Ends when the search is over. One under way is ended first. */
export async function seek(lab: Showing): Promise<void> {
  const { server, sessions, seed, kinds, set } = useFaults.getState()
  newest += 1
  const job = newest
  lab.clearLiveRun('faults')
  set({ underway: { job, done: 0 }, came: null, told: false })
  const stop = follow(job)
  const called = await door().call('faults', { job, server, sessions, seed, kinds: [...kinds] })
  stop()
  if (useFaults.getState().underway?.job !== job) return
  const answer = called.ok ? called.value : null
  set({ underway: null, came: { job, server, answer } })
  if (answer?.kind !== 'sought' || answer.failure === null) return
  set({ narrow: 'run' })
  lab.showLiveRun('faults', `faults ${job}`, answer.failure.trace)
}

export function cancel(): void {
  const { underway } = useFaults.getState()
  if (underway !== null) void door().call('faultsCancel', underway.job)
}
