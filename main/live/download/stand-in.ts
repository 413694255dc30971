// Our download server in the place of the hosts a dispatch server names: the address says host and path still, but
// this machine is asked.

import { LOOPBACK } from '../loopback.ts'

const SCHEMES = ['http:', 'https:']

/** The address on this machine that stands in for another; null where that one is no address of the web. */
export function standIn(url: string, folder: string, port: number): string | null {
  if (!URL.canParse(url)) return null
  const { protocol, host, pathname, search } = new URL(url)
  return SCHEMES.includes(protocol) ? `http://${LOOPBACK}:${port}${folder}/${host}${pathname}${search}` : null
}
