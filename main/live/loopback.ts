// Which hosts are this machine and no other.

import { isIPv4, isIPv6 } from 'node:net'

/** The one address that servers of ours that nobody asked for may listen on. */
export const LOOPBACK = '127.0.0.1'

/** A name or an address, without brackets. Other names may be this machine's too: only the resolver knows. */
export function isLoopback(host: string): boolean {
  if (isIPv4(host)) return host.startsWith('127.')
  if (isIPv6(host)) return /^(?:0*:)+0*1$|^::ffff:127\./i.test(host)
  return host.toLowerCase() === 'localhost'
}
