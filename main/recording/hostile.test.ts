import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bytesOf, ethernet, exchange, framesOf, ipv4, ipv6, NEW, pcap, pcapng, u32 } from './fixture.ts'
import { LARGEST_TRANSCRIPT } from './from-transcript.ts'
import { LARGEST_RECORDING, readRecording } from './read.ts'

const frames = framesOf(exchange(NEW))
const WHOLE = [
  pcap(frames),
  pcap(frames, { little: false, nano: true }),
  pcapng(frames),
  pcapng(framesOf(exchange(NEW), ethernet, ipv6), false),
  pcap(framesOf(exchange(NEW, { ports: { C: 50_000, S: 7001 } }))),
]

/** Whatever it is, it is a recording or a fault; both are plain data. */
function isRead(bytes: Uint8Array, name = 'a'): void {
  const read = readRecording(name, bytes)
  expect(() => structuredClone(read)).not.toThrow()
}

describe('a hostile file', () => {
  it('of any bytes is read without harm, whatever it says it is', () => {
    const begins = fc.constantFrom(
      bytesOf(),
      ...WHOLE.map((whole) => whole.subarray(0, 24)),
      ...WHOLE.map((whole) => whole.subarray(0, 60)),
    )
    fc.assert(
      fc.property(begins, fc.uint8Array({ maxLength: 400 }), (head, tail) => isRead(bytesOf(head, tail))),
      { numRuns: 1000 },
    )
  })

  it('that is a capture with some bytes changed is read without harm', () => {
    const change = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 }))
    fc.assert(
      fc.property(
        fc.constantFrom(...WHOLE),
        fc.array(change, { minLength: 1, maxLength: 8 }),
        (whole, changes) => {
          const bytes = Uint8Array.from(whole)
          for (const [at, value] of changes) bytes[at % bytes.length] = value
          isRead(bytes)
        },
      ),
      { numRuns: 600 },
    )
  })

  it('that is cut at any byte is read up to there', () => {
    for (const whole of WHOLE) for (let end = 0; end <= whole.length; end++) isRead(whole.subarray(0, end))
  })

  it('of any text is read without harm', () => {
    const word = fc.constantFrom(
      'C: ',
      'S: ',
      '.. ',
      '# policy: x',
      '[closes]',
      '```',
      '\n',
      '\r',
      'VER 1 CVR0',
      '\0',
    )
    fc.assert(
      fc.property(
        fc.array(fc.oneof(word, fc.string({ unit: 'binary' }))),
        fc.constantFrom('a.md', 'a'),
        (words, name) => isRead(new TextEncoder().encode(words.join('')), name),
      ),
      { numRuns: 300 },
    )
  })

  it('that is neither capture nor text is refused with a reason', () => {
    const refused = (bytes: Uint8Array) => {
      const read = readRecording('a', bytes)
      return read.ok ? null : read.reason
    }
    expect(refused(bytesOf([0xff, 0xfe, 1]))).toEqual({ kind: 'unknown' })
    expect(refused(bytesOf([0]))).toEqual({ kind: 'unknown' })
    expect(refused(bytesOf())).toEqual({ kind: 'no-lines' })
    expect(refused(new TextEncoder().encode('hello'))).toEqual({
      kind: 'not-a-transcript',
      fault: { line: 1, kind: 'not-a-transcript-line', got: 'hello' },
    })
    expect(refused(new Uint8Array(LARGEST_RECORDING + 1))).toMatchObject({ kind: 'too-large' })
    expect(refused(new Uint8Array(LARGEST_TRANSCRIPT + 1).fill(65))).toMatchObject({ kind: 'too-large' })
  })

  it('of a transcript no line longer than the limit is shown, and the rest up to theirs', () => {
    const line = (byte: string, length: number) => `C: ${byte.repeat(length)}\n`
    const read = (text: string) => {
      const recording = readRecording('a.msnp', new TextEncoder().encode(text))
      if (!recording.ok) throw new Error('not read')
      const { trace, notes } = recording.value
      return { lines: trace.lines.length, notes }
    }
    expect(read(line('a', 8192) + line('a', 8193) + line('é', 4097) + line('b', 1_000_000))).toEqual({
      lines: 1,
      notes: [{ kind: 'long-lines', count: 3, limit: 8192 }],
    })
    expect(read(line('a', 8000).repeat(600))).toEqual({
      lines: 524,
      notes: [{ kind: 'too-many-lines', count: 76, limit: 20_000 }],
    })
    expect(read('C: PNG\n'.repeat(20_003))).toEqual({
      lines: 20_000,
      notes: [{ kind: 'too-many-lines', count: 3, limit: 20_000 }],
    })
  })

  it('does not take long, though every segment waits for one that never comes', () => {
    const many = Array.from({ length: 10_000 }, (_, i) => ({
      bytes: ethernet(ipv4({ from: 'C', seq: 1000 + i * 2, data: 'x' })),
    }))
    const bytes = pcap([...frames.slice(0, 3), ...many])
    const began = performance.now()
    isRead(bytes)
    expect(performance.now() - began).toBeLessThan(5000)
  })

  it('does not take long, though every packet opens another connection, and none tells what it is', () => {
    const opening = pcap([{ bytes: ethernet(ipv4({ from: 'C', seq: 1, flags: ['syn'] })) }])
    const packet = opening.subarray(24)
    const bytes = new Uint8Array(24 + 200_000 * packet.length)
    bytes.set(opening.subarray(0, 24))
    for (let at = 24, i = 0; at < bytes.length; at += packet.length, i++) {
      bytes.set(packet, at)
      // Both ports, at the beginning of the TCP header.
      bytes.set([i >> 8, i & 0xff, 0x80 | (i >> 16), 0], at + packet.length - 24)
    }
    const began = performance.now()
    isRead(bytes)
    expect(performance.now() - began).toBeLessThan(5000)
  })

  it('does not take long, though its blocks are as small as can be', () => {
    const block = bytesOf(u32(0xbad, true), u32(12, true), u32(12, true))
    const bytes = new Uint8Array(12 * 200_000)
    for (let at = 0; at < bytes.length; at += 12) bytes.set(block, at)
    const began = performance.now()
    isRead(bytesOf(pcapng(frames), bytes))
    expect(performance.now() - began).toBeLessThan(5000)
  })

  it('with absurd times is read: they are far apart, and never step back within a connection', () => {
    const bytes = Uint8Array.from(pcapng(frames))
    // The high half of the second packet's time.
    const at =
      bytes.length -
      frames.slice(1).reduce((length, frame) => length + 32 + Math.ceil(frame.bytes.length / 4) * 4, 0)
    bytes.fill(0xff, at + 12, at + 16)
    const read = readRecording('a', bytes)
    if (!read.ok) throw new Error('not read')
    const times = read.value.trace.events.map((event) => event.at)
    expect(times).toEqual(times.toSorted((a, b) => a - b))
  })
})
