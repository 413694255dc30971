import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Trace } from '../../protocol/formats/trace.ts'
import { encodeLine } from '../../protocol/wire-text.ts'
import { catalogue, scenarioWith } from '../simulation/fixture.ts'
import { simulate } from '../simulation/index.ts'
import { blocksIn, packetsIn, type ReadPacket } from './pcapng/fixture.ts'
import { EPOCH, tracePcapng } from './pcapng.ts'

const traceOf = (changes: Parameters<typeof scenarioWith>[0] = {}): Trace =>
  simulate(scenarioWith(changes), catalogue)
const packetsOf = (trace: Trace): readonly ReadPacket[] => packetsIn(tracePcapng(trace))
const losing = (at: number) => traceOf({ network: { faults: [{ kind: 'drop', at }] } })

const CLIENT = '192.0.2.10:49152'
const SERVER = '198.51.100.20:1863'
const ms = (packet: ReadPacket) => (packet.at - EPOCH) / 1000
const shortly = (packet: ReadPacket) =>
  `${ms(packet)} ${packet.from === SERVER ? 'S' : 'C'} ${packet.flags}${packet.text === '' ? '' : ` ${packet.text.split(' ')[0]}`}`

describe('a capture', () => {
  const trace = traceOf()
  const file = tracePcapng(trace)
  const packets = packetsIn(file)

  it('is one section, one interface, and a packet a block', () => {
    const types = blocksIn(file).map(({ type }) => type)
    expect(types.slice(0, 3)).toEqual([0x0a0d0d0a, 1, 6])
    expect(new Set(types.slice(2))).toEqual(new Set([6]))
    expect(blocksIn(file)[1]?.body.slice(0, 2)).toEqual(Uint8Array.of(101, 0))
  })

  it('shows the handshake, each line as a segment, and both halves of the close, at the times of the trace', () => {
    const first = packets.filter(({ from, to }) => [from, to].includes(CLIENT))
    expect(first.map(shortly)).toEqual([
      '0 C SYN',
      '40 S SYN ACK',
      '80 C ACK',
      '80 C PSH ACK VER',
      '120 S PSH ACK VER',
      '160 C PSH ACK CVQ',
      '200 S PSH ACK CVQ',
      '240 C FIN ACK',
      '280 S FIN ACK',
      '320 C ACK',
    ])
  })

  it('counts from the 15th of October 2003', () => {
    expect(new Date(EPOCH / 1000).toISOString()).toBe('2003-10-15T00:00:00.000Z')
    expect(packets[0]?.at).toBe(EPOCH)
  })

  it('gives every connection a port of its own', () => {
    const clients = packets.filter(({ flags }) => flags === 'SYN').map(({ from }) => from)
    expect(clients).toEqual([CLIENT, '192.0.2.10:49153'])
  })

  it('says beside a request what the server decides on it', () => {
    const request = packets.find(({ text }) => text.startsWith('CVQ 2 0x0409'))
    expect(request?.comment).toMatch(/rule/i)
  })

  it('is the same every time', () => {
    expect(tracePcapng(traceOf())).toEqual(file)
  })
})

describe('a lost line', () => {
  it('of the client is sent again after a second and after two more, until the client gives up', () => {
    expect(packetsOf(losing(3)).map(shortly).slice(5)).toEqual([
      '160 C ACK',
      '160 C PSH ACK CVQ',
      '1160 C PSH ACK CVQ',
      '3160 C PSH ACK CVQ',
      '5160 C RST ACK',
    ])
  })

  it('of the server is, too; what it would have acknowledged is acknowledged apart', () => {
    expect(packetsOf(losing(4)).map(shortly).slice(5)).toEqual([
      '160 C PSH ACK CVQ',
      '200 S ACK',
      '200 S PSH ACK CVQ',
      '1200 S PSH ACK CVQ',
      '3200 S PSH ACK CVQ',
      '5160 C RST ACK',
    ])
  })

  it('carries a remark, as each of its copies does', () => {
    const copies = packetsOf(losing(3)).filter(({ text }) => text.startsWith('CVQ'))
    expect(copies[0]?.comment).toMatch(/does not arrive/)
    expect(copies[1]?.comment).toMatch(/sent again/)
  })

  it('that is only late is not sent again before a round trip is over', () => {
    const late = packetsOf(traceOf({ network: { latencyMs: 3000 } }))
    expect(late.map(shortly).slice(3)).toEqual([
      '6000 C PSH ACK VER',
      '9000 S ACK',
      '9000 S PSH ACK VER',
      '11000 C RST ACK',
    ])
  })
})

it('a server that closes begins the close', () => {
  const packets = packetsOf(traceOf({ client: { line: 'CVQ 6 spaghetti' } }))
  expect(packets.map(shortly).slice(-4)).toEqual([
    '200 S PSH ACK 731',
    '200 S FIN ACK',
    '240 C FIN ACK',
    '280 S ACK',
  ])
})

it('a line longer than Ethernet carries is one segment still, and the handshake allows it', () => {
  const packets = packetsOf(traceOf({ client: { line: `CVQ 2 ${'x'.repeat(3000)}` } }))
  expect(packets.find(({ text }) => text.startsWith('CVQ'))?.payload).toHaveLength(3008)
  expect(packets[0]?.bytes.subarray(40)).toEqual(Uint8Array.of(2, 4, 3008 >> 8, 3008 & 0xff))
})

it('a line longer than a segment can be is cut', () => {
  const line = `CVQ 2 ${'x'.repeat(70_000)}`
  const sent = packetsOf(traceOf({ client: { line } })).filter(({ text }) => /^CVQ|x/.test(text))
  expect(sent.map(({ text }) => text).join('')).toBe(`${line}\r\n`)
  expect(sent).toHaveLength(2)
})

/** The one's complement sum of 16-bit words, as RFC 1071 adds them; written apart from what it checks. */
function sumOf(bytes: readonly number[]): number {
  let sum = 0
  for (const [i, byte] of bytes.entries()) sum += i % 2 === 0 ? byte * 256 : byte
  while (sum > 0xffff) sum = (sum % 0x10000) + Math.floor(sum / 0x10000)
  return sum
}

const aLine = fc.stringMatching(/^[^\r\n\0]{1,80}$/, { size: 'max' })
const anyTrace = fc
  .record({
    client: fc.record({ line: fc.option(aLine) }),
    network: fc.record({
      latencyMs: fc.constantFrom(0, 1, 40, 700, 6000),
      faults: fc.array(fc.record({ kind: fc.constant('drop'), at: fc.integer({ min: 1, max: 9 }) })),
    }),
  })
  .map(traceOf)

describe('for every run', () => {
  it('both checksums of every packet come out', () => {
    fc.assert(
      fc.property(anyTrace, (trace) => {
        for (const { bytes } of packetsOf(trace)) {
          const header = [...bytes.subarray(0, 20)]
          const tcp = [...bytes.subarray(20)]
          expect(sumOf(header)).toBe(0xffff)
          const length = [tcp.length >> 8, tcp.length & 0xff]
          expect(sumOf([...header.slice(12, 20), 0, 6, ...length, ...tcp])).toBe(0xffff)
        }
      }),
    )
  })

  it('the streams hold the lines of the trace, byte for byte, and nothing is acknowledged that was not sent', () => {
    fc.assert(
      fc.property(anyTrace, (trace) => {
        const ends = new Map<string, number>()
        const streams = new Map<string, number[]>()
        for (const { from, to, flags, sequence, acknowledgement, payload } of packetsOf(trace)) {
          const next = ends.get(`${from} ${to}`) ?? sequence
          const isCopy = sequence < next
          if (!isCopy) {
            expect(sequence).toBe(next)
            ends.set(`${from} ${to}`, sequence + payload.length + (/SYN|FIN/.test(flags) ? 1 : 0))
            const port = from === SERVER ? to : from
            const stream = streams.get(port) ?? []
            stream.push(...payload)
            streams.set(port, stream)
          }
          if (flags.includes('ACK'))
            expect(acknowledgement).toBeLessThanOrEqual(ends.get(`${to} ${from}`) ?? 0)
        }
        const said = trace.journey.hops.map((_, hop) =>
          trace.lines.filter((line) => line.hop === hop).flatMap(({ line }) => [...encodeLine(line)]),
        )
        expect([...streams.values()]).toEqual(said)
      }),
    )
  })

  it('time never goes back', () => {
    fc.assert(
      fc.property(anyTrace, (trace) => {
        const times = packetsOf(trace).map(({ at }) => at)
        expect(times).toEqual([...times].sort((a, b) => a - b))
      }),
    )
  })
})
