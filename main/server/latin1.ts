// Bytes to one character a byte, by Node's own code: several times as fast as a loop.

import { isAscii } from 'node:buffer'
import type { Latin1 } from '../../protocol/framing.ts'

export const latin1: Latin1 = {
  decode: ({ buffer, byteOffset, byteLength }) =>
    Buffer.from(buffer, byteOffset, byteLength).toString('latin1'),
  isAscii,
}
