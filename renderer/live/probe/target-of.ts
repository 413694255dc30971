// The host and port that are typed, or what is wrong with them.

import { isHost, LARGEST_PORT } from '../../../protocol/formats/endpoint.ts'
import { fail, ok, type Result } from '../../../protocol/result.ts'
import type { LiveTarget } from '../target.ts'

export const hostOf = (text: string): string | null => {
  const host = text.trim().replace(/^\[(.*)\]$/, '$1')
  return isHost(host) ? host : null
}

export const portOf = (text: string): number | null => {
  const port = /^\d{1,5}$/.test(text.trim()) ? Number(text) : 0
  return port >= 1 && port <= LARGEST_PORT ? port : null
}

/** The first that is wrong. */
export function targetOf(hostText: string, portText: string): Result<LiveTarget, 'host' | 'port'> {
  const [host, port] = [hostOf(hostText), portOf(portText)]
  if (host === null) return fail('host')
  return port === null ? fail('port') : ok({ host, port })
}

/** Host and port, where both were pasted as one into the host's field; null of anything else. */
export function pasted(text: string): { readonly host: string; readonly port: string } | null {
  const [, bracketed, plain, port] = /^\s*(?:\[([^\]]+)\]|([^\s:]+)):(\d{1,5})\s*$/.exec(text) ?? []
  const host = bracketed ?? plain
  return host === undefined || port === undefined ? null : { host, port }
}
