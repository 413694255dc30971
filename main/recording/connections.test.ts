import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Recording, saidIn } from '../../protocol/recording.ts'
import { ascii, exchange, framesOf, NEW, pcap, type Sent } from './fixture.ts'
import { readRecording } from './read.ts'

function read(all: readonly Sent[]): Recording {
  const recording = readRecording('a.pcap', pcap(framesOf(all)))
  if (!recording.ok) throw new Error(JSON.stringify(recording.reason))
  return recording.value
}

const said = (recording: Recording) => saidIn(recording.trace)
const lines = (recording: Recording) => (said(recording)[0] ?? []).map(({ line }) => line)
const SYN: readonly Sent[] = [
  { from: 'C', seq: 99, flags: ['syn'] },
  { from: 'S', seq: 499, ack: 100, flags: ['syn', 'ack'] },
]

describe('the bytes of a side', () => {
  it('are in order however they came: cut, swapped, sent again', () => {
    const text = NEW.filter(({ from }) => from === 'C').map(({ line }) => line)
    const bytes = ascii(`${text.join('\r\n')}\r\n`)
    const cuts = fc.uniqueArray(fc.nat(bytes.length - 1), { maxLength: 20 })
    fc.assert(
      fc.property(
        cuts,
        fc.infiniteStream(fc.nat()),
        fc.integer({ min: 0, max: 2 ** 32 - 1 }),
        (at, chance, isn) => {
          const edges = [...new Set([0, ...at, bytes.length])].sort((a, b) => a - b)
          const pieces = edges.slice(0, -1).map(
            (start, i): Sent => ({
              from: 'C',
              seq: (isn + 1 + start) >>> 0,
              data: bytes.subarray(start, edges[i + 1]),
            }),
          )
          const shuffled = [...pieces, ...pieces.slice(0, 3)]
            .map((piece) => ({ piece, key: chance.next().value ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ piece }) => piece)
          expect(lines(read([{ from: 'C', seq: isn, flags: ['syn'] }, ...shuffled]))).toEqual(text)
        },
      ),
      { numRuns: 200 },
    )
  })

  it('are the first captured ones where two packets differ', () => {
    const recording = read([
      ...SYN,
      { from: 'C', seq: 100, data: 'VER 1 MS' },
      { from: 'C', seq: 104, data: 'XXXXNP8\r\n' },
    ])
    expect(lines(recording)).toEqual(['VER 1 MSNP8'])
  })

  it('are the first captured ones also where both wait for what is before them', () => {
    const recording = read([
      ...SYN,
      { from: 'C', seq: 106, data: 'MSNP8' },
      { from: 'C', seq: 104, data: '1 XXXX8\r\n' },
      { from: 'C', seq: 100, data: 'VER ' },
    ])
    expect(lines(recording)).toEqual(['VER 1 MSNP8'])
  })

  it('go on where sequence numbers begin again at 0', () => {
    expect(said(read(exchange(NEW, { C: 2 ** 32 - 30, S: 2 ** 32 - 3 })))[0]).toEqual([
      ...NEW,
      { from: 'C', line: null },
    ])
  })

  it('are not taken from a packet that only asks whether the other side is there', () => {
    const recording = read([
      ...SYN,
      { from: 'C', seq: 100, data: 'OUT\r\n' },
      { from: 'C', seq: 104, data: '\0' },
      { from: 'C', seq: 105, data: 'SYN 1\r\n' },
    ])
    expect(lines(recording)).toEqual(['OUT', 'SYN 1'])
  })

  it('go on behind a gap at the next line, and the gap is noted', () => {
    const recording = read([
      ...SYN,
      { from: 'S', seq: 500, data: 'VER 1 CV' },
      { from: 'S', seq: 600, data: 'tail of a line\r\nCVQ 2 1.0\r\n' },
    ])
    expect(lines(recording)).toEqual(['CVQ 2 1.0'])
    expect(recording.notes).toEqual([
      { kind: 'gap', hop: 0, from: 'S', bytes: 92 },
      { kind: 'no-line', hop: 0, from: 'S', bytes: 24 },
    ])
  })

  it('come through a gap that never closes, though much waits behind it', () => {
    const behind = Array.from(
      { length: 1000 },
      (_, i): Sent => ({ from: 'C', seq: 200 + i * 9, data: `PNG ${String(i).padStart(3, '0')}\r\n` }),
    )
    const recording = read([...SYN, ...behind])
    expect(lines(recording)).toHaveLength(1000)
    expect(recording.notes).toEqual([{ kind: 'gap', hop: 0, from: 'C', bytes: 100 }])
  })

  it('that end without a line end are no line', () => {
    const recording = read([...SYN, { from: 'C', seq: 100, data: 'OUT\r\nVER 1' }])
    expect(lines(recording)).toEqual(['OUT'])
    expect(recording.notes).toEqual([{ kind: 'no-line', hop: 0, from: 'C', bytes: 5 }])
  })

  it('may end lines with LF alone, be no ASCII, and hold a lone CR', () => {
    const data = Uint8Array.from([...ascii('VER 1\nM'), 0xff, 0xc3, 0xa9, ...ascii('\r\r\n')])
    expect(lines(read([...SYN, { from: 'C', seq: 100, data }]))).toEqual(['VER 1', 'M\udcffé\r'])
  })

  it('carry payloads that are no lines', () => {
    const data = 'MSG 5 N 22\r\nMIME: 1\r\n\r\nfake\r\nOUT\r\nOUT\r\n'
    const answer = 'MSG Hotmail Hotmail 6\r\na\r\nb\r\nQRY 8\r\nPNG\r\n'
    const recording = read([...SYN, { from: 'C', seq: 100, data }, { from: 'S', seq: 500, data: answer }])
    expect(said(recording)[0]).toEqual([
      { from: 'C', line: 'MSG 5 N 22' },
      { from: 'C', line: 'OUT' },
      { from: 'S', line: 'MSG Hotmail Hotmail 6' },
      { from: 'S', line: 'QRY 8' },
      { from: 'S', line: 'PNG' },
    ])
    expect(recording.notes).toEqual([{ kind: 'payloads', count: 2, bytes: 28 }])
  })

  it('hold lines up to a limit', () => {
    const recording = read([
      ...SYN,
      { from: 'C', seq: 100, data: `${'x'.repeat(8192)}\r\n` },
      { from: 'C', seq: 8294, data: `${'y'.repeat(8193)}\r\nOUT\r\n` },
    ])
    expect(lines(recording).map((line) => line?.length)).toEqual([8192, 3])
    expect(recording.notes).toEqual([{ kind: 'long-lines', count: 1, limit: 8192 }])
  })
})

describe('connections', () => {
  it('follow each other on the same ports', () => {
    const recording = read([
      ...exchange(NEW.slice(0, 2)),
      ...exchange(NEW.slice(2), { C: 70_000, S: 90_000, closes: 'S' }),
    ])
    expect(said(recording)).toEqual([
      [NEW[0], NEW[1], { from: 'C', line: null }],
      [NEW[2], NEW[3], { from: 'S', line: null }],
    ])
  })

  it('stand one after another, though they ran at once', () => {
    const one = exchange(NEW.slice(0, 2))
    const other = exchange(NEW.slice(2), { C: 7, S: 9, ports: { C: 50_000, S: 1863 } })
    const woven = one.flatMap((sent, i) => [sent, ...other.slice(i, i + 1)])
    const recording = read(woven)
    expect(said(recording).map((each) => each.length)).toEqual([3, 3])
    expect(recording.connections.map(({ client }) => client)).toEqual([
      '192.0.2.10:49152',
      '192.0.2.10:50000',
    ])
    expect(recording.trace.journey.hops).toHaveLength(2)
  })

  it('are not opened anew by a repeated opening, nor by what comes late', () => {
    const [syn, answer, ...rest] = exchange(NEW)
    if (syn === undefined || answer === undefined) throw new Error('no opening')
    expect(said(read([syn, syn, answer, answer, ...rest, ...rest.slice(1, 4)]))).toHaveLength(1)
  })

  it('have the client on the other side than port 1863, or, with it on both, where it was opened', () => {
    const ports = { C: 1863, S: 1863 }
    expect(said(read(exchange(NEW, { ports })))[0]?.slice(0, 4)).toEqual(NEW)
  })

  it('may have begun before the capture did', () => {
    const recording = read(exchange(NEW).slice(3))
    expect(said(recording)[0]).toEqual([...NEW, { from: 'C', line: null }])
    expect(recording.notes).toEqual([{ kind: 'begun-before', hop: 0 }])
  })

  it('begin with the first whole line where the capture began within one', () => {
    const recording = read([{ from: 'S', seq: 7, data: 'nd of a line\r\nCVQ 2 1.0\r\n' }])
    expect(lines(recording)).toEqual(['CVQ 2 1.0'])
  })

  it('know where the client began from the server’s answer alone', () => {
    const recording = read([
      { from: 'S', seq: 499, ack: 100, flags: ['syn', 'ack'] },
      { from: 'C', seq: 106, data: 'MSNP8\r\n' },
      { from: 'C', seq: 100, data: 'VER 1 ' },
    ])
    expect(lines(recording)).toEqual(['VER 1 MSNP8'])
    expect(recording.notes).toEqual([])
  })

  for (const [name, last, closer] of [
    ['the client resets', { from: 'C', seq: 111, flags: ['rst'] }, 'C'],
    ['the server resets', { from: 'S', seq: 500, flags: ['rst', 'ack'] }, 'S'],
    ['the server finishes with its last line', { from: 'S', seq: 500, data: 'OUT\r\n', flags: ['fin'] }, 'S'],
  ] as const) {
    it(`are closed when ${name}`, () => {
      const recording = read([...SYN, { from: 'C', seq: 100, data: 'VER 1 A\r\n' }, last as Sent])
      expect(said(recording)[0]?.at(-1)).toEqual({ from: closer, line: null })
      expect(recording.trace.disconnectedBy).toBe(closer === 'C' ? 'client' : 'server')
    })
  }

  it('are closed by whoever closed first, in the order of the bytes', () => {
    const recording = read([
      ...SYN,
      // The close was captured before the line it comes after.
      { from: 'S', seq: 505, flags: ['fin'] },
      { from: 'C', seq: 100, flags: ['fin'] },
      { from: 'S', seq: 500, data: 'OUT\r\n' },
    ])
    expect(said(recording)[0]).toEqual([
      { from: 'C', line: null },
      { from: 'S', line: 'OUT' },
    ])
  })

  it('are shown up to a limit, and the rest is counted', () => {
    const many = Array.from({ length: 203 }, (_, i) =>
      exchange(NEW.slice(0, 1), { ports: { C: 2000 + i, S: 1863 } }),
    )
    const recording = read(many.flat())
    expect(recording.connections).toHaveLength(200)
    expect(recording.notes).toEqual([{ kind: 'too-many-connections', count: 3, limit: 200 }])
  })

  it('have lines up to a limit, and the rest is counted', () => {
    const pings = `${'PNG\r\n'.repeat(250)}`
    const all = Array.from(
      { length: 81 },
      (_, i): Sent => ({ from: 'C', seq: 100 + i * pings.length, data: pings }),
    )
    const recording = read([...SYN, ...all])
    expect(recording.trace.lines).toHaveLength(20_000)
    expect(recording.notes).toEqual([{ kind: 'too-many-lines', count: 250, limit: 20_000 }])
  })
})
