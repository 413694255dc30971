import { describe, expect, it } from 'vitest'
import { type Recording, saidIn } from '../../protocol/recording.ts'
import {
  BEGAN,
  block,
  bytesOf,
  ethernet,
  exchange,
  FRAMES,
  framesOf,
  interfaceBlock,
  ipv4,
  ipv6,
  NEW,
  packetBlock,
  pcap,
  pcapng,
  sectionBlock,
  u32,
} from './fixture.ts'
import { readRecording } from './read.ts'

function read(bytes: Uint8Array, name = 'a.pcap'): Recording {
  const recording = readRecording(name, bytes)
  if (!recording.ok) throw new Error(JSON.stringify(recording.reason))
  return recording.value
}

const said = (recording: Recording) => saidIn(recording.trace)[0] ?? []
const CLOSES = { from: 'C', line: null }
const BIG = BigInt(BEGAN)

describe('a capture', () => {
  it('shows both sides’ lines in order, who closed, and the times', () => {
    const recording = read(pcap(framesOf(exchange(NEW))))
    expect(recording.kind).toBe('pcap')
    expect(said(recording)).toEqual([...NEW, CLOSES])
    expect(recording.connections).toEqual([
      {
        hop: 0,
        client: '192.0.2.10:49152',
        server: '64.4.13.58:1863',
        opened: BEGAN * 1000,
        lines: 4,
      },
    ])
    expect(recording.trace.events.filter(({ kind }) => kind === 'send').map(({ at }) => at)).toEqual([
      3, 4, 5, 6,
    ])
    expect(recording.notes).toEqual([])
  })

  for (const [name, { link, frame }] of Object.entries(FRAMES)) {
    it(`is read from ${name}, of IPv4 and of IPv6`, () => {
      for (const ip of [ipv4, ipv6]) {
        const recording = read(pcap(framesOf(exchange(NEW), frame, ip), { link }))
        expect(said(recording)).toEqual([...NEW, CLOSES])
        expect(recording.notes).toEqual([])
      }
    })
  }

  for (const little of [true, false]) {
    for (const nano of [true, false]) {
      it(`is read as pcap, ${little ? 'little' : 'big'}-endian, in ${nano ? 'nano' : 'micro'}seconds`, () => {
        const recording = read(pcap(framesOf(exchange(NEW)), { little, nano }))
        expect(said(recording)).toEqual([...NEW, CLOSES])
        expect(recording.trace.events.at(-1)?.at).toBe(7)
      })
    }
    it(`is read as pcapng, ${little ? 'little' : 'big'}-endian`, () => {
      const recording = read(pcapng(framesOf(exchange(NEW)), little))
      expect(recording.kind).toBe('pcapng')
      expect(said(recording)).toEqual([...NEW, CLOSES])
      expect(recording.connections[0]?.opened).toBe(BEGAN * 1000)
    })
  }

  it('writes IPv6 addresses as people do', () => {
    const recording = read(pcap(framesOf(exchange(NEW), ethernet, ipv6)))
    expect(recording.connections[0]).toMatchObject({
      client: '[2001:db8::1]:49152',
      server: '[2001:db8::2]:1863',
    })
  })

  it('passes over IPv4 options, IPv6 extension headers, and a length that a network card left out', () => {
    const hopByHop = { type: 0, body: [0, 1, 2, 3, 4, 5, 6] }
    const whole = { type: 44, body: [0, 0, 0, 0, 0, 0, 7] }
    for (const ip of [
      (sent: Parameters<typeof ipv4>[0]) => ipv4(sent, { options: 8 }),
      (sent: Parameters<typeof ipv4>[0]) => ipv4(sent, { total: 0 }),
      (sent: Parameters<typeof ipv6>[0]) => ipv6(sent, [hopByHop, whole]),
    ]) {
      expect(said(read(pcap(framesOf(exchange(NEW), ethernet, ip))))).toEqual([...NEW, CLOSES])
    }
  })

  it('counts what it does not read', () => {
    const [first, ...rest] = framesOf(exchange(NEW))
    if (first === undefined) throw new Error('no frame')
    const odd = [
      { bytes: ethernet(ipv4({ from: 'C', seq: 1, data: 'x' }, { fragment: 0x2000 })) },
      { bytes: ethernet(ipv4({ from: 'C', seq: 1, ports: { C: 5, S: 80 } })) },
      { bytes: bytesOf([1, 2, 3]) },
    ]
    expect(read(pcap([first, ...odd, ...rest])).notes).toEqual([
      { kind: 'fragments', count: 1 },
      { kind: 'other-packets', count: 2 },
    ])
  })

  it('names a link type that it does not read', () => {
    const bytes = bytesOf(
      pcapng(framesOf(exchange(NEW))),
      interfaceBlock(105, true),
      packetBlock({ bytes: bytesOf([1, 2]) }, 0n, true, 1),
    )
    expect(read(bytes).notes).toEqual([{ kind: 'other-link', link: 105, count: 1 }])
  })

  it('says when it ends within a packet, and shows what came before', () => {
    for (const bytes of [pcap(framesOf(exchange(NEW))), pcapng(framesOf(exchange(NEW)))]) {
      const recording = read(bytes.subarray(0, bytes.length - 10))
      expect(said(recording)).toEqual([...NEW, CLOSES])
      expect(recording.notes).toEqual([{ kind: 'cut-short' }])
    }
  })

  it('says which packets are only begun, and what is missing by that', () => {
    const frames = framesOf(exchange(NEW)).map((frame, i) => (i === 5 ? { ...frame, captured: 100 } : frame))
    const recording = read(pcap(frames))
    expect(said(recording)).toEqual([NEW[0], NEW[1], NEW[3], CLOSES])
    expect(recording.notes.map(({ kind }) => kind)).toEqual(['snapped', 'gap', 'no-line'])
  })
})

describe('pcapng', () => {
  const frames = framesOf(exchange(NEW))
  const [first] = frames
  if (first === undefined) throw new Error('no frame')

  it('has several sections, each with its own byte order and interfaces', () => {
    const half = (part: typeof frames, little: boolean, link: number) =>
      bytesOf(
        sectionBlock(little),
        interfaceBlock(link, little),
        ...part.map((frame) => packetBlock(frame, BIG * 1_000_000n + BigInt(frame.at ?? 0), little)),
      )
    const raw = framesOf(exchange(NEW), (ip) => ip)
    const recording = read(bytesOf(half(frames.slice(0, 4), true, 1), half(raw.slice(4), false, 101)))
    expect(said(recording)).toEqual([...NEW, CLOSES])
  })

  it('counts time as each interface says', () => {
    const bytes = (resolution: number, units: bigint) =>
      bytesOf(
        sectionBlock(true),
        interfaceBlock(1, true, resolution),
        ...frames.map((frame, i) => packetBlock(frame, units * (1n + BigInt(i)), true)),
      )
    // Nanoseconds, and the 1024th parts of a second.
    expect(read(bytes(9, 1_500_000n)).trace.events.at(-1)?.at).toBe(10.5)
    expect(read(bytes(0x8a, 512n)).trace.events.at(-1)?.at).toBe(3500)
  })

  it('takes packets without a time, passes over blocks it does not know, and counts given-up ones', () => {
    const simple = frames.map(({ bytes }) => block(3, bytesOf(u32(bytes.length, true), bytes), true))
    const recording = read(
      bytesOf(
        sectionBlock(true),
        interfaceBlock(1, true),
        block(0xbad, bytesOf([1, 2, 3]), true),
        block(2, bytesOf([1, 2, 3]), true),
        ...simple,
      ),
    )
    expect(said(recording)).toEqual([...NEW, CLOSES])
    expect(recording.connections[0]?.opened).toBeNull()
    expect(recording.notes).toEqual([{ kind: 'old-packets', count: 1 }])
  })

  it('ends where a block’s length cannot be', () => {
    const whole = pcapng(frames)
    for (const length of [0, 8, 13]) {
      const recording = read(bytesOf(whole, u32(6, true), u32(length, true), u32(0), u32(0)))
      expect(said(recording)).toEqual([...NEW, CLOSES])
      expect(recording.notes).toEqual([{ kind: 'damaged', at: whole.length }])
    }
  })

  it('does not take a packet of an interface that is not there', () => {
    const recording = read(bytesOf(pcapng(frames), packetBlock(first, 0n, true, 7)))
    expect(recording.notes).toEqual([{ kind: 'other-packets', count: 1 }])
  })
})
