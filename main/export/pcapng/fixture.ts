// Reads a capture for the tests, written apart from what writes it: packets with every field as it stands in the
// bytes.

export interface ReadPacket {
  /** Microseconds since 1970. */
  readonly at: number
  readonly comment: string | null
  /** From the IPv4 header on. */
  readonly bytes: Uint8Array
  readonly from: string
  readonly to: string
  readonly flags: string
  readonly sequence: number
  readonly acknowledgement: number
  readonly payload: Uint8Array
  readonly text: string
}

const FLAGS = ['FIN', 'SYN', 'RST', 'PSH', 'ACK'] as const

const addressAt = (view: DataView, ip: number, port: number): string =>
  `${[0, 1, 2, 3].map((i) => view.getUint8(ip + i)).join('.')}:${view.getUint16(port)}`

/** The first option of this code, as text. */
function optionOf(bytes: Uint8Array, code: number): string | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0; at + 4 <= bytes.length; ) {
    const length = view.getUint16(at + 2, true)
    if (view.getUint16(at, true) === code)
      return new TextDecoder().decode(bytes.subarray(at + 4, at + 4 + length))
    at += 4 + Math.ceil(length / 4) * 4
  }
  return null
}

function packetOf(at: number, bytes: Uint8Array, options: Uint8Array): ReadPacket {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tcp = (view.getUint8(0) & 15) * 4
  const payload = bytes.subarray(tcp + (view.getUint8(tcp + 12) >> 4) * 4)
  return {
    at,
    comment: optionOf(options, 1),
    bytes,
    from: addressAt(view, 12, tcp),
    to: addressAt(view, 16, tcp + 2),
    flags: FLAGS.filter((_, bit) => (view.getUint8(tcp + 13) >> bit) & 1).join(' '),
    sequence: view.getUint32(tcp + 4),
    acknowledgement: view.getUint32(tcp + 8),
    payload,
    text: new TextDecoder('latin1').decode(payload),
  }
}

export interface ReadBlock {
  readonly type: number
  readonly body: Uint8Array
}

/** The blocks one after another; throws where the two lengths of one do not agree. */
export function blocksIn(file: Uint8Array): readonly ReadBlock[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const blocks: ReadBlock[] = []
  for (let at = 0; at < file.length; ) {
    const length = view.getUint32(at + 4, true)
    if (length % 4 !== 0 || view.getUint32(at + length - 4, true) !== length)
      throw new Error(`block at ${at}`)
    blocks.push({ type: view.getUint32(at, true), body: file.subarray(at + 8, at + length - 4) })
    at += length
  }
  return blocks
}

export function packetsIn(file: Uint8Array): readonly ReadPacket[] {
  return blocksIn(file)
    .filter(({ type }) => type === 6)
    .map(({ body }) => {
      const view = new DataView(body.buffer, body.byteOffset, body.byteLength)
      const at = view.getUint32(4, true) * 2 ** 32 + view.getUint32(8, true)
      const length = view.getUint32(12, true)
      const end = 20 + length
      return packetOf(at, body.subarray(20, end), body.subarray(Math.ceil(end / 4) * 4))
    })
}
