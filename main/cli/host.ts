// `--host`: a name or an address, as people have it from a URL or with its port.

import { isIPv6 } from 'node:net'
import { fail, ok, type Result } from '../../protocol/result.ts'
import { say } from '../../words/words.ts'
import type { Given } from './options.ts'

const DEFAULT_HOST = '127.0.0.1'

/** Without the brackets that an IPv6 address has in a URL; whatever else could only be looked up in vain is refused. */
export function hostOf({ values }: Given): Result<string, string> {
  const got = values.get('host') ?? DEFAULT_HOST
  const host = /^\[(.*)\]$/.exec(got)?.[1] ?? got
  if (isIPv6(host) || /^[^\s:/\\[\]@]+$/.test(host)) return ok(host)
  return fail(say('cli.fault.host', { got }))
}
