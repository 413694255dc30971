// Captures for tests, built byte by byte and apart from main/export: TCP in IP in frames of any link type, written as
// pcap or pcapng of either byte order.

export const bytesOf = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]))

export const u16 = (value: number, little = false): readonly number[] => {
  const bytes = [(value >>> 8) & 0xff, value & 0xff]
  return little ? bytes.reverse() : bytes
}

export const u32 = (value: number, little = false): readonly number[] => {
  const bytes = [value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff]
  return little ? bytes.reverse() : bytes
}

export const ascii = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

export type Flag = 'fin' | 'syn' | 'rst' | 'ack'
const BITS: Readonly<Record<Flag, number>> = { fin: 1, syn: 2, rst: 4, ack: 16 }

export interface Sent {
  readonly from: 'C' | 'S'
  readonly seq: number
  readonly ack?: number
  readonly flags?: readonly Flag[]
  readonly data?: string | Uint8Array
  readonly ports?: { readonly C: number; readonly S: number }
}

const PORTS = { C: 49_152, S: 1863 }

const dataOf = ({ data = '' }: Sent): Uint8Array => (typeof data === 'string' ? ascii(data) : data)

/** A TCP segment with options that are to be passed over. */
export function tcp(sent: Sent): Uint8Array {
  const { from, seq, ack = 0, flags = ['ack'], ports = PORTS } = sent
  const [source, destination] = from === 'C' ? [ports.C, ports.S] : [ports.S, ports.C]
  const bits = flags.reduce((sum, flag) => sum + BITS[flag], 0)
  return bytesOf(
    u16(source),
    u16(destination),
    u32(seq >>> 0),
    u32(ack >>> 0),
    [0x60, bits],
    u16(65_535),
    [0, 0, 0, 0],
    [1, 1, 1, 0],
    dataOf(sent),
  )
}

const ADDRESSES = { C: [192, 0, 2, 10], S: [64, 4, 13, 58] }

interface Ipv4 {
  /** Bytes of options, a multiple of four. */
  readonly options?: number
  /** Flags and offset of a fragment. */
  readonly fragment?: number
  /** Total length as written; 0 as network cards leave it. */
  readonly total?: number
}

export function ipv4(sent: Sent, { options = 0, fragment = 0x4000, total }: Ipv4 = {}): Uint8Array {
  const carried = tcp(sent)
  const header = 20 + options
  const to = sent.from === 'C' ? 'S' : 'C'
  return bytesOf(
    [0x40 | (header / 4), 0],
    u16(total ?? header + carried.length),
    [0, 1],
    u16(fragment),
    [64, 6, 0, 0],
    ADDRESSES[sent.from],
    ADDRESSES[to],
    Array.from({ length: options }, () => 1),
    carried,
  )
}

const address6 = (last: number): readonly number[] => [
  0x20,
  1,
  0x0d,
  0xb8,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  last,
]

/** `headers` are extension headers, each with the number it is known by; the last names TCP by itself. */
export function ipv6(
  sent: Sent,
  headers: readonly { type: number; body: readonly number[] }[] = [],
): Uint8Array {
  const types = [...headers.map(({ type }) => type), 6]
  const chain = bytesOf(...headers.map(({ body }, i) => [types[i + 1] ?? 6, ...body]))
  const carried = tcp(sent)
  return bytesOf(
    [0x60, 0, 0, 0],
    u16(chain.length + carried.length),
    [types[0] ?? 6, 64],
    address6(sent.from === 'C' ? 1 : 2),
    address6(sent.from === 'C' ? 2 : 1),
    chain,
    carried,
  )
}

const TYPE = { 4: [0x08, 0x00], 6: [0x86, 0xdd] }
const typeOf = (ip: Uint8Array) => ((ip[0] ?? 0) >> 4 === 6 ? TYPE[6] : TYPE[4])
const MACS = Array.from({ length: 12 }, (_, i) => i)

/** Frames by link type, by their numbers in the tcpdump list. */
export const FRAMES: Readonly<Record<string, { link: number; frame(ip: Uint8Array): Uint8Array }>> = {
  ethernet: { link: 1, frame: (ip) => bytesOf(MACS, typeOf(ip), ip) },
  'ethernet, padded': { link: 1, frame: (ip) => bytesOf(MACS, typeOf(ip), ip, [0, 0, 0, 0, 0, 0]) },
  'a VLAN': { link: 1, frame: (ip) => bytesOf(MACS, [0x81, 0, 0, 7], typeOf(ip), ip) },
  'a VLAN in a VLAN': {
    link: 1,
    frame: (ip) => bytesOf(MACS, [0x88, 0xa8, 0, 7, 0x81, 0, 0, 8], typeOf(ip), ip),
  },
  'cooked Linux': {
    link: 113,
    frame: (ip) => bytesOf([0, 0, 0, 1, 0, 6, 1, 2, 3, 4, 5, 6, 0, 0], typeOf(ip), ip),
  },
  'cooked Linux, second version': {
    link: 276,
    frame: (ip) => bytesOf(typeOf(ip), [0, 0, 0, 0, 0, 2, 0, 1, 0, 6, 1, 2, 3, 4, 5, 6, 0, 0], ip),
  },
  'raw IP': { link: 101, frame: (ip) => ip },
  'raw IP of OpenBSD': { link: 14, frame: (ip) => ip },
  loopback: { link: 0, frame: (ip) => bytesOf([typeOf(ip) === TYPE[6] ? 30 : 2, 0, 0, 0], ip) },
  'loopback of OpenBSD': {
    link: 108,
    frame: (ip) => bytesOf([0, 0, 0, typeOf(ip) === TYPE[6] ? 24 : 2], ip),
  },
}

export const ethernet = (ip: Uint8Array): Uint8Array => bytesOf(MACS, typeOf(ip), ip)

export interface Frame {
  readonly bytes: Uint8Array
  /** Microseconds after the capture's beginning. */
  readonly at?: number
  /** How much of it was captured. */
  readonly captured?: number
}

/** 2003-10-15 00:00 UTC. */
export const BEGAN = 1_066_176_000

interface Pcap {
  readonly link?: number
  readonly little?: boolean
  readonly nano?: boolean
}

export function pcap(
  frames: readonly Frame[],
  { link = 1, little = true, nano = false }: Pcap = {},
): Uint8Array {
  const n = (value: number) => u32(value, little)
  const packets = frames.map(({ bytes, at = 0, captured = bytes.length }) =>
    bytesOf(
      n(BEGAN + Math.floor(at / 1_000_000)),
      n((at % 1_000_000) * (nano ? 1000 : 1)),
      n(captured),
      n(bytes.length),
      bytes.subarray(0, captured),
    ),
  )
  const magic = nano ? 0xa1b23c4d : 0xa1b2c3d4
  return bytesOf(n(magic), u16(2, little), u16(4, little), n(0), n(0), n(65_535), n(link), ...packets)
}

/** A pcapng block with its lengths and padding. */
export function block(type: number, body: Uint8Array, little: boolean): Uint8Array {
  const padding = Array.from({ length: (4 - (body.length % 4)) % 4 }, () => 0)
  const length = u32(12 + body.length + padding.length, little)
  return bytesOf(u32(type, little), length, body, padding, length)
}

export const sectionBlock = (little: boolean): Uint8Array =>
  block(
    0x0a0d0d0a,
    bytesOf(u32(0x1a2b3c4d, little), u16(1, little), u16(0, little), u32(0xffffffff), u32(0xffffffff)),
    little,
  )

/** `resolution` is the option's byte; left out, there is none. */
export const interfaceBlock = (link: number, little: boolean, resolution?: number): Uint8Array =>
  block(
    1,
    bytesOf(
      u16(link, little),
      [0, 0],
      u32(0, little),
      resolution === undefined ? [] : [...u16(9, little), ...u16(1, little), resolution, 0, 0, 0],
      resolution === undefined ? [] : [0, 0, 0, 0],
    ),
    little,
  )

/** `units` are the interface's own. */
export const packetBlock = (
  { bytes, captured = bytes.length }: Frame,
  units: bigint,
  little: boolean,
  on = 0,
): Uint8Array =>
  block(
    6,
    bytesOf(
      u32(on, little),
      u32(Number(units >> 32n), little),
      u32(Number(units & 0xffffffffn), little),
      u32(captured, little),
      u32(bytes.length, little),
      bytes.subarray(0, captured),
    ),
    little,
  )

/** A capture with one interface, in microseconds. */
export const pcapng = (frames: readonly Frame[], little = true, link = 1): Uint8Array =>
  bytesOf(
    sectionBlock(little),
    interfaceBlock(link, little),
    ...frames.map((frame) => packetBlock(frame, BigInt(BEGAN) * 1_000_000n + BigInt(frame.at ?? 0), little)),
  )

/** The lines of a client and a server in turn, with handshake and a close by the client, in segments of their own. */
export function exchange(
  lines: readonly { from: 'C' | 'S'; line: string }[],
  { C = 1000, S = 5000, ports = PORTS, closes = 'C' as 'C' | 'S' | null } = {},
): readonly Sent[] {
  const next = { C: (C + 1) >>> 0, S: (S + 1) >>> 0 }
  const opening: readonly Sent[] = [
    { from: 'C', seq: C, flags: ['syn'], ports },
    { from: 'S', seq: S, ack: next.C, flags: ['syn', 'ack'], ports },
    { from: 'C', seq: next.C, ack: next.S, ports },
  ]
  const said = lines.map(({ from, line }): Sent => {
    const data = `${line}\r\n`
    const sent = { from, seq: next[from], ack: next[from === 'C' ? 'S' : 'C'], data, ports }
    next[from] = (next[from] + data.length) >>> 0
    return sent
  })
  if (closes === null) return [...opening, ...said]
  const other = closes === 'C' ? 'S' : 'C'
  return [
    ...opening,
    ...said,
    { from: closes, seq: next[closes], ack: next[other], flags: ['fin', 'ack'], ports },
    { from: other, seq: next[other], ack: next[closes] + 1, flags: ['fin', 'ack'], ports },
  ]
}

/** Frames a millisecond apart. */
export const framesOf = (
  all: readonly Sent[],
  frame: (ip: Uint8Array) => Uint8Array = ethernet,
  ip: (sent: Sent) => Uint8Array = ipv4,
): readonly Frame[] => all.map((sent, i) => ({ bytes: frame(ip(sent)), at: i * 1000 }))

/** The "New" exchange of the CVQ page, with VER before it. */
export const NEW = [
  { from: 'C', line: 'VER 1 MSNP9 MSNP8 CVR0' },
  { from: 'S', line: 'VER 1 CVR0' },
  { from: 'C', line: 'CVQ 2 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS example@hotmail.com' },
  {
    from: 'S',
    line: 'CVQ 2 7.0.0813 7.0.0813 6.2.0205 http://msgr.dlservice.microsoft.com/download/5/d/9/5d9bb5b2-49c7-4890-94ab-d1d5e44a0e6d/Install_MSN_Messenger.exe http://messenger.msn.com',
  },
] as const
