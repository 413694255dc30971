// What can be done in the view Probe: ask, follow how it goes, break off, take our own server's address.

import type { ProbeUnderway } from '../../../main/contract-probe.ts'
import type { Trace } from '../../../protocol/formats/trace.ts'
import { door } from '../../app/door.ts'
import type { State } from '../../state/types.ts'
import { useServer } from '../server/store.ts'
import { type LiveTarget, useLiveTarget } from '../target.ts'
import { useProbe } from './store.ts'
import { targetOf } from './target-of.ts'

/** How often it is asked how far a probe is, in ms. */
const LOOK_MS = 150

/** Counted up over all probes; the main process knows each by its number. */
let newest = 0

type Showing = Pick<State, 'showLiveRun' | 'clearLiveRun' | 'setup'>

const runName = (job: number): string => `probe ${job}`

/** A run is worth a look once something was said and judged: of a connection that was refused there is no picture. */
const isTelling = ({ lines, events }: Trace): boolean =>
  lines.length > 0 && events.some(({ kind }) => kind === 'judge' || kind === 'end')

/** What is known of our own server, asked anew. */
export async function ownServer(): Promise<LiveTarget | null> {
  const { known, take } = useServer.getState()
  const news = await door().call('liveNews', known.revision)
  if (news.ok) take(news.value)
  const { server } = useServer.getState().known
  // What listens on every address is here, too.
  if (server.kind !== 'listening') return null
  const host = ['0.0.0.0', '::'].includes(server.host) ? '127.0.0.1' : server.host
  return { host, port: server.port }
}

export async function takeOwn(): Promise<void> {
  const own = await ownServer()
  useProbe
    .getState()
    .set(own === null ? { ownOff: true } : { ownOff: false, host: own.host, port: String(own.port) })
}

function showNow(job: number, now: ProbeUnderway, lab: Showing): void {
  const { underway, set } = useProbe.getState()
  if (underway?.job !== job) return
  set({ underway: { ...underway, doing: now.doing } })
  if (isTelling(now.trace)) lab.showLiveRun('probe', runName(job), now.trace)
}

/** Asks how far it is, again and again; the returned function stops it. */
function follow(job: number, lab: Showing): () => void {
  let over = false
  let asking = false
  const look = async (): Promise<void> => {
    if (asking) return
    asking = true
    const now = await door().call('probeNow', job)
    asking = false
    if (!over && now.ok && now.value !== null) showNow(job, now.value, lab)
  }
  const timer = setInterval(() => void look(), LOOK_MS)
  return () => {
    over = true
    clearInterval(timer)
  }
}

/** Ends when the probe is over. A probe under way is ended first. */
export async function probe(lab: Showing): Promise<void> {
  const { host, port, follows, settings, set } = useProbe.getState()
  const target = targetOf(host, port)
  if (!target.ok) return
  newest += 1
  const job = newest
  useLiveTarget.getState().setLiveTarget(target.value)
  set({
    underway: { job, target: target.value, doing: null },
    came: null,
    ownOff: false,
    narrow: 'run',
  })
  lab.clearLiveRun('probe')
  const stop = follow(job, lab)
  const own = await ownServer()
  const answered = await door().call('probe', {
    job,
    ...target.value,
    client: lab.setup.client,
    journey: follows,
    download: settings,
  })
  stop()
  if (useProbe.getState().underway?.job !== job) return
  const answer = answered.ok ? answered.value : ({ kind: 'failed' } as const)
  const isOwn = own?.host === target.value.host && own.port === target.value.port
  set({ underway: null, came: { job, target: target.value, own: isOwn, answer } })
  if (answer.kind === 'probed' && isTelling(answer.trace)) {
    lab.showLiveRun('probe', runName(job), answer.trace)
  } else set({ narrow: 'settings' })
}

export function cancel(): void {
  const { underway } = useProbe.getState()
  if (underway !== null) void door().call('probeCancel', underway.job)
}
