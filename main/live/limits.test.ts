// The limits, over real sockets: what is refused, made to wait or closed, and that the rest is served all the same.

import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { LIMITS, type Limits } from '../../protocol/formats/limits.ts'
import { answered, NEW, policyWith, query } from '../server/fixture.ts'
import type { ConnectionEvent } from './event.ts'
import { HOST, netcat, serving } from './fixture.ts'
import { AddressAllowances, Allowance, limitsWith, MOST_ADDRESSES } from './limits.ts'
import type { LiveServer } from './listen.ts'
import { Refusals } from './refusals.ts'

const seed = policyWith()

interface Limited {
  readonly server: LiveServer
  readonly events: readonly ConnectionEvent[]
  /** Resolves when an event fits that came or comes. */
  seen(fits: (event: ConnectionEvent) => boolean): Promise<ConnectionEvent>
}

async function limited(limits: Partial<Limits>, policy = seed): Promise<Limited> {
  const events: ConnectionEvent[] = []
  const waiting = new Set<(event: ConnectionEvent) => void>()
  const onEvent = (event: ConnectionEvent) => {
    events.push(event)
    for (const look of waiting) look(event)
  }
  const server = await serving(policy, onEvent, { limits })
  const seen = (fits: (event: ConnectionEvent) => boolean) =>
    new Promise<ConnectionEvent>((resolve) => {
      const look = (event: ConnectionEvent) => {
        if (!fits(event)) return
        waiting.delete(look)
        resolve(event)
      }
      const before = events.find(fits)
      if (before === undefined) waiting.add(look)
      else resolve(before)
    })
  return { server, events, seen }
}

/** A connection that was answered once, so the server has it. */
async function opened({ port }: LiveServer): Promise<Socket> {
  const socket = connect({ host: HOST, port, noDelay: true })
  socket.on('error', () => undefined)
  socket.write('VER 1 CVR0\r\n')
  await once(socket, 'data')
  return socket
}

async function asks(socket: Socket): Promise<string> {
  socket.write(`${query()}\r\n`)
  const [bytes] = await once(socket, 'data')
  return String(bytes)
}

/** A connection that the server may refuse; what it heard until it was over. */
const tries = (port: number): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect({ host: HOST, port })
    let heard = ''
    socket.on('data', (bytes: Buffer) => {
      heard += String(bytes)
      socket.end()
    })
    socket.on('error', () => undefined)
    socket.once('close', () => resolve(heard))
    socket.write('VER 1 CVR0\r\n')
  })

const isLimit = (name: string) => (event: ConnectionEvent) =>
  (event.kind === 'limit' || event.kind === 'refused') && event.limit === name
const isClosed = (event: ConnectionEvent) => event.kind === 'closed'

it('those that are not named are as the table has them', () => {
  expect(limitsWith({ lineBytes: 64 })).toEqual({
    ...Object.fromEntries(Object.entries(LIMITS).map(([name, { otherwise }]) => [name, otherwise])),
    lineBytes: 64,
  })
})

describe('connections', () => {
  it('one more than may be open is refused as it comes; those that are open go on, and one that ends makes room', async () => {
    const { server, seen, events } = await limited({ connections: 2 })
    const [first, second] = [await opened(server), await opened(server)]
    expect(await tries(server.port)).toBe('')
    expect(await seen(isLimit('connections'))).toEqual({
      connection: null,
      kind: 'refused',
      limit: 'connections',
      peer: expect.stringMatching(/^127\.0\.0\.1:[0-9]+$/),
      count: 1,
    })
    expect(await asks(first)).toBe(`${answered()}\r\n`)
    second.destroy()
    await seen(isClosed)
    expect(await tries(server.port)).toBe('VER 1 CVR0\r\n')
    expect(events.filter(({ kind }) => kind === 'opened')).toHaveLength(3)
  })
})

describe('connectionsPerSecond', () => {
  it('one more than an address may open is refused as it comes; those that are open go on', async () => {
    const { server, seen } = await limited({ connectionsPerSecond: 3 })
    const sockets = [await opened(server), await opened(server), await opened(server)]
    const heard = await Promise.all(Array.from({ length: 5 }, () => tries(server.port)))
    expect(heard.filter((text) => text === '').length).toBeGreaterThanOrEqual(4)
    expect(await seen(isLimit('connectionsPerSecond'))).toMatchObject({ connection: null, count: 1 })
    for (const socket of sockets) expect(await asks(socket)).toBe(`${answered()}\r\n`)
  })

  it('counts each address by itself, gives back in time, and remembers a bounded number', () => {
    const addresses = new AddressAllowances(2)
    const take = (address: string, now: number) => addresses.take(address, now)
    expect([take('a', 0), take('a', 0), take('a', 0), take('b', 0)]).toEqual([true, true, false, true])
    expect([take('a', 499), take('a', 500), take('a', 501)]).toEqual([false, true, false])
    expect([take('a', 60_000), take('a', 60_000), take('a', 60_000)]).toEqual([true, true, false])
    for (let i = 0; i < 3 * MOST_ADDRESSES; i++) take(`10.0.${i}`, 60_000)
    expect(addresses.size).toBe(MOST_ADDRESSES)
  })
})

describe('refusals', () => {
  it('are told at once the first time, then counted and told together, each limit by itself', () => {
    const told: ConnectionEvent[] = []
    const refusals = new Refusals((event) => told.push(event))
    const counts = () =>
      told.splice(0).map((event) => 'count' in event && [event.limit, event.count, event.peer])
    for (const peer of ['a', 'b', 'c']) refusals.refuse('connections', peer)
    refusals.refuse('connectionsPerSecond', 'd')
    expect(counts()).toEqual([
      ['connections', 1, 'a'],
      ['connectionsPerSecond', 1, 'd'],
    ])
    refusals.turn()
    expect(counts()).toEqual([['connections', 2, 'c']])
    refusals.turn()
    refusals.turn()
    expect(counts()).toEqual([])
    refusals.refuse('connections', 'e')
    expect(counts()).toEqual([['connections', 1, 'e']])
  })
})

describe('idleSeconds', () => {
  it('ends a connection on which nothing comes, and no other', async () => {
    const { server, seen } = await limited({ idleSeconds: 1 })
    const silent = await opened(server)
    const busy = await opened(server)
    const asking = setInterval(() => busy.write(`${query()}\r\n`), 200)
    const ended = once(silent, 'close')
    const began = performance.now()
    await ended
    expect(performance.now() - began).toBeGreaterThan(800)
    expect(await seen(isClosed)).toMatchObject({ connection: 1, by: 'idleness' })
    expect(await seen(isLimit('idleSeconds'))).toMatchObject({ connection: 1 })
    clearInterval(asking)
    expect(await asks(busy)).toBe(`${answered()}\r\n`)
  })

  it('ends one that sends a byte at a time and never a line', async () => {
    const { server, seen } = await limited({ idleSeconds: 1 })
    const socket = connect({ host: HOST, port: server.port, noDelay: true })
    socket.on('error', () => undefined)
    const dripping = setInterval(() => socket.write('x'), 50)
    // It may be reset, for what is on its way is not read any more: an error is an end too.
    await new Promise((over) => socket.once('close', over))
    clearInterval(dripping)
    expect(await seen(isClosed)).toMatchObject({ by: 'idleness' })
  })

  it('ends one that asks and never reads', async () => {
    const { server, seen } = await limited({ idleSeconds: 1, linesPerSecond: 10_000_000 })
    const socket = connect({ host: HOST, port: server.port })
    socket.on('error', () => undefined)
    socket.write(`${query()}\n`.repeat(200_000))
    expect(await seen(isClosed)).toMatchObject({ by: 'idleness' })
    socket.destroy()
  })
})

describe('lineBytes', () => {
  it('closes on a longer line, with the limit as the why, and answers what came before', async () => {
    const { server, seen } = await limited({ lineBytes: 100 })
    expect(await netcat(server.port, [`${query()}\r\n${'x'.repeat(101)}\r\n${query()}\r\n`])).toBe(
      `${answered()}\r\n`,
    )
    const closing = await seen((event) => event.kind === 'answered' && event.reply === null)
    expect(closing.kind === 'answered' && closing.why().failed).toMatchObject({
      reason: 'line-too-long',
      expected: '100',
    })
    expect(await seen(isClosed)).toMatchObject({ by: 'limit' })
  })

  it('takes a line of just as many, up to the most there may be', async () => {
    const { server } = await limited({ lineBytes: 65_536 })
    const line = (bytes: number) => `${query()}${' '.repeat(bytes - query().length)}\r\n`
    expect(await netcat(server.port, [line(65_536), line(65_537), line(80)])).toBe(`${answered()}\r\n`)
  })

  it('keeps nothing of fifty megabytes without a line end', async () => {
    const { server, seen } = await limited({})
    const before = process.memoryUsage().rss
    const socket = connect({ host: HOST, port: server.port })
    socket.on('error', () => undefined)
    const piece = Buffer.alloc(1 << 20, 'x')
    for (let sent = 0; sent < 50 && !socket.destroyed; sent++) {
      if (!socket.write(piece))
        await new Promise((on) => {
          socket.once('drain', on)
          socket.once('close', on)
        })
    }
    socket.destroy()
    expect(await seen(isClosed)).toMatchObject({ by: 'limit' })
    expect(process.memoryUsage().rss - before).toBeLessThan(40 << 20)
  })
})

describe('linesPerSecond', () => {
  it('makes who asks faster wait, loses nothing, and says so once', async () => {
    const { server, events } = await limited({ linesPerSecond: 100 })
    const began = performance.now()
    const heard = await netcat(server.port, [`${query()}\n`.repeat(200)], true)
    expect(heard).toBe(`${answered()}\r\n`.repeat(200))
    expect(performance.now() - began).toBeGreaterThan(900)
    expect(events.filter(isLimit('linesPerSecond'))).toHaveLength(1)
  })

  it('lets others be answered meanwhile', async () => {
    const { server, seen } = await limited({ linesPerSecond: 1 })
    const greedy = connect({ host: HOST, port: server.port })
    greedy.write('\n'.repeat(100_000))
    await seen(isLimit('linesPerSecond'))
    expect(await netcat(server.port, [`${query()}\n`], true)).toBe(`${answered()}\r\n`)
    greedy.destroy()
  })

  it('says how long to wait for the next one', () => {
    const allowance = new Allowance(2, 0)
    expect(allowance.left(0)).toBe(2)
    allowance.take(2)
    expect([allowance.left(0), allowance.wait, allowance.left(499), allowance.left(500)]).toEqual([
      0, 500, 0, 1,
    ])
  })
})

describe('memoryBytes', () => {
  it('is never passed by a client that does not take its replies, and nothing is lost when it does', async () => {
    const memoryBytes = 65_536
    const long = policyWith({
      rules: [],
      otherwise: { answer: { ...NEW, downloadUrl: `http://c/${'x'.repeat(900)}` } },
    })
    const { server, seen } = await limited({ memoryBytes, linesPerSecond: 10_000_000 }, long)
    const asked = 20_000
    const socket = connect({ host: HOST, port: server.port })
    socket.end(`${query()}\n`.repeat(asked))
    await seen(isLimit('memoryBytes'))
    const kept = () => server.connection(1)?.kept ?? Number.NaN
    expect(kept()).toBeGreaterThan(0)
    // What is behind the replies is one read of the system's, which is 64 KiB at most.
    expect(kept()).toBeLessThanOrEqual(memoryBytes + 65_536)
    let replies = 0
    socket.on('data', (bytes: Buffer) => {
      for (const byte of bytes) if (byte === 10) replies += 1
    })
    await once(socket, 'end')
    expect(replies).toBe(asked)
  })

  it('leaves room for one reply that is larger than all of it', async () => {
    const huge = policyWith({
      rules: [],
      otherwise: { answer: { ...NEW, downloadUrl: `http://c/${'x'.repeat(9000)}` } },
    })
    const { server } = await limited({ memoryBytes: 4_096 }, huge)
    const heard = await netcat(server.port, [`${query()}\n`.repeat(20)], true)
    expect(heard.split('\r\n')).toHaveLength(21)
  })
})
