// What can be done in the view Conformance: run the cases, break off, save the report, take a server's address.

import { systemWords } from '../../../diagram/say-system.ts'
import type { ConformFormat } from '../../../main/contract-conform.ts'
import type { Shared } from '../../../main/contract-share.ts'
import { unreachable } from '../../../protocol/result.ts'
import { say } from '../../../words/words.ts'
import { door } from '../../app/door.ts'
import { ownServer } from '../probe/deeds.ts'
import { targetOf } from '../probe/target-of.ts'
import { failedCases } from './cases.ts'
import { type Asked, useConform } from './store.ts'

/** How often it is asked how far a run is, in ms. */
const LOOK_MS = 100

/** Counted up over all runs; the main process knows each by its number. */
let newest = 0

/** The server that is meant; null where what is typed is none. */
export function askedNow(): Asked | null {
  const { which, host, port, bug } = useConform.getState()
  if (which === 'ours') return { target: null, bug }
  const target = targetOf(host, port)
  return target.ok ? { target: target.value, bug: null } : null
}

/** Asks how far it is, again and again; the returned function stops it. */
function follow(job: number): () => void {
  let asking = false
  const look = async (): Promise<void> => {
    if (asking) return
    asking = true
    const now = await door().call('conformNow', job)
    asking = false
    const { underway, set } = useConform.getState()
    if (underway?.job === job && now.ok && now.value !== null)
      set({ underway: { ...underway, now: now.value } })
  }
  const timer = setInterval(() => void look(), LOOK_MS)
  return () => clearInterval(timer)
}

/** Ends when the run is over. A run under way is ended first. */
export async function run(): Promise<void> {
  const asked = askedNow()
  if (asked === null) return
  newest += 1
  const job = newest
  const { set } = useConform.getState()
  set({ underway: { job, asked, now: null }, came: null, notice: null })
  const stop = follow(job)
  const { target, bug } = asked
  const order = { job, host: target?.host ?? null, port: target?.port ?? 1, bug, only: null }
  const answered = await door().call('conform', order)
  stop()
  if (useConform.getState().underway?.job !== job) return
  const answer = answered.ok ? answered.value : ({ kind: 'failed' } as const)
  // What was looked at stays; else the first that failed.
  const first = failedCases(answer)[0]?.address ?? null
  set({ underway: null, came: { asked, answer }, chosen: useConform.getState().chosen ?? first })
}

export function cancel(): void {
  const { underway } = useConform.getState()
  if (underway !== null) void door().call('conformCancel', underway.job)
}

function noticeOf(shared: Shared): string | null {
  switch (shared.kind) {
    case 'saved':
      return say('conform.view.saved', { name: shared.name })
    case 'not-written':
      return say('conform.view.notSaved', { name: shared.name, detail: systemWords(shared.detail) })
    case 'cancelled':
      return null
    case 'refused':
      return say('conform.view.notMade')
    default:
      return unreachable(shared)
  }
}

export async function save(format: ConformFormat): Promise<void> {
  const saved = await door().call('conformSave', format)
  useConform.getState().set({ notice: saved.ok ? noticeOf(saved.value) : say('conform.view.notMade') })
}

/** The address of the server in the view Server. */
export async function takeLive(): Promise<void> {
  const own = await ownServer()
  useConform
    .getState()
    .set(
      own === null
        ? { notice: say('conform.view.liveOff') }
        : { notice: null, host: own.host, port: String(own.port) },
    )
}
