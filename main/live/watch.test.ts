// What a watch tells is kept for long, by the window and by a log: it must not keep more than it says.

import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { encodeWire } from '../../protocol/wire-text.ts'
import { policyWith } from '../server/fixture.ts'
import { ServerSession } from '../server/session.ts'
import type { ConnectionEvent } from './event.ts'
import { Watch } from './watch.ts'

const PACKET_BYTES = 65_536
const PACKETS = 200
/** Of a packet: its first two lines, and what came of them. */
const KEPT = 4
const MOST_KEPT_BYTES = 2_000_000

setFlagsFromString('--expose-gc')
const collect: unknown = runInNewContext('gc')

function heapAfterCollecting(): number {
  if (typeof collect !== 'function') throw new Error('this engine cannot be asked to collect')
  collect()
  return process.memoryUsage().heapUsed
}

/** A VER and a query that are kept, before others to the size of a packet that are not. */
const packet = (n: number): Uint8Array => {
  const query = `CVQ 2 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS user${n}@hotmail.com\r\n`
  const asked = `VER 1 MSNP8-${String(n).padStart(30, '0')} CVR0\r\n`
  return encodeWire(asked + query.repeat(PACKET_BYTES / query.length))
}

it('keeps nothing of the packets its lines came in', () => {
  const policy = policyWith()
  const kept: ConnectionEvent[] = []
  const hear = (n: number) => {
    const session = new ServerSession(policy)
    let told = 0
    const keep = (event: ConnectionEvent) => {
      told += 1
      if (told <= KEPT) kept.push(event)
    }
    const watch = new Watch(n, policy, keep, 1024)
    const bytes = packet(n)
    watch.heard(bytes, session.receive(bytes))
  }
  hear(0)
  const before = heapAfterCollecting()
  for (let n = 1; n <= PACKETS; n += 1) hear(n)
  const grown = heapAfterCollecting() - before
  expect(kept).toHaveLength((PACKETS + 1) * KEPT)
  expect(PACKETS * PACKET_BYTES).toBeGreaterThan(5 * MOST_KEPT_BYTES)
  expect(grown).toBeLessThan(MOST_KEPT_BYTES)
  const last = kept.at(-1)
  expect(last?.kind === 'answered' && last.request).toContain(`user${PACKETS}@`)
})
