// Whether packets may leave this machine for a host: the user is asked by the system's own dialog, which a page cannot
// press, once for each host as long as the app runs. This machine needs no asking.

import { isLoopback } from '../live/loopback.ts'

/** Whether this host may be connected to. Never rejected. */
export type Consent = (host: string) => Promise<boolean>

/** Asks for each host that is not this machine, until it was said yes once. Two that are asked for at once are one. */
export function consentBy(ask: (host: string) => Promise<boolean>): Consent {
  const asked = new Map<string, Promise<boolean>>()
  return async (host) => {
    if (isLoopback(host)) return true
    const asking = asked.get(host) ?? ask(host).catch(() => false)
    asked.set(host, asking)
    const given = await asking
    if (!given) asked.delete(host)
    return given
  }
}
