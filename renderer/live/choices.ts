// What was chosen on the screen Live, put back when it is first shown and kept from then on. Nothing of it starts
// anything, and of where to listen this machine alone is kept.

import type { LiveChoices } from '../../main/contract-choices.ts'
import { door } from '../app/door.ts'
import { type ProbeState, useProbe } from './probe/store.ts'
import { targetOf } from './probe/target-of.ts'
import { choiceOf, LOOPBACK, PORT, type ServerState, useServer } from './server/store.ts'

/** Several changes in a row are one, in milliseconds. */
const REST_MS = 300

const loopbackOf = (host: string): LiveChoices['server']['host'] => (host === '::1' ? host : LOOPBACK)

/** What is to be kept; of whom Probe asks the last that could be asked. */
export function choicesOf(
  server: Pick<ServerState, 'host' | 'port' | 'policy' | 'limits'>,
  probe: Pick<ProbeState, 'host' | 'port' | 'follows' | 'settings'>,
  before: Pick<LiveChoices['probe'], 'host' | 'port'>,
): LiveChoices {
  const { port, policy, limits } = server
  const target = targetOf(probe.host, probe.port)
  return {
    server: { host: loopbackOf(server.host), port, policy, limits },
    probe: { ...(target.ok ? target.value : before), follows: probe.follows, download: probe.settings },
  }
}

function putBack({ server, probe }: LiveChoices): void {
  useServer.getState().set({ ...server, policy: choiceOf(server.policy) })
  const { host, port, follows, download } = probe
  useProbe.getState().set({ host, port: String(port), follows, settings: download })
}

const isSame = (one: LiveChoices, other: LiveChoices): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** From here on; told once it rests, and a last time before the window closes. */
function keep(): void {
  const now = (before: Pick<LiveChoices['probe'], 'host' | 'port'>): LiveChoices =>
    choicesOf(useServer.getState(), useProbe.getState(), before)
  let told = now({ host: LOOPBACK, port: PORT })
  let resting: ReturnType<typeof setTimeout> | undefined
  const tell = (): void => {
    clearTimeout(resting)
    const choices = now(told.probe)
    if (isSame(choices, told)) return
    told = choices
    void door().call('keepLiveChoices', choices)
  }
  const changed = (): void => {
    clearTimeout(resting)
    resting = setTimeout(tell, REST_MS)
  }
  useServer.subscribe((state, { host, port, policy, limits }) => {
    if (state.host !== host || state.port !== port || state.policy !== policy || state.limits !== limits)
      changed()
  })
  useProbe.subscribe((state, { host, port, follows, settings }) => {
    if (
      state.host !== host ||
      state.port !== port ||
      state.follows !== follows ||
      state.settings !== settings
    )
      changed()
  })
  door().onFileNews(({ kind }) => {
    if (kind === 'leaving') tell()
  })
}

async function takeUp(): Promise<void> {
  const kept = await door().call('liveChoices', null)
  if (kept.ok && kept.value !== null) putBack(kept.value)
  keep()
}

let takingUp: Promise<void> | null = null

/** Done when what was chosen earlier stands in the stores again. */
export const choicesTakenUp = (): Promise<void> => (takingUp ??= takeUp())
