// A server may listen anywhere: conversations on other ports than 1863 are found by how they begin, and nothing else is.

import { describe, expect, it } from 'vitest'
import { saidIn } from '../../protocol/recording.ts'
import { exchange, type Frame, framesOf, NEW, pcap } from './fixture.ts'
import { readRecording } from './read.ts'

const OTHER = { C: 50_000, S: 7001 }
const CLOSES = { from: 'C', line: null }

function read(frames: readonly Frame[]) {
  const recording = readRecording('a.pcap', pcap(frames))
  if (!recording.ok) throw new Error(recording.reason.kind)
  const { connections, trace, notes } = recording.value
  return { servers: connections.map(({ server }) => server), said: saidIn(trace), notes }
}

function faultOf(frames: readonly Frame[]) {
  const recording = readRecording('a.pcap', pcap(frames))
  return recording.ok ? null : recording.reason
}

type Lines = Parameters<typeof exchange>[0]
const on = (lines: Lines, ports = OTHER, rest: Parameters<typeof exchange>[1] = {}) =>
  framesOf(exchange(lines, { ports, ...rest }))
const says = (line: string): Lines => [{ from: 'C', line }]

describe('on another port', () => {
  it('a conversation is all there, from its handshake to its close', () => {
    const { servers, said, notes } = read(on(NEW))
    expect(servers).toEqual(['64.4.13.58:7001'])
    expect(said).toEqual([[...NEW, CLOSES]])
    expect(notes).toEqual([])
  })

  it.each(['VER 1 CVR0', 'CVQ 1 spaghetti', 'CVR 4294967295 0x0409', 'USR 3 TWN I a@b.c', 'INF 2', 'OUT'])(
    'may begin with %s',
    (line) => expect(read(on(says(line))).said).toEqual([[{ from: 'C', line }, CLOSES]]),
  )

  it('may begin with empty lines', () => {
    const lines: Lines = [{ from: 'C', line: '' }, { from: 'C', line: '' }, ...NEW]
    expect(read(on(lines)).said).toEqual([[...lines, CLOSES]])
  })

  it('may come byte by byte, and out of order', () => {
    const bytes = 'VER 1 CVR0\r\n'
    const [syn, synAck, ack] = exchange([], { ports: OTHER })
    if (syn === undefined || synAck === undefined || ack === undefined) throw new Error('no handshake')
    const pieces = [...bytes].map((data, i) => ({ from: 'C' as const, seq: ack.seq + i, data, ports: OTHER }))
    for (const order of [pieces, pieces.toReversed()])
      expect(read(framesOf([syn, synAck, ack, ...order])).said).toEqual([[{ from: 'C', line: 'VER 1 CVR0' }]])
  })

  it('may be captured without its handshake: who speaks first is the client', () => {
    const { said, notes } = read(on(NEW).slice(3))
    expect(said).toEqual([[...NEW, CLOSES]])
    expect(notes).toEqual([{ kind: 'begun-before', hop: 0 }])
  })

  it('may follow something else on the same ports', () => {
    const { said } = read([...on(says('GET / HTTP/1.1')), ...on(NEW, OTHER, { C: 90_000, S: 70_000 })])
    expect(said).toEqual([[...NEW, CLOSES]])
  })

  it('stands beside those of port 1863, in the order of the capture', () => {
    const all = [
      ...on(NEW),
      ...on(says('VER 9 CVR0'), { C: 50_001, S: 1863 }),
      ...on(says('PNG'), { C: 5, S: 80 }),
    ]
    const { servers, notes } = read(all)
    expect(servers).toEqual(['64.4.13.58:7001', '64.4.13.58:1863'])
    expect(notes).toEqual([{ kind: 'other-packets', count: 6 }])
  })
})

describe('is passed over', () => {
  it.each<[string, Lines]>([
    ['what begins otherwise', says('GET / HTTP/1.1')],
    ['a command without a TrID', says('VER MSNP8')],
    ['a command in small letters', says('ver 1 CVR0')],
    ['what only begins like a command', says('VERIFY 1')],
    ['a server that speaks first', [{ from: 'S', line: 'VER 1 CVR0' }, ...NEW]],
    ['nothing at all', []],
    ['a line of which there is no end in sight', says('x'.repeat(500))],
  ])('%s', (_, lines) => {
    expect(faultOf(on(lines))).toEqual({ kind: 'no-connections', ports: [7001], more: 0 })
  })

  it('a line that never ends', () => {
    const frames = on(says('VER 1 CVR0'))
    expect(faultOf(frames.slice(0, 3))).toEqual({ kind: 'no-connections', ports: [7001], more: 0 })
  })

  it('and its ports are named, the busiest first, as many as can be read', () => {
    const busy = Array.from({ length: 7 }, (_, i) =>
      on(
        Array.from({ length: i + 1 }, () => ({ from: 'C' as const, line: 'hello' })),
        { C: 50_000 + i, S: 81 + i },
      ),
    )
    expect(faultOf(busy.flat())).toEqual({ kind: 'no-connections', ports: [87, 86, 85, 84, 83], more: 2 })
    expect(faultOf([])).toEqual({ kind: 'no-connections', ports: [], more: 0 })
  })
})

describe('what is remembered has an end', () => {
  it('of connections that never tell, those seen first are forgotten and counted', () => {
    const openings = Array.from({ length: 5000 }, (_, i) =>
      on([], { C: 10_000 + i, S: 7001 }).slice(0, 1),
    ).flat()
    const { said, notes } = read([...openings, ...on(NEW)])
    expect(said).toEqual([[...NEW, CLOSES]])
    expect(notes).toEqual([{ kind: 'other-packets', count: 5000 }])
  })

  it('of one that never tells, so many packets are held', () => {
    const drops = exchange([], { ports: OTHER, closes: null })
    const empty = Array.from({ length: 100 }, () => ({ from: 'C' as const, seq: 1001, ports: OTHER }))
    const late = exchange(NEW, { ports: OTHER }).slice(3)
    expect(faultOf(framesOf([...drops, ...empty, ...late]))).toMatchObject({ kind: 'no-connections' })
  })
})
