// Which server a run would judge: ours, until another is named, taken or ordered.

import { say } from '../../../words/words.ts'
import { targetOf } from '../probe/target-of.ts'
import { endpointText } from '../server/endpoint-text.ts'
import type { LiveTarget } from '../target.ts'
import { type ConformState, useConform } from './store.ts'

/** That server is meant from now on. */
export function aim({ host, port }: LiveTarget): void {
  useConform.getState().set({ which: 'place', host, port: String(port), notice: null })
}

/** What Probe was last told, where another server is meant: offered, never taken. */
export function offered(
  probed: LiveTarget | null,
  { which, host, port }: Pick<ConformState, 'which' | 'host' | 'port'>,
): LiveTarget | null {
  if (probed === null || which === 'ours') return probed
  return host.trim() === probed.host && port.trim() === String(probed.port) ? null : probed
}

/** What a run would judge, in words; null where what is typed is no server. */
export function against(meant: Pick<ConformState, 'which' | 'host' | 'port' | 'bug'>): string | null {
  const { which, host, port, bug } = meant
  if (which === 'ours') return bug === null ? say('conform.target.ours') : say('conform.target.bug', { bug })
  const target = targetOf(host, port)
  if (!target.ok) return null
  return say('conform.target.place', { place: endpointText(target.value.host, target.value.port) })
}
