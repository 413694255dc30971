// Whether a host is this machine's alone, by the addresses it stands for: a name may stand for any.

import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { fail, ok, type Result } from '../../../protocol/result.ts'
import type { LiveFault } from '../../contract-live.ts'
import { socketFault } from '../../live/endpoint.ts'
import { isLoopback } from '../../live/loopback.ts'

export interface Host {
  /** What to listen on: never the name, which may stand for something else a moment later. */
  readonly address: string
  /** Whether programs of other machines reach it. */
  readonly exposed: boolean
}

export type Resolve = (name: string) => Promise<readonly { readonly address: string }[]>

const bySystem: Resolve = (name) => lookup(name, { all: true })

const hostOf = (address: string, all = [address]): Host => ({
  address,
  exposed: !all.every((each) => isLoopback(each)),
})

/** Without a name there is no host: an empty one would be every address there is. */
export async function resolveHost(name: string, resolve = bySystem): Promise<Result<Host, LiveFault>> {
  if (name === '') return fail({ kind: 'unknown-host', code: 'ENOTFOUND' })
  if (isIP(name) !== 0) return ok(hostOf(name))
  try {
    const addresses = (await resolve(name)).map(({ address }) => address)
    const [first] = addresses
    return first === undefined
      ? fail({ kind: 'unknown-host', code: 'ENOTFOUND' })
      : ok(hostOf(first, addresses))
  } catch (error) {
    return fail(socketFault(error instanceof Error ? error : new Error(String(error))))
  }
}
