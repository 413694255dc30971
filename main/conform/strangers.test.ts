// Servers that are none: no case may pass against one that says nothing, closes at once, or says back what it hears.

import type { Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { HOST, servingRaw } from '../live/fixture.ts'
import { CASES } from './cases/index.ts'
import { type Facts, valuesOf } from './fill.ts'
import { inOrder } from './in-order.ts'
import { play } from './play.ts'
import { runSuite } from './run.ts'
import { onTcp } from './tcp.ts'

const NOBODY: Readonly<Record<string, (socket: Socket) => void>> = {
  'says nothing': () => undefined,
  'closes at once': (socket) => socket.end(),
  'says back what it hears': (socket) => socket.pipe(socket),
}

const FACTS: Facts = {
  answersVer: true,
  answersCvq: true,
  client: {
    locale: '0x0409',
    type: 'winnt',
    system: '5.1',
    arch: 'i386',
    library: 'MSNMSGR',
    version: '6.0.0602',
    identification: 'MSMSGS',
    handle: 'example@hotmail.com',
  },
  answers: true,
  stays: true,
  dialects: ['MSNP24', 'MSNP12', 'MSNP8'],
  knownPolicy: true,
  otherPolicies: true,
}

describe.each(Object.entries(NOBODY))('a server that %s', (_, talk) => {
  it('passes no case, whatever is taken for known of it', async () => {
    const target = onTcp(HOST, await servingRaw(talk), 5)
    const played = await inOrder(CASES, 40, (judged) => play(target, judged, valuesOf(FACTS)))
    const passed = CASES.filter((_, i) => {
      const each = played[i]
      return each?.ok === true && each.value.miss === null
    })
    expect(passed.map(({ address }) => address)).toEqual([])
  })

  it('fails every case that every server has to pass, and is asked little', async () => {
    let connections = 0
    const port = await servingRaw((socket) => {
      connections++
      talk(socket)
    })
    const outcome = await runSuite({ cases: CASES, target: onTcp(HOST, port, 10) })
    expect(outcome.kind === 'judged' && outcome.must.passed).toBe(0)
    expect(connections).toBeLessThan(40)
  })
})
