// What can be done with the live server: each deed asks the main process and keeps what came of it as a notice.

import type { LiveSaveFormat, LiveStarted } from '../../../main/contract-live.ts'
import type { Shared } from '../../../main/contract-share.ts'
import type { Policy } from '../../../protocol/formats/policy.ts'
import { unreachable } from '../../../protocol/result.ts'
import { door } from '../../app/door.ts'
import type { State } from '../../state/types.ts'
import { LOOPBACK, type Notice, type PolicyChoice, useServer } from './store.ts'

/** The policy of a choice; a built-in one that is gone is the one on Negotiate. */
export function policyOf(choice: PolicyChoice, { active, draft, boot }: State): Policy {
  if (choice === 'draft') return draft
  const builtin = boot.policies.find(({ name }) => choice === `builtin:${name}`)
  return builtin?.policy ?? active
}

/** What is to be said of a start; null where there is nothing. */
export function noticeOfStart(started: LiveStarted, host: string, port: number): Notice | null {
  switch (started.kind) {
    case 'listening':
    case 'running':
      return null
    case 'not-confirmed':
      return { kind: 'not-let-in', host }
    case 'port-in-use':
      return { kind: 'busy', port: started.port, free: started.free }
    case 'fault':
      return { kind: 'fault', fault: started.fault, host, port }
    default:
      return unreachable(started)
  }
}

/** What is to be said of a file; null where nothing was chosen. */
export function noticeOfSaved(saved: Shared): Notice | null {
  switch (saved.kind) {
    case 'saved':
    case 'not-written':
      return saved
    case 'refused':
      return { kind: 'not-made' }
    case 'cancelled':
      return null
    default:
      return unreachable(saved)
  }
}

/** Where other machines would reach it, the main process asks before it listens. */
export async function start(state: State): Promise<void> {
  const { host, port, limits, policy: choice, set } = useServer.getState()
  const policy = policyOf(choice, state)
  set({ starting: true, notice: null })
  const answer = await door().call('liveStart', { host, port, policy, limits })
  set({ starting: false })
  if (!answer.ok) return set({ notice: { kind: 'failed' } })
  set({ notice: noticeOfStart(answer.value, host, port), answering: policy })
}

export function startHere(state: State): Promise<void> {
  useServer.getState().set({ host: LOOPBACK })
  return start(state)
}

export function startOnPort(state: State, port: number): Promise<void> {
  useServer.getState().set({ port })
  return start(state)
}

async function sure(answer: Promise<{ readonly ok: boolean }>): Promise<boolean> {
  const { ok } = await answer
  if (!ok) useServer.getState().set({ notice: { kind: 'failed' } })
  return ok
}

export async function stop(): Promise<void> {
  await sure(door().call('liveStop', null))
}

/** Before a start it is only remembered; while it listens, new connections are answered by it. */
export async function answerWith(choice: PolicyChoice, state: State): Promise<void> {
  const { set, known } = useServer.getState()
  set({ policy: choice })
  if (known.server.kind !== 'listening') return
  const policy = policyOf(choice, state)
  if (!(await sure(door().call('livePolicy', policy)))) return
  set({ answering: policy, notice: { kind: 'swapped', name: policy.name, open: known.open } })
}

export async function save(connection: number, as: LiveSaveFormat): Promise<void> {
  const answer = await door().call('liveSave', { connection, as })
  const notice: Notice | null = answer.ok ? noticeOfSaved(answer.value) : { kind: 'failed' }
  if (notice !== null) useServer.getState().set({ notice })
}

export const disconnect = (connection: number): Promise<boolean> =>
  sure(door().call('liveDisconnect', connection))

export const clear = (): Promise<boolean> => sure(door().call('liveClear', null))
