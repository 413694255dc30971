// The server over loopback, byte for byte.

import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { answered, policyWith, query } from '../server/fixture.ts'
import type { CompiledPolicy } from '../server/policy.ts'
import { ServerSession } from '../server/session.ts'
import type { ConnectionEvent } from './event.ts'
import { HOST, netcat, serving } from './fixture.ts'
import { listen } from './listen.ts'

const seed = policyWith()

describe('a connection', () => {
  it('gets its answers byte for byte, and is closed after spaghetti', async () => {
    const { port } = await serving(seed)
    const said = await netcat(port, [`VER 1 MSNP9 CVR0\r\n${query({}, '2')}\r\n`, 'CVQ 6 spaghetti\r\n'])
    expect(said).toBe(`VER 1 CVR0\r\n${answered('2')}\r\n731 6\r\n`)
  })

  it('may come in any pieces', async () => {
    const { port } = await serving(seed)
    expect(await netcat(port, [...`${query()}\r\nOUT\n`])).toBe(`${answered()}\r\n`)
  })

  it('gets every answer when it stops sending first', async () => {
    const { port } = await serving(seed)
    expect(await netcat(port, [`${query()}\n`.repeat(500)], true)).toBe(`${answered()}\r\n`.repeat(500))
  })

  it('is closed without a word for what is no command, and what comes behind it does no harm', async () => {
    const { port } = await serving(seed)
    expect(await netcat(port, ['GET / HTTP/1.1\r\n', `${'x'.repeat(100_000)}\r\n`])).toBe('')
  })

  it('gets a reply even when more than was read stands behind it', async () => {
    const { port } = await serving(seed)
    expect(await netcat(port, [`CVQ 6 spaghetti\r\n${`${query()}\r\n`.repeat(3000)}`])).toBe('731 6\r\n')
  })

  it('that asks faster than it reads waits, and loses nothing', async () => {
    const begun = signal()
    const { port } = await serving(seed, () => begun.give(), { limits: { linesPerSecond: 1_000_000 } })
    const socket = connect({ host: HOST, port })
    const asked = 60_000
    socket.write(`${query()}\n`.repeat(asked))
    socket.end()
    await begun.given
    let heard = 0
    socket.on('data', (bytes: Buffer) => {
      heard += bytes.length
    })
    await once(socket, 'end')
    expect(heard).toBe(`${answered()}\r\n`.length * asked)
  })
})

it('connections that read late each get their own replies, in order', async () => {
  const { port } = await serving(seed, undefined, { limits: { linesPerSecond: 1_000_000 } })
  const trids = (from: number) => Array.from({ length: 20_000 }, (_, i) => String(from + i))
  const sockets = [1_000_000, 2_000_000, 3_000_000].map((from) => {
    const socket = connect({ host: HOST, port })
    socket.end(
      trids(from)
        .map((trid) => `${query({}, trid)}\n`)
        .join(''),
    )
    return { socket, from }
  })
  for (const { socket, from } of sockets) {
    const pieces: Buffer[] = []
    socket.on('data', (bytes: Buffer) => pieces.push(bytes))
    await once(socket, 'end')
    expect(
      Buffer.concat(pieces).toString() ===
        trids(from)
          .map((trid) => `${answered(trid)}\r\n`)
          .join(''),
    ).toBe(true)
  }
})

describe('the server', () => {
  it('goes on when a connection is reset', async () => {
    const closed: string[] = []
    const over = signal()
    const { port } = await serving(seed, (event) => {
      if (event.kind !== 'closed') return
      closed.push(event.by)
      over.give()
    })
    const socket = connect({ host: HOST, port })
    socket.on('error', () => undefined)
    await once(socket, 'connect')
    socket.write(`${query()}\n`)
    await once(socket, 'data')
    socket.resetAndDestroy()
    await over.given
    expect(closed).toEqual(['network'])
    expect(await netcat(port, ['CVQ 6 spaghetti\n'])).toBe('731 6\r\n')
  })

  it('keeps connections apart', async () => {
    const { port } = await serving(seed)
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, i) => netcat(port, [`VER ${i} CVR0\n`, `CVQ ${i} x\n`])),
    )
    expect(all).toEqual(all.map((_, i) => `VER ${i} CVR0\r\n731 ${i}\r\n`))
  })

  it('tells what happens, with the why when it is asked for', async () => {
    const events: ConnectionEvent[] = []
    const over = signal()
    const { port } = await serving(seed, (event) => {
      events.push(event)
      if (event.kind === 'closed') over.give()
    })
    await netcat(port, [`${query()}\nCVQ 6 x\n`])
    await over.given
    expect(events.map((event) => ('why' in event ? { ...event, why: event.why().code } : event))).toEqual([
      { connection: 1, kind: 'opened', peer: expect.stringMatching(/^127\.0\.0\.1:[0-9]+$/) },
      {
        connection: 1,
        kind: 'received',
        line: query(),
        bytes: query().length + 1,
        pieces: 1,
        tooLong: false,
      },
      { connection: 1, kind: 'answered', request: query(), reply: answered(), closes: false, why: null },
      { connection: 1, kind: 'received', line: 'CVQ 6 x', bytes: 8, pieces: 1, tooLong: false },
      { connection: 1, kind: 'answered', request: 'CVQ 6 x', reply: '731 6', closes: true, why: 731 },
      { connection: 1, kind: 'closed', by: 'server', bytesIn: 80, bytesOut: 59 },
    ])
  })

  it('lets open connections keep their policy when it follows another', async () => {
    const events: ConnectionEvent[] = []
    const server = await serving(seed, (event) => events.push(event))
    const before = connect({ host: HOST, port: server.port })
    const heard = collect(before)
    before.write(`${query()}\n`)
    await once(before, 'data')
    server.follow(policyWith({ rules: [] }))
    expect(await netcat(server.port, [`${query()}\n`], true)).toBe('420 1\r\n')
    before.end(`${query({}, '2')}\n`)
    await once(before, 'close')
    expect(heard()).toBe(`${answered()}\r\n${answered('2')}\r\n`)
    expect(events.flatMap((event) => (event.kind === 'answered' ? [event.why().rule] : []))).toEqual([
      'winnt',
      'otherwise',
      'winnt',
    ])
  })

  it('answers by whatever session it is given', async () => {
    const { port } = await serving(seed, undefined, {
      sessionOf: (policy) => {
        const session = new ServerSession(policy)
        const follow = (next: CompiledPolicy) => session.follow(next)
        return { follow, receive: (bytes) => session.receive(bytes).filter(({ kind }) => kind === 'send') }
      },
    })
    expect(await netcat(port, ['CVQ 6 x\nCVQ 7 x\n'], true)).toBe('731 6\r\n')
  })

  it('ends one connection when it is told to', async () => {
    const events: ConnectionEvent[] = []
    const over = signal()
    const server = await serving(seed, (event) => {
      events.push(event)
      if (event.kind === 'closed') over.give()
    })
    const socket = connect({ host: HOST, port: server.port })
    socket.write('VER 1 CVR0\n')
    await once(socket, 'data')
    expect(server.connection(1)).toMatchObject({ bytesIn: 11, bytesOut: 12 })
    server.connection(1)?.end('server')
    await over.given
    expect(events.at(-1)).toEqual({ connection: 1, kind: 'closed', by: 'server', bytesIn: 11, bytesOut: 12 })
    expect(server.connection(1)).toBeUndefined()
  })

  it('says so when its port is taken', async () => {
    const { port } = await serving(seed)
    expect(await listen({ host: HOST, port, policy: seed })).toEqual({
      ok: false,
      reason: { kind: 'port-in-use', code: 'EADDRINUSE' },
    })
  })

  it('says so when its host is not of this machine', async () => {
    expect(await listen({ host: '192.0.2.1', port: 0, policy: seed })).toEqual({
      ok: false,
      reason: { kind: 'unknown-host', code: 'EADDRNOTAVAIL' },
    })
  })

  it('ends open connections when it closes', async () => {
    const server = await serving(seed)
    const socket = connect({ host: HOST, port: server.port })
    await once(socket, 'connect')
    socket.write('VER 1 CVR0\n')
    await once(socket, 'data')
    const ended = once(socket, 'close')
    await server.close()
    await ended
    expect((await listen({ host: HOST, port: server.port, policy: seed })).ok).toBe(true)
  })
})

/** What a socket has heard so far. */
function collect(socket: Socket): () => string {
  let heard = ''
  socket.on('data', (bytes: Buffer) => {
    heard += bytes.toString('latin1')
  })
  return () => heard
}

/** Something a test waits for. */
function signal(): { readonly given: Promise<void>; give(): void } {
  let give: () => void = () => undefined
  const given = new Promise<void>((resolve) => {
    give = resolve
  })
  return { given, give: () => give() }
}
