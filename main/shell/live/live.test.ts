import { connect } from 'node:net'
import { describe, expect, test, vi } from 'vitest'
import type { LiveRow } from '../../contract-live.ts'
import { desk, HOST, limits, newsWhen, order, Peer, policyNamed, QUERY, started } from './fixture.ts'

const only = (rows: readonly LiveRow[]): LiveRow => {
  const [row] = rows
  if (row === undefined || rows.length > 1) throw new Error(`${rows.length} rows`)
  return row
}

describe('the server', () => {
  test('is not there before somebody starts it, and not after somebody stops it', async () => {
    const live = desk()
    expect(await live.news(0)).toMatchObject({ server: { kind: 'stopped' }, rows: [], log: [] })
    const port = await started(live)
    expect((await live.news(0)).server).toMatchObject({
      kind: 'listening',
      host: HOST,
      port,
      policy: 'one',
      exposed: false,
    })
    await live.stop(null)
    expect((await live.news(0)).server).toEqual({ kind: 'stopped' })
    const refused = await new Promise((resolve) =>
      connect({ host: HOST, port }).once('error', (error) => resolve('code' in error ? error.code : '')),
    )
    expect(refused).toBe('ECONNREFUSED')
  })

  test('is one: a second is not started beside it', async () => {
    const live = desk()
    const both = await Promise.all([live.start(order()), live.start(order())])
    expect(both.map(({ kind }) => kind)).toEqual(['listening', 'running'])
    expect(await live.start(order())).toEqual({ kind: 'running' })
  })

  test('says which port is taken, and offers one that is free', async () => {
    const port = await started(desk())
    const other = desk()
    const answer = await other.start(order({ port }))
    expect(answer).toMatchObject({ kind: 'port-in-use', port })
    const free = answer.kind === 'port-in-use' ? answer.free : null
    expect(free).not.toBe(port)
    expect(await other.start(order({ port: free ?? 0 }))).toMatchObject({ kind: 'listening', port: free })
  })

  test('starts again on the port it had', async () => {
    const live = desk()
    const port = await started(live)
    await new Peer(port).says([QUERY], 1)
    await live.stop(null)
    expect(await live.start(order({ port }))).toMatchObject({ kind: 'listening', port })
  })
})

describe('a connection', () => {
  test('is a row: who it is, its dialect, what came of it, its bytes, its last command', async () => {
    const live = desk()
    const peer = new Peer(await started(live))
    const heard = await peer.says(['VER 1 MSNP2 CVR0', QUERY], 2)
    const { rows, open, closed } = await newsWhen(live, ({ rows }) => rows[0]?.outcome != null)
    expect(only(rows)).toMatchObject({
      connection: 1,
      peer: `${HOST}:${peer.socket.localPort}`,
      closedAt: null,
      closedBy: null,
      who: { library: 'MSNMSGR', version: '6.0.0602' },
      dialect: 'CVR0',
      outcome: 'upgrade-forced',
      code: null,
      bytesIn: 'VER 1 MSNP2 CVR0\r\n'.length + QUERY.length + 2,
      bytesOut: heard.join('').length + 4,
      unkept: 0,
      last: 'CVQ 2',
      policy: 'one',
    })
    expect([open, closed]).toEqual([1, 0])
  })

  test('says who closed it, and keeps its row', async () => {
    const live = desk()
    const port = await started(live)
    const closers = async (end: (peer: Peer) => unknown): Promise<string | null | undefined> => {
      await live.clear(null)
      const peer = new Peer(port)
      await peer.says([QUERY], 1)
      end(peer)
      const { rows } = await newsWhen(live, ({ open }) => open === 0)
      return only(rows).closedBy
    }
    expect(await closers((peer) => peer.socket.end())).toBe('client')
    expect(await closers((peer) => peer.says(['OUT'], 1))).toBe('server')
    expect(await closers((peer) => peer.socket.resetAndDestroy())).toBe('network')
    expect(await closers(() => live.stop(null))).toBe('stopped')
  })

  test('is ended by its number, and no other', async () => {
    const live = desk()
    const port = await started(live)
    const [one, other] = [new Peer(port), new Peer(port)]
    await one.says([QUERY], 1)
    await other.says([QUERY], 1)
    const { rows } = await newsWhen(live, ({ open }) => open === 2)
    const row = rows.find(({ peer }) => peer.endsWith(`:${one.socket.localPort}`))
    await live.disconnect(row?.connection ?? 0)
    await one.closed()
    expect(await other.says(['CVQ 3'], 2)).toHaveLength(2)
  })

  test('is numbered on when the server is started again', async () => {
    const live = desk()
    await new Peer(await started(live)).says([QUERY], 1)
    await live.stop(null)
    await new Peer(await started(live)).says([QUERY], 1)
    const { rows } = await live.news(0)
    expect(rows.map(({ connection, closedBy }) => [connection, closedBy])).toEqual([
      [1, 'stopped'],
      [2, null],
    ])
  })

  test('keeps its policy when another is followed', async () => {
    const live = desk()
    const port = await started(live)
    const before = new Peer(port)
    const [answer] = await before.says([QUERY], 1)
    await live.follow(policyNamed('two', { rules: [], otherwise: { refuse: 600 } }))
    const after = new Peer(port)
    expect(await after.says([QUERY], 1)).toEqual(['600 2'])
    expect(await before.says([QUERY], 2)).toEqual([answer, answer])
    const { rows, server, log } = await live.news(0)
    expect(rows.map(({ policy }) => policy).toSorted()).toEqual(['one', 'two'])
    expect(server).toMatchObject({ policy: 'two' })
    expect(log.map(({ what }) => what)).toContainEqual({ kind: 'policy', name: 'two' })
  })
})

describe('news', () => {
  test('are of what is new since a revision', async () => {
    const live = desk()
    const port = await started(live)
    await new Peer(port).says([QUERY], 1)
    const first = await newsWhen(live, ({ rows }) => rows[0]?.last === 'CVQ 2')
    expect(await live.news(first.revision)).toMatchObject({ rows: [], log: [] })
    await new Peer(port).says(['VER 1 MSNP8'], 1)
    const next = await live.news(first.revision)
    expect(next.rows.map(({ connection }) => connection)).toEqual([2])
    expect(next.log.map(({ connection }) => connection)).toEqual([2, 2, 2, 2])
  })

  test('are told of without any of them, and once more after the last', async () => {
    const tell = vi.fn<() => void>()
    const live = desk({ tell })
    const port = await started(live)
    await new Peer(port).says([QUERY], 1)
    await vi.waitFor(() => expect(tell.mock.calls.length).toBeGreaterThan(0))
    const before = tell.mock.calls.length
    await live.stop(null)
    await vi.waitFor(() => expect(tell.mock.calls.length).toBeGreaterThan(before))
    expect(tell.mock.calls.every((call) => call.length === 0)).toBe(true)
  })

  test('begin anew with what is open when it is cleared', async () => {
    const live = desk()
    const port = await started(live)
    const gone = new Peer(port)
    await gone.says([QUERY], 1)
    gone.socket.end()
    await newsWhen(live, ({ closed }) => closed === 1)
    await new Peer(port).says([QUERY], 1)
    await live.clear(null)
    const news = await live.news(0)
    expect(news).toMatchObject({ open: 1, closed: 0, gone: [1], log: [] })
    expect(news.rows.map(({ connection }) => connection)).toEqual([2])
    expect(await live.conversation(1)).toBeNull()
  })
})

describe('the log', () => {
  test('tells what came in how many pieces, what decided, and what was answered, by their messages', async () => {
    const live = desk()
    const peer = new Peer(await started(live))
    const cut = QUERY.length - 7
    peer.socket.write(QUERY.slice(0, cut))
    await newsWhen(live, ({ rows }) => (rows[0]?.bytesIn ?? 0) === cut)
    const [reply = ''] = await peer.says([QUERY.slice(cut)], 1)
    const { log, oldestEntry } = await newsWhen(live, ({ log }) => log.length === 5)
    const masked = QUERY.replace('someone@hotmail.com', '‹address›')
    expect(log.map(({ what }) => what)).toEqual([
      { kind: 'started', place: `${HOST}:${peer.socket.remotePort}` },
      { kind: 'opened', peer: `${HOST}:${peer.socket.localPort}` },
      { kind: 'line', from: 'C', line: masked, bytes: QUERY.length + 2, pieces: 2, message: 1 },
      { kind: 'decided', short: 'rule winnt', message: 1 },
      { kind: 'line', from: 'S', line: reply, bytes: reply.length + 2, pieces: 1, message: 2 },
    ])
    expect(log.map(({ entry }) => entry)).toEqual([1, 2, 3, 4, 5])
    expect(oldestEntry).toBe(1)
  })

  test('holds no address of anybody, however long the line is', async () => {
    const live = desk()
    const peer = new Peer(await started(live))
    await peer.says(
      [`CVQ 2 ${'x '.repeat(140)}someone.with.a.long.name@hotmail.example.com ${'y '.repeat(100)}`],
      1,
    )
    const { log } = await newsWhen(live, ({ log }) => log.some(({ what }) => what.kind === 'decided'))
    const text = JSON.stringify(log)
    expect(text).not.toMatch(/someone|hotmail/)
    expect(text).toContain('…')
  })

  test('says which limit refused what, and the server serves the rest', async () => {
    const live = desk()
    const port = await started(live, { limits: { ...limits, connections: 1 } })
    const first = new Peer(port)
    await first.says([QUERY], 1)
    const second = new Peer(port)
    await second.closed()
    const { refused, log, open } = await newsWhen(live, (news) => news.refused === 1)
    expect([refused, open]).toEqual([1, 1])
    expect(log.map(({ what }) => what)).toContainEqual({
      kind: 'limit',
      limit: 'connections',
      sentence: expect.stringMatching(
        /^127\.0\.0\.1:\d+ is refused: open connections are at their limit, 1\.$/,
      ),
    })
    expect(await first.says([QUERY], 2)).toHaveLength(2)
  })

  test('says which limit a connection ran into', async () => {
    const live = desk()
    const peer = new Peer(await started(live, { limits: { ...limits, lineBytes: 64 } }))
    peer.socket.write('x'.repeat(100))
    await peer.closed()
    const { rows, log } = await newsWhen(live, ({ open }) => open === 0)
    expect(only(rows).closedBy).toBe('limit')
    expect(log.map(({ what }) => what)).toContainEqual({
      kind: 'limit',
      limit: 'lineBytes',
      sentence: 'The line has more than 64 bytes, the limit: the server closes.',
    })
  })
})
